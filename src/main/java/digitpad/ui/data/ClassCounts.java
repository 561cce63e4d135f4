package digitpad.ui.data;

import digitpad.digits.ImageSet;
import java.util.ArrayList;
import java.util.List;

/** How many images of each class the parts of a data set have, as a table. */
final class ClassCounts {
    private ClassCounts() {}

    /**
     * The table as comma-separated values (RFC 4180).
     *
     * @param classNames a line each
     * @param parts in the order of {@link Part}
     * @return class, then the count in each part
     */
    static String csv(List<String> classNames, List<ImageSet> parts) {
        List<int[]> counts = parts.stream().map(ImageSet::classCounts).toList();
        StringBuilder csv = new StringBuilder("class");
        for (Part part : Part.values()) {
            csv.append(',').append(part.id());
        }
        csv.append("\r\n");
        for (int k = 0; k < classNames.size(); k++) {
            int label = k;
            List<String> cells = new ArrayList<>(List.of(quoted(classNames.get(k))));
            counts.forEach(each -> cells.add(Integer.toString(each[label])));
            csv.append(String.join(",", cells)).append("\r\n");
        }
        return csv.toString();
    }

    private static String quoted(String name) {
        return name.matches("(?s).*[,\"\r\n].*") ? '"' + name.replace("\"", "\"\"") + '"' : name;
    }
}
