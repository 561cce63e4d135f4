/** The Draw page: the pad, what the network sees, and what it reads. */
package digitpad.ui.draw;
