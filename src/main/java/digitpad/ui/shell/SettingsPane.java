package digitpad.ui.shell;

import digitpad.files.Looks;
import digitpad.ui.parts.Accent;
import digitpad.ui.parts.Appearance;
import digitpad.ui.parts.Card;
import digitpad.ui.parts.IconButton;
import digitpad.ui.parts.OverlayPane;
import digitpad.ui.parts.Palette;
import digitpad.ui.parts.Segments;
import digitpad.ui.parts.VerticalScroll;
import digitpad.words.Language;
import digitpad.words.Words;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.kordamp.ikonli.feather.Feather;

/** What the user can set, over the window. Everything takes effect at once, but for the language. FX thread only. */
final class SettingsPane extends OverlayPane {
    private static final Words WORDS = Words.of(SettingsPane.class);
    private static final double NAME_WIDTH = 168;
    /** Four buttons side by side. */
    private static final double WIDTH = 560;

    private final Appearance appearance;
    private final ObjectProperty<Optional<String>> language;
    private final Actions actions;
    /** Once the buttons of the size are pressed they stay under the pointer: the pane keeps its size until the pointer leaves them. */
    private final DoubleProperty kept = new SimpleDoubleProperty(this, "kept", 1);

    private final IconButton close = new IconButton(Feather.X, WORDS.text("close"));
    /** Made when it is first shown, for it would keep the window waiting. */
    private ZoomPane content;

    private boolean isKept;
    private double zoomKept;

    /**
     * What its buttons do.
     *
     * @param export asks for a file, and writes everything into it
     * @param restore asks for such a file, and adds what is in it
     * @param openData shows the folder of everything that is kept
     * @param openLogs shows the folder of the log
     * @param copyDiagnostics puts them on the clipboard
     * @param about shows version and licences
     * @param firstSteps shows them again
     */
    record Actions(
            Runnable export,
            Runnable restore,
            Runnable openData,
            Runnable openLogs,
            Runnable copyDiagnostics,
            Runnable about,
            Runnable firstSteps) {}

    /**
     * Nothing is shown yet.
     *
     * @param host the window's layers
     * @param appearance is changed
     * @param language the tag of the one chosen; nothing for the system's
     * @param actions what its buttons do
     */
    SettingsPane(StackPane host, Appearance appearance, ObjectProperty<Optional<String>> language, Actions actions) {
        super(host);
        this.appearance = appearance;
        this.language = language;
        this.actions = actions;
        setId("settings-pane");
        close.setId("settings-close");
        close.setOnAction(event -> hide());
    }

    /** Shows the settings. Does nothing if they are shown already. */
    void open() {
        if (content == null) {
            content = content();
        }
        if (!isDisplay()) {
            show(content, close);
        }
    }

    private ZoomPane content() {
        VBox choices = new VBox(
                heading(WORDS.text("settings.looks")),
                row(WORDS.text("settings.theme"), theme()),
                row(WORDS.text("settings.accent"), accents()),
                row(WORDS.text("settings.size"), size()),
                row(
                        WORDS.text("settings.digits"),
                        check(
                                "settings-digits",
                                WORDS.text("settings.white-on-black"),
                                Looks::isWhiteOnBlack,
                                Looks::withDigits)),
                row(
                        WORDS.text("settings.motion"),
                        check("settings-still", WORDS.text("settings.reduced"), Looks::isStill, Looks::withStillness)),
                row(WORDS.text("settings.language"), languages()),
                heading(WORDS.text("settings.data")),
                buttons(
                        button("settings-export", WORDS.text("settings.export"), actions.export()),
                        button("settings-import", WORDS.text("settings.import"), actions.restore()),
                        button("settings-folder", WORDS.text("settings.folder"), actions.openData())),
                heading(WORDS.text("settings.help")),
                buttons(
                        button("settings-diagnostics", WORDS.text("settings.diagnostics"), actions.copyDiagnostics()),
                        button("settings-logs", WORDS.text("settings.logs"), actions.openLogs()),
                        leaving("settings-steps", WORDS.text("settings.steps"), actions.firstSteps()),
                        leaving("settings-about", WORDS.text("settings.about"), actions.about())));
        choices.getStyleClass().add("program-settings");
        VerticalScroll scroll = new VerticalScroll(choices);
        scroll.setPrefViewportWidth(WIDTH);
        Card card = Card.titled(WORDS.text("settings.title"), close);
        card.setId("settings");
        card.getChildren().add(scroll);
        ZoomPane steady = new ZoomPane(card, kept);
        steady.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        return steady;
    }

    private static Node heading(String words) {
        Label heading = new Label(words);
        heading.getStyleClass().add("settings-heading");
        return heading;
    }

    private static Node row(String name, Node control) {
        Label label = new Label(name);
        label.setMinWidth(NAME_WIDTH);
        label.setPrefWidth(NAME_WIDTH);
        label.setWrapText(true);
        label.setLabelFor(control);
        HBox row = new HBox(16, label, control);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private void change(UnaryOperator<Looks> how) {
        appearance.looksProperty().set(how.apply(appearance.looksProperty().get()));
    }

    private Node theme() {
        Segments<Looks.ThemeChoice> segments =
                new Segments<>(WORDS.text("settings.theme"), chosen -> change(looks -> looks.withTheme(chosen)));
        segments.setId("settings-theme");
        segments.optionsProperty()
                .set(List.of(
                        new Segments.Option<>(Looks.ThemeChoice.SYSTEM, WORDS.text("theme.system"), "theme-system"),
                        new Segments.Option<>(Looks.ThemeChoice.LIGHT, WORDS.text("theme.light"), "theme-light"),
                        new Segments.Option<>(Looks.ThemeChoice.DARK, WORDS.text("theme.dark"), "theme-dark")));
        segments.chosenProperty().bind(appearance.looksProperty().map(Looks::theme));
        return segments;
    }

    private Node accents() {
        HBox swatches = new HBox(8);
        for (Accent accent : Accent.values()) {
            Region colour = new Region();
            colour.getStyleClass().add("swatch-colour");
            ToggleButton swatch = new ToggleButton();
            swatch.setGraphic(colour);
            swatch.setId("accent-" + accent.id());
            swatch.getStyleClass().add("swatch");
            String name = WORDS.text("accent." + accent.id());
            swatch.setTooltip(new Tooltip(name));
            swatch.setAccessibleText(WORDS.text("settings.accent-named", name));
            swatch.setOnAction(event -> {
                change(looks -> looks.withAccent(accent.id()));
                swatch.setSelected(true);
            });
            appearance
                    .paletteProperty()
                    .subscribe(palette ->
                            colour.setStyle("-fx-background-color: " + Palette.web(palette.fill(accent)) + ";"));
            swatches.getChildren().add(swatch);
        }
        appearance.looksProperty().subscribe(looks -> {
            for (int i = 0; i < Accent.values().length; i++) {
                ((ToggleButton) swatches.getChildren().get(i))
                        .setSelected(Accent.values()[i].id().equals(looks.accent()));
            }
        });
        return swatches;
    }

    private Node size() {
        Label percent = new Label();
        percent.setId("settings-zoom");
        percent.setMinWidth(56);
        percent.setAlignment(Pos.CENTER);
        percent.textProperty()
                .bind(appearance.looksProperty().map(looks -> WORDS.text("settings.percent", looks.zoomPercent())));
        IconButton smaller = new IconButton(Feather.MINUS, WORDS.text("settings.smaller"));
        smaller.setOnAction(event -> appearance.zoomBy(-1));
        smaller.disableProperty()
                .bind(appearance.looksProperty().map(looks -> looks.zoomPercent() == Looks.LEAST_ZOOM));
        IconButton larger = new IconButton(Feather.PLUS, WORDS.text("settings.larger"));
        larger.setId("settings-larger");
        larger.setOnAction(event -> appearance.zoomBy(1));
        larger.disableProperty().bind(appearance.looksProperty().map(looks -> looks.zoomPercent() == Looks.MOST_ZOOM));
        HBox line = new HBox(4, smaller, percent, larger);
        line.setAlignment(Pos.CENTER_LEFT);
        line.setId("settings-size");
        line.setMaxWidth(Region.USE_PREF_SIZE);
        line.addEventFilter(MouseEvent.MOUSE_PRESSED, press -> {
            if (!isKept) {
                isKept = true;
                zoomKept = appearance.zoomProperty().get();
            }
        });
        // Not by whether it is hovered: before the window is laid out anew, nothing is where it was.
        addEventFilter(MouseEvent.MOUSE_MOVED, move -> {
            if (!line.contains(line.sceneToLocal(move.getSceneX(), move.getSceneY()))) {
                followZoom();
            }
        });
        displayProperty().subscribe(this::followZoom);
        appearance.zoomProperty().subscribe(zoom -> {
            if (isKept) {
                kept.set(zoomKept / zoom.doubleValue());
            }
        });
        return line;
    }

    private void followZoom() {
        isKept = false;
        kept.set(1);
    }

    private Node check(String id, String words, Predicate<Looks> isOn, BiFunction<Looks, Boolean, Looks> changed) {
        CheckBox box = new CheckBox(words);
        box.setWrapText(true);
        box.setId(id);
        appearance.looksProperty().subscribe(looks -> box.setSelected(isOn.test(looks)));
        box.setOnAction(event -> change(looks -> changed.apply(looks, box.isSelected())));
        return box;
    }

    private Node languages() {
        ComboBox<Optional<Language>> box = new ComboBox<>();
        box.setId("settings-language");
        box.getItems().add(Optional.empty());
        Arrays.stream(Language.values()).map(Optional::of).forEach(box.getItems()::add);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(Optional<Language> choice) {
                return choice.map(Language::ownName).orElse(WORDS.text("theme.system"));
            }

            @Override
            public Optional<Language> fromString(String name) {
                throw new UnsupportedOperationException("it is not typed");
            }
        });
        box.setValue(language.get().flatMap(tag -> Stream.of(Language.values())
                .filter(each -> each.tag().equals(tag))
                .findFirst()));
        Label note = new Label(WORDS.text("settings.next-start"));
        note.getStyleClass().add("caption");
        note.setVisible(false);
        box.setOnAction(event -> {
            language.set(box.getValue().map(Language::tag));
            note.setVisible(true);
        });
        HBox line = new HBox(12, box, note);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private static Node buttons(Button... buttons) {
        FlowPane line = new FlowPane(8, 8, buttons);
        HBox.setHgrow(line, Priority.ALWAYS);
        return line;
    }

    private static Button button(String id, String words, Runnable action) {
        Button button = new Button(words);
        button.setId(id);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
        return button;
    }

    /** A button that puts the settings away, for something else is shown then. */
    private Button leaving(String id, String words, Runnable action) {
        return button(id, words, () -> {
            hide();
            action.run();
        });
    }
}
