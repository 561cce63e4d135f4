/**
 * Networks that Keras saved. What is read is data: no class that a file names is loaded, no code in it runs, and sizes are checked before
 * memory is taken.
 */
package digitpad.files.keras;
