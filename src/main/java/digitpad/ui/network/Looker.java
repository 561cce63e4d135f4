package digitpad.ui.network;

import digitpad.digits.DigitImage;
import digitpad.learning.Model;
import digitpad.learning.Reading;

/** A section of the page that shows what a model makes of an image. */
interface Looker {
    /**
     * Takes note, on the FX thread, of what is chosen now.
     *
     * @param model that reads
     * @return looks at an image
     */
    Look look(Model model);

    /** Shows nothing, and gives up what is being worked out: there is no image, no model, or nobody looks. FX thread. */
    void clear();

    /** Looks at an image. */
    @FunctionalInterface
    interface Look {
        /**
         * Works something out; off the FX thread.
         *
         * @param image what is looked at
         * @param reading what the model makes of it
         * @return shows what came of it; run on the FX thread
         */
        Runnable at(DigitImage image, Reading reading);
    }
}
