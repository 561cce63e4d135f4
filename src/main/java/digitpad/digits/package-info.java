/** What a digit is: ink, digit images, data sets and how ink becomes a digit image. Plain Java, knows no engine and no window. */
package digitpad.digits;
