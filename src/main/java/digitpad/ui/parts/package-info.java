/** What several pages show: cards, digit images, bars, charts, galleries. */
package digitpad.ui.parts;
