package digitpad.ui.network.morph;

import digitpad.digits.DigitImage;
import digitpad.learning.GeneratorModel;
import digitpad.learning.Model;
import digitpad.learning.Morph;
import digitpad.learning.MorphCourse;
import digitpad.learning.MorphFrame;
import digitpad.learning.Reading;
import digitpad.learning.ReadingService;
import digitpad.ui.parts.Appearance;
import digitpad.ui.parts.Palette;
import digitpad.ui.workspace.Background;
import digitpad.ui.workspace.Workspace;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javafx.animation.AnimationTimer;
import javafx.animation.PauseTransition;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.util.Duration;

/**
 * Which digit turns into which, where on the way it is, and what the model in use makes of it. Works only while it is in view. FX thread
 * only; pictures are drawn and read elsewhere, the newest first.
 */
public final class MorphModel {
    /** Readings along the way. */
    private static final int READINGS = 97;
    /** First of all every so manieth is made, so that the chart is there at once. */
    private static final int COARSE = 8;

    private final Workspace workspace;
    private final Appearance appearance;
    private final Callable<GeneratorModel> opening;
    private final ReadingService frames;
    private final Background work;
    private final MorphSaving saving;
    private final ReadOnlyObjectWrapper<End> from = new ReadOnlyObjectWrapper<>(this, "from", End.of(3));
    private final ReadOnlyObjectWrapper<End> to = new ReadOnlyObjectWrapper<>(this, "to", End.of(8));
    private final ObjectProperty<Pace> pace = new SimpleObjectProperty<>(this, "pace", Pace.NORMAL);
    private final ReadOnlyDoubleWrapper position = new ReadOnlyDoubleWrapper(this, "position", 0);
    private final ReadOnlyBooleanWrapper isPlaying = new ReadOnlyBooleanWrapper(this, "playing", false);
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(this, "state", State.OPENING);
    private final ReadOnlyObjectWrapper<Optional<Morph>> morph =
            new ReadOnlyObjectWrapper<>(this, "morph", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<MorphPicture>> picture =
            new ReadOnlyObjectWrapper<>(this, "picture", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<MorphCourse>> course =
            new ReadOnlyObjectWrapper<>(this, "course", Optional.empty());
    /** Counts what is asked for: what is not the last is given up. */
    private final AtomicInteger asked = new AtomicInteger();

    /** While somebody draws, nothing is looked for. */
    private final PauseTransition drawingRest = new PauseTransition(Duration.millis(300));

    private final AnimationTimer timer = new AnimationTimer() {
        @Override
        public void handle(long now) {
            tick(now);
        }
    };
    private Playback playback = Playback.from(0);
    private long lastTick;
    private boolean isInView;
    private boolean isOpened;
    private Optional<GeneratorModel> generator = Optional.empty();
    private Optional<DigitImage> image = Optional.empty();
    private Optional<DigitImage> searched = Optional.empty();
    private Optional<float[]> ownCode = Optional.empty();
    private int side = 1;

    /** Whether there is something to show, and if not, why. */
    enum State {
        /** What draws is being opened. */
        OPENING,
        /** It cannot be opened. */
        BROKEN,
        /** An end is the image that the page looks at, and there is none. */
        NO_IMAGE,
        /** What draws that image is being looked for. */
        SEARCHING,
        /** There is no model to read. */
        NO_MODEL,
        READY;

        String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Nothing is opened yet.
     *
     * @param workspace gives the model in use
     * @param appearance gives the colours
     * @param opening opens what draws; called once, in the background
     * @param frames draws and reads pictures, the newest first; for this model alone
     * @param work does what takes longer; for this model alone
     * @param fxThread where progress is told
     */
    public MorphModel(
            Workspace workspace,
            Appearance appearance,
            Callable<GeneratorModel> opening,
            ReadingService frames,
            Background work,
            Executor fxThread) {
        this.workspace = workspace;
        this.appearance = appearance;
        this.opening = opening;
        this.frames = frames;
        this.work = work;
        saving = new MorphSaving(workspace, this, work, fxThread);
        workspace.networkInUseProperty().subscribe(now -> refresh());
        appearance.paletteProperty().subscribe(now -> draw());
        drawingRest.setOnFinished(rested -> search());
    }

    /**
     * Follows the image that the page looks at.
     *
     * @param looked the image, or nothing
     */
    public void follow(ObservableValue<Optional<DigitImage>> looked) {
        looked.subscribe(now -> {
            image = now;
            if (usesImage()) {
                refresh();
            }
        });
    }

    /**
     * Comes into view or goes out of it: out of view nothing is worked out.
     *
     * @param shown whether it is in view
     */
    public void setInView(boolean shown) {
        if (shown == isInView) {
            return;
        }
        isInView = shown;
        if (!shown) {
            pause();
            drawingRest.stop();
            asked.incrementAndGet();
            course.set(Optional.empty());
            return;
        }
        if (!isOpened) {
            isOpened = true;
            work.submit(
                    opening,
                    opened -> {
                        generator = Optional.of(opened);
                        refresh();
                    },
                    fault -> {
                        state.set(State.BROKEN);
                        workspace.warn(fault.getMessage());
                    });
        }
        refresh();
    }

    ReadOnlyObjectProperty<End> fromProperty() {
        return from.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<End> toProperty() {
        return to.getReadOnlyProperty();
    }

    ObjectProperty<Pace> paceProperty() {
        return pace;
    }

    /** {@return 0 at the beginning to 1 at the end} */
    ReadOnlyDoubleProperty positionProperty() {
        return position.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty playingProperty() {
        return isPlaying.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** {@return the way; nothing while an end is unknown} */
    ReadOnlyObjectProperty<Optional<Morph>> morphProperty() {
        return morph.getReadOnlyProperty();
    }

    /** {@return the newest picture; nothing before the first} */
    ReadOnlyObjectProperty<Optional<MorphPicture>> pictureProperty() {
        return picture.getReadOnlyProperty();
    }

    /** {@return the readings along the way; coarse at first, nothing while none are made} */
    ReadOnlyObjectProperty<Optional<MorphCourse>> courseProperty() {
        return course.getReadOnlyProperty();
    }

    /** {@return what writes the morph to files} */
    MorphSaving saving() {
        return saving;
    }

    /** {@return what the classes of the model in use are called; none while there is no model} */
    List<String> classNames() {
        Model reads = workspace.modelInUseProperty().get();
        return reads == null ? List.of() : reads.card().classNames();
    }

    /** {@return what draws; nothing until it is opened} */
    Optional<GeneratorModel> generator() {
        return generator;
    }

    void begin(End end) {
        from.set(end);
        refresh();
    }

    void end(End end) {
        to.set(end);
        refresh();
    }

    void swap() {
        End end = to.get();
        to.set(from.get());
        from.set(end);
        position.set(1 - position.get());
        playback = Playback.from(position.get());
        refresh();
    }

    /**
     * Goes to a place, and stays there.
     *
     * @param place 0 to 1; nearer ends are taken for what lies beyond
     */
    void goTo(double place) {
        pause();
        move(place);
    }

    /** Goes to the next place where the reading changes, from the last one to the first. */
    void goToChange() {
        List<MorphCourse.Change> changes =
                course.get().map(MorphCourse::changes).orElse(List.of());
        changes.stream()
                .filter(change -> change.position() > position.get() + 1e-6)
                .findFirst()
                .or(() -> changes.stream().findFirst())
                .ifPresent(change -> goTo(change.position()));
    }

    void play() {
        if (state.get() == State.READY && !isPlaying.get()) {
            playback = Playback.from(position.get());
            lastTick = 0;
            isPlaying.set(true);
            timer.start();
        }
    }

    void pause() {
        timer.stop();
        isPlaying.set(false);
    }

    /**
     * Draws with so many pixels from now on.
     *
     * @param pixels along one side, at least 1
     */
    void setSide(int pixels) {
        if (pixels != side) {
            side = pixels;
            draw();
        }
    }

    private void tick(long now) {
        if (lastTick != 0) {
            playback = playback.after((now - lastTick) / 1e9, pace.get());
            show(playback);
        }
        lastTick = now;
    }

    /** With less motion, a few still pictures one after the other, once; else all that there is, to and fro. */
    private void show(Playback now) {
        if (!appearance.stillProperty().get()) {
            move(now.position());
            return;
        }
        if (now.still() != position.get()) {
            move(now.still());
        }
        if (now.isAtEnd()) {
            pause();
        }
    }

    private void move(double place) {
        position.set(Math.max(0, Math.min(1, place)));
        draw();
    }

    private boolean usesImage() {
        return from.get().equals(End.OWN) || to.get().equals(End.OWN);
    }

    /** Something else than the place has changed. */
    private void refresh() {
        if (!isInView || state.get() == State.BROKEN) {
            return;
        }
        asked.incrementAndGet();
        State now = now();
        if (now == State.SEARCHING) {
            drawingRest.playFromStart();
        }
        if (now != State.READY) {
            pause();
            state.set(now);
            morph.set(Optional.empty());
            course.set(Optional.empty());
            return;
        }
        morph.set(Optional.of(new Morph(code(from.get()), code(to.get()))));
        state.set(State.READY);
        course.set(Optional.empty());
        draw();
        readAlong();
    }

    private State now() {
        if (generator.isEmpty()) {
            return State.OPENING;
        }
        if (workspace.modelInUseProperty().get() == null) {
            return State.NO_MODEL;
        }
        if (!usesImage()) {
            return State.READY;
        }
        if (image.isEmpty()) {
            return State.NO_IMAGE;
        }
        return ownCode.isPresent() && searched.equals(image) ? State.READY : State.SEARCHING;
    }

    private float[] code(End end) {
        return end.digit().isPresent()
                ? generator.orElseThrow().digit(end.digit().getAsInt())
                : ownCode.orElseThrow();
    }

    private void search() {
        int question = asked.get();
        DigitImage wanted = image.orElseThrow();
        GeneratorModel draws = generator.orElseThrow();
        work.submit(
                () -> asked.get() == question
                        ? Optional.of(draws.generator().resembling(wanted))
                        : Optional.<float[]>empty(),
                found -> {
                    if (found.isPresent() && image.filter(wanted::equals).isPresent()) {
                        searched = Optional.of(wanted);
                        ownCode = found;
                        refresh();
                    }
                },
                fault -> workspace.warn(fault.getMessage()));
    }

    private void draw() {
        if (!isInView || morph.get().isEmpty()) {
            return;
        }
        int question = asked.get();
        Morph way = morph.get().get();
        double place = position.get();
        int pixels = side;
        GeneratorModel draws = generator.orElseThrow();
        Model reads = workspace.modelInUseProperty().get();
        Palette palette = appearance.palette();
        frames.read(
                () -> MorphPicture.of(MorphFrame.of(way, place, draws.generator(), reads), pixels, palette), drawn -> {
                    if (asked.get() == question) {
                        picture.set(Optional.of(drawn));
                    }
                });
    }

    private void readAlong() {
        Reading[] readings = new Reading[READINGS];
        readAlong(readings, COARSE, asked.get());
    }

    private void readAlong(Reading[] readings, int step, int question) {
        Morph way = morph.get().orElseThrow();
        GeneratorModel draws = generator.orElseThrow();
        Model reads = workspace.modelInUseProperty().get();
        work.submit(
                () -> {
                    for (int i = 0; i < READINGS && asked.get() == question; i += step) {
                        if (readings[i] == null) {
                            readings[i] = MorphFrame.of(way, (double) i / (READINGS - 1), draws.generator(), reads)
                                    .reading();
                        }
                    }
                    return readings;
                },
                made -> {
                    if (asked.get() == question) {
                        course.set(Optional.of(new MorphCourse(every(made, step))));
                        if (step > 1) {
                            readAlong(made, 1, question);
                        }
                    }
                },
                fault -> workspace.warn(fault.getMessage()));
    }

    private static List<Reading> every(Reading[] readings, int step) {
        return IntStream.range(0, (readings.length - 1) / step + 1)
                .mapToObj(i -> readings[i * step])
                .toList();
    }
}
