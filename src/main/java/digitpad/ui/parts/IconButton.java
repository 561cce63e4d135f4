package digitpad.ui.parts;

import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/** A button that shows an icon alone; its words are its tooltip and its name for a screen reader. */
public final class IconButton extends Button {
    /**
     * A button.
     *
     * @param icon what it shows
     * @param words what it does, and its shortcut in brackets if it has one
     */
    public IconButton(Ikon icon, String words) {
        getStyleClass().add("icon-button");
        setIcon(icon);
        setWords(words);
    }

    /**
     * Shows another icon.
     *
     * @param icon what it shows
     */
    public void setIcon(Ikon icon) {
        setGraphic(new FontIcon(icon));
    }

    /**
     * Does something else from now on.
     *
     * @param words what it does
     */
    public void setWords(String words) {
        setTooltip(new Tooltip(words));
        setAccessibleText(words);
    }
}
