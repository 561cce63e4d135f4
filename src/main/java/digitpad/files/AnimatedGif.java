package digitpad.files;

import digitpad.learning.FramePicture;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.awt.image.WritableRaster;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Pictures that follow one another, black on white, as a GIF that repeats for ever. */
public final class AnimatedGif {
    /** Steps of grey: edges stay smooth, and the file small. */
    private static final int SHADES = 32;

    private static final int BITS = 8;
    private static final String FORMAT = "javax_imageio_gif_image_1.0";
    private static final int CENTISECOND = 10;

    private AnimatedGif() {}

    /**
     * Writes pictures to a temporary file beside the target, then moves it there.
     *
     * @param pictures in their order, at least one
     * @param file the target; replaced if it exists
     * @throws IOException if it cannot be written; the target is then as it was
     */
    public static void write(Iterable<FramePicture> pictures, Path file) throws IOException {
        AtomicFile.write(file, stream -> write(pictures, stream));
    }

    private static void write(Iterable<FramePicture> pictures, OutputStream stream) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("gif").next();
        try (ImageOutputStream output = new MemoryCacheImageOutputStream(stream)) {
            writer.setOutput(output);
            writer.prepareWriteSequence(null);
            for (FramePicture picture : pictures) {
                BufferedImage image = image(picture);
                IIOMetadata metadata = writer.getDefaultImageMetadata(type(image), null);
                metadata.setFromTree(FORMAT, timed(metadata, picture.milliseconds()));
                writer.writeToSequence(new IIOImage(image, null, metadata), null);
            }
            writer.endWriteSequence();
        } finally {
            writer.dispose();
        }
    }

    /** Not {@code createFromRenderedImage}, which takes every indexed image for one with the palette of old browsers. */
    private static ImageTypeSpecifier type(BufferedImage image) {
        return new ImageTypeSpecifier(image.getColorModel(), image.getSampleModel());
    }

    private static BufferedImage image(FramePicture picture) {
        byte[] greys = new byte[SHADES];
        for (int i = 0; i < SHADES; i++) {
            greys[i] = (byte) Math.round(255f * (SHADES - 1 - i) / (SHADES - 1));
        }
        BufferedImage image = new BufferedImage(
                picture.side(),
                picture.side(),
                BufferedImage.TYPE_BYTE_INDEXED,
                new IndexColorModel(BITS, SHADES, greys, greys, greys));
        WritableRaster raster = image.getRaster();
        float[] ink = picture.ink();
        for (int i = 0; i < ink.length; i++) {
            raster.setSample(i % picture.side(), i / picture.side(), 0, Math.round(ink[i] * (SHADES - 1)));
        }
        return image;
    }

    private static IIOMetadataNode timed(IIOMetadata metadata, int milliseconds) {
        IIOMetadataNode root = (IIOMetadataNode) metadata.getAsTree(FORMAT);
        IIOMetadataNode control = new IIOMetadataNode("GraphicControlExtension");
        control.setAttribute("disposalMethod", "none");
        control.setAttribute("userInputFlag", "FALSE");
        control.setAttribute("transparentColorFlag", "FALSE");
        control.setAttribute("delayTime", Integer.toString(milliseconds / CENTISECOND));
        control.setAttribute("transparentColorIndex", "0");
        replace(root, control);
        IIOMetadataNode extensions = new IIOMetadataNode("ApplicationExtensions");
        IIOMetadataNode repeat = new IIOMetadataNode("ApplicationExtension");
        repeat.setAttribute("applicationID", "NETSCAPE");
        repeat.setAttribute("authenticationCode", "2.0");
        // Sub-block 1: how often; 0 is for ever.
        repeat.setUserObject(new byte[] {1, 0, 0});
        extensions.appendChild(repeat);
        replace(root, extensions);
        return root;
    }

    private static void replace(IIOMetadataNode root, IIOMetadataNode node) {
        for (int i = 0; i < root.getLength(); i++) {
            if (root.item(i).getNodeName().equals(node.getNodeName())) {
                root.removeChild(root.item(i));
            }
        }
        root.appendChild(node);
    }
}
