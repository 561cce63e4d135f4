/** The languages the program speaks: texts from bundles that lie beside each package, with numbers and plurals as the language has them. */
package digitpad.words;
