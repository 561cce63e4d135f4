package digitpad.ui.network.morph;

import digitpad.learning.MorphFrame;
import digitpad.ui.parts.Palette;

/**
 * What the screen shows of a morph.
 *
 * @param frame what is drawn and how it is read
 * @param side pixels along one side
 * @param colours side × side opaque colours, row by row; nobody may change the array
 */
record MorphPicture(MorphFrame frame, int side, int[] colours) {
    /** Draws it, on the calling thread. */
    static MorphPicture of(MorphFrame frame, int side, Palette palette) {
        float[] ink = frame.shape().picture(side);
        int[] colours = new int[ink.length];
        for (int i = 0; i < ink.length; i++) {
            colours[i] = palette.shade(Math.round(255 * ink[i]));
        }
        return new MorphPicture(frame, side, colours);
    }
}
