/** The window: one package for each page, the parts they share, and the shell around them. Alone sees JavaFX. */
package digitpad.ui;
