package digitpad.dl4j;

import digitpad.digits.DigitImage;
import digitpad.digits.EdgeDistances;
import digitpad.learning.DigitGenerator;
import digitpad.learning.GeneratorBatch;
import digitpad.learning.GeneratorShape;
import java.util.Arrays;

/** A generator with known weights. */
final class CppnGenerator implements DigitGenerator {
    /** So many places are worked out at once; more would not fit the processor's cache. */
    private static final int PLACES = 1024;

    private final GeneratorLayout layout;
    private final GeneratorParameters parameters;
    private final EncoderPass encoder;
    private final StylePass style;
    private final PicturePass picture;

    CppnGenerator(GeneratorLayout layout, float[] values) {
        NativeBackend.enter();
        this.layout = layout;
        parameters = new GeneratorParameters(layout, values);
        encoder = new EncoderPass(layout, 1, false);
        style = new StylePass(layout, 1, false);
        picture = new PicturePass(layout, 1, PLACES, false);
    }

    @Override
    public GeneratorShape shape() {
        return layout.shape();
    }

    @Override
    public float[] code(float[] latents) {
        if (latents.length != layout.shape().latents()) {
            throw new IllegalArgumentException(latents.length + " latents for " + layout.shape());
        }
        return Arrays.copyOf(latents, layout.shape().latents() + layout.shape().modulations());
    }

    @Override
    public synchronized float[] latents(DigitImage image) {
        NativeBackend.enter();
        image.copyTo(encoder.pixels(), 0);
        encoder.forward(parameters);
        return Arrays.copyOf(encoder.output().values(), layout.shape().latents());
    }

    @Override
    public float[] resembling(DigitImage image) {
        float[] begin = code(latents(image));
        NativeBackend.enter();
        try (CodeSearch search = new CodeSearch(layout, parameters)) {
            return search.nearest(begin, EdgeDistances.of(image));
        }
    }

    @Override
    public synchronized float[] distances(float[] code, float[] x, float[] y) {
        NativeBackend.enter();
        int latents = layout.shape().latents();
        System.arraycopy(code, 0, style.latents(), 0, latents);
        style.forward(parameters);
        float[] modulations = style.modulations();
        for (int i = 0; i < modulations.length; i++) {
            modulations[i] += code[latents + i];
        }
        float[] target = new float[x.length];
        for (int from = 0; from < x.length; from += PLACES) {
            int count = Math.min(PLACES, x.length - from);
            picture.place(Arrays.copyOfRange(x, from, from + PLACES), Arrays.copyOfRange(y, from, from + PLACES));
            picture.forward(parameters, modulations);
            float[] odds = picture.output();
            for (int i = 0; i < count; i++) {
                target[from + i] = odds[i] * (float) GeneratorBatch.SOFTNESS;
            }
        }
        return target;
    }
}
