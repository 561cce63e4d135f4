package digitpad.dl4j;

import digitpad.digits.DigitImage;
import digitpad.digits.EdgeDistances;
import digitpad.learning.GeneratorBatch;

/** Looks for the code that draws an image, downhill: first among latents alone, then with changes of style. One thread. */
final class CodeSearch implements AutoCloseable {
    /** Places looked at along each side. */
    private static final int SIDE = 42;

    private static final int LATENT_STEPS = 80;
    private static final int STYLE_STEPS = 80;
    private static final double LATENT_RATE = 0.06;
    private static final double STYLE_RATE = 0.012;
    /** How much a latent away from the middle counts: what is drawn shall stay like a digit. */
    private static final float LATENT_WEIGHT = 0.3f;
    /** How much a change of style counts: so far from what was learned nothing is known of what lies between. */
    private static final float STYLE_WEIGHT = 4;

    private final GeneratorParameters parameters;
    private final int latents;
    private final int modulations;
    private final StylePass style;
    private final PicturePass picture;
    private final float[] x = new float[SIDE * SIDE];
    private final float[] y = new float[SIDE * SIDE];

    CodeSearch(GeneratorLayout layout, GeneratorParameters parameters) {
        this.parameters = parameters;
        latents = layout.shape().latents();
        modulations = layout.shape().modulations();
        style = new StylePass(layout, 1, true);
        picture = new PicturePass(layout, 1, SIDE * SIDE, true);
        for (int i = 0; i < x.length; i++) {
            x[i] = (i % SIDE + 0.5f) * DigitImage.SIDE / SIDE;
            y[i] = (i / SIDE + 0.5f) * DigitImage.SIDE / SIDE;
        }
    }

    /**
     * Searches.
     *
     * @param begin the code to begin with
     * @param image what is to be drawn
     * @return the code found
     */
    float[] nearest(float[] begin, EdgeDistances image) {
        float[] wanted = new float[x.length];
        for (int i = 0; i < wanted.length; i++) {
            wanted[i] = GeneratorBatch.wantedInk(image.at(x[i], y[i]));
        }
        picture.place(x, y);
        float[] code = begin.clone();
        float[] gradient = new float[code.length];
        AdamRule latentRule = new AdamRule(latents);
        for (int step = 0; step < LATENT_STEPS; step++) {
            slope(code, wanted, gradient);
            latentRule.update(code, gradient, latents, 0, step, falling(LATENT_RATE, step, LATENT_STEPS));
        }
        AdamRule wholeRule = new AdamRule(code.length);
        for (int step = 0; step < STYLE_STEPS; step++) {
            slope(code, wanted, gradient);
            wholeRule.update(code, gradient, code.length, 0, step, falling(STYLE_RATE, step, STYLE_STEPS));
        }
        return code;
    }

    private static double falling(double rate, int step, int steps) {
        return rate * (1 - (double) step / steps);
    }

    private void slope(float[] code, float[] wanted, float[] gradient) {
        System.arraycopy(code, 0, style.latents(), 0, latents);
        style.forward(parameters);
        float[] told = style.modulations();
        for (int i = 0; i < modulations; i++) {
            told[i] += code[latents + i];
        }
        picture.forward(parameters, told);
        float[] drawn = picture.output();
        float[] slopes = picture.outputGradient();
        float share = (float) DigitImage.PIXELS / drawn.length;
        for (int i = 0; i < drawn.length; i++) {
            slopes[i] = share * (float) (1 / (1 + Math.exp(-drawn[i])) - wanted[i]);
        }
        picture.backward(parameters, null, told, style.modulationGradients());
        System.arraycopy(style.modulationGradients(), 0, gradient, latents, modulations);
        style.backward(parameters, null);
        System.arraycopy(style.latentGradients(), 0, gradient, 0, latents);
        for (int i = 0; i < gradient.length; i++) {
            gradient[i] += (i < latents ? LATENT_WEIGHT : STYLE_WEIGHT) * code[i];
        }
    }

    @Override
    public void close() {
        style.close();
        picture.close();
    }
}
