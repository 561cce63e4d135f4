/** The Data page: the images of a data set with their labels. */
package digitpad.ui.data;
