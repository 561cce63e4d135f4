/** The window around the pages: sidebar, message strip, keyboard. */
package digitpad.ui.shell;
