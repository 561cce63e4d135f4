package digitpad.learning;

/** What goes on inside a network that no longer changes. Any thread may ask, and threads do not wait for each other. */
public interface NetworkInsight {
    /** {@return how many values come out of the last hidden layer for an image; of the image itself where there is none} */
    int features();

    /**
     * What the last hidden layer makes of several images, after its activation: images that are near each other there look alike to the
     * network. A layer whose values may be below 0 tells two for each: what it is above 0, and what it is below.
     *
     * @param pixels 784 values for each image, 0 paper to 1 ink
     * @param images how many images; the array may be longer
     * @return {@link #features()} values for each image, none below 0, one image after the other
     */
    float[] features(float[] pixels, int images);

    /**
     * How a class's logit changes with each pixel.
     *
     * @param pixels 784 values, 0 paper to 1 ink
     * @param label the class index
     * @return the gradient of the logit, 784 values
     */
    float[] gradient(float[] pixels, int label);
}
