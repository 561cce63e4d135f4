package digitpad.icons;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.view.ViewBox;
import java.awt.Component;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The icon's drawing, of which each part says at which sizes it is drawn: what reads well at 256 pixels is mud at 16. */
final class IconDrawing {
    /** The smallest size, in pixels, that a part is drawn at. */
    private static final String FROM = "data-from";
    /** The largest size, in pixels, that a part is drawn at. */
    private static final String TO = "data-to";

    private final byte[] source;

    private IconDrawing(byte[] source) {
        this.source = source;
    }

    /**
     * Reads a drawing.
     *
     * @param file an SVG file
     * @return the drawing
     */
    static IconDrawing read(Path file) throws IOException {
        return new IconDrawing(Files.readAllBytes(file));
    }

    /**
     * Draws the icon.
     *
     * @param size of its sides, in pixels
     * @return with transparency
     */
    BufferedImage at(int size) throws IOException {
        SVGDocument drawing =
                new SVGLoader().load(new ByteArrayInputStream(partsFor(size)), null, LoaderContext.createDefault());
        if (drawing == null) {
            throw new IOException("the drawing is not an SVG that can be drawn");
        }
        BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        // Without this, Java moves lines to where it thinks pixels are; the drawing has them there already.
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        drawing.render((Component) null, graphics, new ViewBox(size, size));
        graphics.dispose();
        return image;
    }

    /**
     * Draws the icon as a file.
     *
     * @param size of its sides, in pixels
     * @return a PNG
     */
    byte[] png(int size) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(at(size), "png", bytes);
        return bytes.toByteArray();
    }

    private byte[] partsFor(int size) throws IOException {
        try {
            Document document =
                    DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(source));
            NodeList elements = document.getElementsByTagName("*");
            for (int i = 0; i < elements.getLength(); i++) {
                Element element = (Element) elements.item(i);
                if (element.hasAttribute(FROM) || element.hasAttribute(TO)) {
                    boolean isDrawn =
                            size >= number(element, FROM, 0) && size <= number(element, TO, Integer.MAX_VALUE);
                    element.setAttribute("display", isDrawn ? "inline" : "none");
                }
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            TransformerFactory.newInstance()
                    .newTransformer()
                    .transform(new DOMSource(document), new StreamResult(bytes));
            return bytes.toByteArray();
        } catch (ParserConfigurationException | SAXException | TransformerException e) {
            throw new IOException("the drawing is not well-formed", e);
        }
    }

    private static int number(Element element, String attribute, int otherwise) {
        return element.hasAttribute(attribute) ? Integer.parseInt(element.getAttribute(attribute)) : otherwise;
    }
}
