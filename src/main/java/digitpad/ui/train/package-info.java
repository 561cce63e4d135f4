/** The Train page: settings, progress, live charts, and keeping what was trained. */
package digitpad.ui.train;
