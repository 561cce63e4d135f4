package digitpad.ui.parts;

import javafx.scene.paint.Color;

/** What charts are drawn with: on the screen, in a picture, in a file. Lengths are in pixels, y grows downwards. */
public interface Pen {
    /**
     * How a line is drawn.
     *
     * @param colour opaque
     * @param width of the line
     * @param dashes drawn and left out in turn; empty for all drawn
     */
    record Stroke(Color colour, double width, double... dashes) {}

    /** On which side of its place a text stands. */
    enum Anchor {
        /** To the right of it. */
        START,
        /** Around it. */
        MIDDLE,
        /** To the left of it. */
        END
    }

    /** Fills a rectangle. */
    void fill(double x, double y, double width, double height, Color colour);

    /** Draws a straight line. */
    void line(double fromX, double fromY, double toX, double toY, Stroke stroke);

    /**
     * A line through points.
     *
     * @param name what it is, for formats that keep it
     * @param points where it goes
     * @param stroke how it is drawn
     */
    void curve(String name, Points points, Stroke stroke);

    /**
     * Upright bars, one pixel wide.
     *
     * @param name what they are, for formats that keep it
     * @param tops upper ends
     * @param bottoms their lower ends, as many and at the same x
     * @param colour of all
     */
    void bars(String name, Points tops, Points bottoms, Color colour);

    /** Fills a circle. */
    void dot(double x, double y, double radius, Color colour);

    /**
     * One line of text.
     *
     * @param text any characters
     * @param x its place
     * @param middle the y of the middle of its digits
     * @param anchor on which side of its place it stands
     * @param isStrong whether it is a title
     * @param colour of the text
     */
    void text(String text, double x, double middle, Anchor anchor, boolean isStrong, Color colour);

    /** Leaves out what lies outside a rectangle, until {@link #unclip}. */
    void clip(double x, double y, double width, double height);

    /** Draws everything again. */
    void unclip();
}
