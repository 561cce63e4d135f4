package digitpad.ui.parts;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;

/** Shows its content as wide as itself, and scrolls it up and down where it is higher. Nothing is painted behind it. FX thread only. */
public class VerticalScroll extends ScrollPane {
    /** Of its scroll bar, with what keeps that away from the content, as its style sheet says. */
    static final double BAR_WIDTH = 12;

    /** A pane without content. */
    public VerticalScroll() {
        getStyleClass().addAll("vertical-scroll", "edge-to-edge");
        getStylesheets()
                .add(VerticalScroll.class
                        .getResource("/digitpad/ui/parts/vertical-scroll.css")
                        .toExternalForm());
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        // What is inside takes the focus; the scroll pane would be a stop that says nothing.
        setFocusTraversable(false);
        // A scroll pane keeps a picture of its content. Painted anew with every change inside, it is twice the work;
        // where the content begins between two pixels, as at 150 %, it is blurred.
        skinProperty().subscribe(skin -> {
            if (skin != null) {
                lookup(".viewport").setCache(false);
            }
        });
    }

    /**
     * A pane.
     *
     * @param content what scrolls
     */
    public VerticalScroll(Node content) {
        this();
        setContent(content);
    }

    /** Nothing scrolls sideways in here: where there is less, it is for the page to. */
    @Override
    protected double computeMinWidth(double height) {
        return getContent() == null ? BAR_WIDTH : getContent().minWidth(-1) + BAR_WIDTH;
    }
}
