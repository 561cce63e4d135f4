/** The Results page: how the model in use does on the test set, and every image it misreads. */
package digitpad.ui.results;
