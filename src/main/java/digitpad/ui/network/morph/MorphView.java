package digitpad.ui.network.morph;

import digitpad.learning.MorphCourse;
import digitpad.learning.Reading;
import digitpad.ui.parts.Appearance;
import digitpad.ui.parts.Card;
import digitpad.ui.parts.IconButton;
import digitpad.ui.parts.ProbabilityBars;
import digitpad.ui.parts.SideColumn;
import digitpad.ui.parts.VerticalScroll;
import digitpad.words.Numbers;
import digitpad.words.Words;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Slider;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** One digit turns into another, large and sharp, while the model in use reads; a chart tells where its reading changes. */
public final class MorphView extends VBox {
    private static final Words WORDS = Words.of(MorphView.class);
    private static final int DIGITS = 10;
    private static final double STEP = 0.01;
    private static final double LEAST_READING = 180;

    private final MorphModel model;
    private final Label digit = new Label("–");
    private final Label confidence = new Label();
    private final Label notice = new Label();
    private final Label changes = new Label();
    private final ProbabilityBars bars;
    private final Slider slider = new Slider(0, 1, 0);
    private boolean isFollowing;

    /**
     * The view.
     *
     * @param model what is shown
     * @param appearance gives the colours
     */
    public MorphView(MorphModel model, Appearance appearance) {
        this.model = model;
        bars = new ProbabilityBars(model.classNames());
        MorphSaving saving = model.saving();
        getStylesheets()
                .add(MorphView.class
                        .getResource("/digitpad/ui/network/morph/morph.css")
                        .toExternalForm());
        Card card = Card.titled(WORDS.text("title"), saved(saving), new MorphSaveMenu(model, saving));
        notice.setId("morph-notice");
        notice.setWrapText(true);
        notice.getStyleClass().add("network-notice");
        notice.managedProperty().bind(notice.visibleProperty());
        SideColumn stage = new SideColumn(new MorphScreen(model), reading(), MorphScreen.SIDE, 24, LEAST_READING);
        stage.managedProperty().bind(stage.visibleProperty());
        card.getChildren().addAll(controls(), notice, stage, new MorphChart(model, appearance), slider(), changes);
        VerticalScroll scroll = new VerticalScroll(card);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().add(scroll);
        model.stateProperty().subscribe(now -> {
            boolean isReady = now == MorphModel.State.READY;
            notice.setVisible(!isReady);
            notice.setText(isReady ? "" : WORDS.text("state." + now.id()));
            stage.setVisible(isReady || model.pictureProperty().get().isPresent());
        });
        model.pictureProperty().subscribe(now -> {
            now.ifPresent(picture -> show(picture.frame().reading()));
            stage.setVisible(now.isPresent() || model.stateProperty().get() == MorphModel.State.READY);
        });
        model.courseProperty().subscribe(this::tellChanges);
    }

    private FlowPane controls() {
        ComboBox<End> from = ends("morph-from", WORDS.text("from"), model.fromProperty(), model::begin);
        ComboBox<End> to = ends("morph-to", WORDS.text("to"), model.toProperty(), model::end);
        IconButton swap = new IconButton(Feather.REPEAT, WORDS.text("swap"));
        swap.setId("morph-swap");
        swap.setOnAction(click -> model.swap());
        IconButton change = new IconButton(Feather.SKIP_FORWARD, WORDS.text("next-change"));
        change.setId("morph-change");
        change.setOnAction(click -> model.goToChange());
        change.disableProperty().bind(model.courseProperty().map(course -> course.map(MorphCourse::changes)
                .orElse(List.of())
                .isEmpty()));
        FlowPane row = new FlowPane(
                8,
                8,
                together(label(WORDS.text("from")), from),
                together(label(WORDS.text("to")), to, swap),
                together(play(), pace(), change));
        row.setRowValignment(VPos.CENTER);
        return row;
    }

    /** In the same row. */
    private static HBox together(Node... nodes) {
        HBox group = new HBox(8, nodes);
        group.setAlignment(Pos.CENTER_LEFT);
        return group;
    }

    private Button play() {
        Button play = new Button();
        play.setId("morph-play");
        play.setMinWidth(Region.USE_PREF_SIZE);
        play.setPrefWidth(110);
        play.setOnAction(click -> {
            if (model.playingProperty().get()) {
                model.pause();
            } else {
                model.play();
            }
        });
        model.playingProperty().subscribe(isPlaying -> {
            play.setText(isPlaying ? WORDS.text("pause") : WORDS.text("play"));
            play.setGraphic(new FontIcon(isPlaying ? Feather.PAUSE : Feather.PLAY));
        });
        play.disableProperty().bind(model.stateProperty().isNotEqualTo(MorphModel.State.READY));
        return play;
    }

    private ComboBox<Pace> pace() {
        ComboBox<Pace> box = new ComboBox<>();
        box.setId("morph-pace");
        box.setAccessibleText(WORDS.text("pace"));
        box.setMinWidth(Region.USE_PREF_SIZE);
        box.getItems().setAll(Pace.values());
        box.setConverter(written(each -> WORDS.text("pace." + each.id())));
        box.valueProperty().bindBidirectional(model.paceProperty());
        return box;
    }

    private static ComboBox<End> ends(String id, String name, ObservableValue<End> chosen, Consumer<End> choose) {
        ComboBox<End> box = new ComboBox<>();
        box.setId(id);
        box.setAccessibleText(name);
        box.setPrefWidth(130);
        box.getItems()
                .setAll(Stream.concat(IntStream.range(0, DIGITS).mapToObj(End::of), Stream.of(End.OWN))
                        .toList());
        box.setConverter(written(
                end -> end.digit().isPresent() ? Integer.toString(end.digit().getAsInt()) : WORDS.text("own")));
        chosen.subscribe(box::setValue);
        box.setOnAction(choice -> {
            if (!box.getValue().equals(chosen.getValue())) {
                choose.accept(box.getValue());
            }
        });
        return box;
    }

    private static <T> StringConverter<T> written(Function<T, String> words) {
        return new StringConverter<>() {
            @Override
            public String toString(T value) {
                return value == null ? "" : words.apply(value);
            }

            @Override
            public T fromString(String text) {
                throw new UnsupportedOperationException("chosen, not typed");
            }
        };
    }

    private static Label label(String words) {
        Label label = new Label(words);
        label.getStyleClass().add("muted");
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    private VBox reading() {
        digit.setId("morph-reading");
        digit.getStyleClass().add("morph-digit");
        digit.setMinWidth(Region.USE_PREF_SIZE);
        confidence.setId("morph-confidence");
        confidence.getStyleClass().add("figure");
        confidence.setWrapText(true);
        HBox line = new HBox(16, digit, confidence);
        line.setAlignment(Pos.CENTER_LEFT);
        bars.setId("morph-bars");
        Region scrolled = bars.scrolled();
        VBox.setVgrow(scrolled, Priority.ALWAYS);
        VBox column = new VBox(8, line, scrolled);
        column.setMinWidth(LEAST_READING);
        HBox.setHgrow(column, Priority.ALWAYS);
        return column;
    }

    private void show(Reading reading) {
        List<String> names = model.classNames();
        if (reading.probabilities().length != names.size()) {
            return;
        }
        bars.setClassNames(names);
        if (reading.hasGuess()) {
            bars.show(Optional.of(reading.probabilities()));
        } else {
            bars.showUnmarked(reading.probabilities());
        }
        String name = names.get(reading.digit());
        String share = Numbers.probability(reading.confidence());
        digit.setText(reading.isDigit() ? name : "–");
        String refused = reading.hasGuess() ? WORDS.text("no-digit", name, share) : WORDS.text("no-guess");
        confidence.setText(reading.isDigit() ? share : refused);
        digit.setAccessibleText(reading.isDigit() ? WORDS.text("read-as", name, share) : refused);
    }

    private VBox slider() {
        slider.setId("morph-position");
        slider.setAccessibleText(WORDS.text("position"));
        slider.setBlockIncrement(STEP);
        slider.setPadding(Insets.EMPTY);
        slider.disableProperty().bind(model.stateProperty().isNotEqualTo(MorphModel.State.READY));
        model.positionProperty().subscribe(now -> {
            isFollowing = true;
            slider.setValue(now.doubleValue());
            isFollowing = false;
        });
        slider.valueProperty().subscribe(now -> {
            if (!isFollowing) {
                model.goTo(now.doubleValue());
            }
        });
        VBox room = new VBox(slider);
        // The thumb's middle stands under the chart's line.
        room.setPadding(new Insets(0, MorphChart.SIDES - 8, 0, MorphChart.SIDES - 8));
        return room;
    }

    private void tellChanges(Optional<MorphCourse> course) {
        changes.setId("morph-changes");
        changes.setWrapText(true);
        changes.setMinHeight(Region.USE_PREF_SIZE);
        changes.getStyleClass().setAll("label", "caption");
        List<String> names = model.classNames();
        List<MorphCourse.Change> all = course.map(MorphCourse::changes).orElse(List.of());
        changes.setText(
                course.isEmpty()
                        ? ""
                        : all.isEmpty()
                                ? WORDS.text("no-changes")
                                : all.stream()
                                        .map(change -> WORDS.text(
                                                "change",
                                                names.get(change.before()),
                                                names.get(change.after()),
                                                Long.toString(Math.round(100 * change.position()))))
                                        .collect(Collectors.joining(" ")));
    }

    private static Node saved(MorphSaving saving) {
        ProgressBar progress = new ProgressBar();
        progress.setPrefWidth(120);
        progress.progressProperty().bind(saving.progressProperty());
        progress.setAccessibleText(WORDS.text("saving"));
        Button cancel = new Button(WORDS.text("cancel"));
        cancel.setId("morph-cancel");
        cancel.setMinWidth(Region.USE_PREF_SIZE);
        cancel.setOnAction(click -> saving.cancel());
        HBox line = new HBox(8, label(WORDS.text("saving")), progress, cancel);
        line.setAlignment(Pos.CENTER_RIGHT);
        line.visibleProperty().bind(saving.progressProperty().greaterThanOrEqualTo(0));
        line.managedProperty().bind(line.visibleProperty());
        return line;
    }
}
