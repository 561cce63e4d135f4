<#list dependencyMap as entry><#assign project = entry.getKey()><#assign licences = entry.getValue()>
${(project.name)!project.artifactId}	${project.version}	<#list licences as licence>${licence}<#sep>, </#sep></#list>	${(project.url)!}
</#list>
