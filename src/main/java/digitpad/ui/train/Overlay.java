package digitpad.ui.train;

/**
 * A run shown in the charts beside the one that goes on.
 *
 * @param name for the hover card, such as "Run 5"
 * @param colour which of the palette's colours for runs, 0 or more
 * @param history its curves
 */
record Overlay(String name, int colour, RunHistory history) {}
