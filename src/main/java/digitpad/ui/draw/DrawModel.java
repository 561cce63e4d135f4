package digitpad.ui.draw;

import digitpad.digits.DigitImage;
import digitpad.digits.Ink;
import digitpad.learning.ModelCard;
import digitpad.learning.Network;
import digitpad.learning.NumberReader;
import digitpad.learning.NumberReading;
import digitpad.learning.Reading;
import digitpad.learning.ReadingService;
import digitpad.learning.Refusal;
import digitpad.ui.workspace.Workspace;
import digitpad.words.Words;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What lies on the pad, its history and its reading; the tool in hand. FX thread only. */
public final class DrawModel {
    private static final Logger LOG = LoggerFactory.getLogger(DrawModel.class);
    private static final Words WORDS = Words.of(DrawModel.class);
    /** Thinnest pen, in ink units. */
    public static final double MIN_WIDTH = 10;
    /** Widest pen, in ink units. */
    public static final double MAX_WIDTH = 64;

    /** The pen's width at first, in ink units. */
    static final double USUAL_WIDTH = 40;

    static final double WIDTH_STEP = 6;

    private final Workspace workspace;
    private final ReadingService readings;
    private final History history = new History();
    private final Recent recent = new Recent();
    private final Selection selection;
    private final ObjectProperty<Tool> tool = new SimpleObjectProperty<>(this, "tool", Tool.PEN);
    private final DoubleProperty width = new SimpleDoubleProperty(this, "width", USUAL_WIDTH);
    private final ReadOnlyObjectWrapper<Sheet> visible = new ReadOnlyObjectWrapper<>(this, "visible", Sheet.EMPTY);
    private final ReadOnlyObjectWrapper<NumberReading> number = new ReadOnlyObjectWrapper<>(this, "number");
    private final ReadOnlyObjectWrapper<Reading> reading = new ReadOnlyObjectWrapper<>(this, "reading");
    private final ReadOnlyBooleanWrapper unreadable = new ReadOnlyBooleanWrapper(this, "unreadable");
    private final IntegerProperty chosen = new SimpleIntegerProperty(this, "chosen");
    /** Used by the inference thread alone. */
    private final NumberReader reader = new NumberReader();

    private final ObjectProperty<Notice> notice = new SimpleObjectProperty<>(this, "notice");
    /** How the sheet on the pad was read, whatever is to be seen over it meanwhile; null until it is. */
    private NumberReading sheetReading;

    /**
     * A blank pad.
     *
     * @param workspace says which model reads; the drawing is read again when that changes
     * @param readings reads in the background
     */
    public DrawModel(Workspace workspace, ReadingService readings) {
        this.workspace = workspace;
        this.readings = readings;
        history.sheetProperty().subscribe(sheet -> {
            // What was told of the sheet before, its Undo above all, is not about this one.
            notice.set(null);
            sheetReading = null;
            see(sheet);
        });
        selection = new Selection(this);
        chosen.subscribe(place -> showChosen());
        reading.subscribe(read -> workspace.draw(read == null ? null : read.image()));
        workspace.networkInUseProperty().subscribe(network -> {
            sheetReading = null;
            see(visible.get());
        });
    }

    /** {@return what lies on the pad; unfinished strokes are not part of it} */
    public ReadOnlyObjectProperty<Sheet> sheetProperty() {
        return history.sheetProperty();
    }

    /** {@return what is to be seen on the pad, unfinished strokes included} */
    public ReadOnlyObjectProperty<Sheet> visibleProperty() {
        return visible.getReadOnlyProperty();
    }

    /** {@return what is read of what is to be seen, one digit or several; null while there is nothing or no model} */
    public ReadOnlyObjectProperty<NumberReading> numberProperty() {
        return number.getReadOnlyProperty();
    }

    /** {@return whether what is to be seen could not be read; the log says why} */
    ReadOnlyBooleanProperty unreadableProperty() {
        return unreadable.getReadOnlyProperty();
    }

    /** {@return which of the digits is looked at, 0 for the first} */
    public ReadOnlyIntegerProperty chosenProperty() {
        return chosen;
    }

    /**
     * Looks at one of the digits.
     *
     * @param place 0 for the first; beyond the ends nothing happens
     */
    public void choose(int place) {
        if (number.get() != null && place >= 0 && place < number.get().digits().size()) {
            chosen.set(place);
        }
    }

    /** {@return the ink of the digit that is looked at, as far as it is read; all ink on the pad while it is not} */
    public Ink chosenInk() {
        Sheet sheet = sheetProperty().get();
        boolean isOneOfSeveral = sheetReading != null && sheetReading.digits().size() > 1;
        return isOneOfSeveral && chosen.get() < sheetReading.digits().size()
                ? sheet.inkOf(sheetReading.digits().get(chosen.get()))
                : sheet.ink();
    }

    /** {@return what the network makes of the digit that is looked at; null while there is nothing or no model} */
    public ReadOnlyObjectProperty<Reading> readingProperty() {
        return reading.getReadOnlyProperty();
    }

    /** {@return the tool in hand} */
    public ObjectProperty<Tool> toolProperty() {
        return tool;
    }

    /** {@return the pen's width in ink units; the eraser is twice as wide} */
    public DoubleProperty widthProperty() {
        return width;
    }

    /** {@return the strokes that are selected} */
    Selection selection() {
        return selection;
    }

    /** {@return what lay on the pad before it was cleared or something else was put there} */
    public Recent recent() {
        return recent;
    }

    /**
     * Forgets one of the recent sheets, and says so; can be undone there.
     *
     * @param entry which
     */
    public void forget(Recent.Entry entry) {
        notice.set(new Notice(WORDS.text("recent.removed"), Optional.of(recent.remove(entry))));
    }

    /** {@return what was done last and shall be told in passing; null for nothing} */
    public ObjectProperty<Notice> noticeProperty() {
        return notice;
    }

    /** {@return whether there is a step to take back} */
    public ReadOnlyBooleanProperty canUndoProperty() {
        return history.canUndoProperty();
    }

    /** {@return whether there is a step to do again} */
    public ReadOnlyBooleanProperty canRedoProperty() {
        return history.canRedoProperty();
    }

    /** Makes the tool a step wider. */
    public void widen() {
        width.set(Math.min(MAX_WIDTH, width.get() + WIDTH_STEP));
    }

    /** Makes the tool a step narrower. */
    public void narrow() {
        width.set(Math.max(MIN_WIDTH, width.get() - WIDTH_STEP));
    }

    /**
     * Reads ink that is being changed; the sheet and its history stay as they are.
     *
     * @param ink what is to be seen now
     */
    public void preview(Ink ink) {
        see(Sheet.of(ink));
    }

    /**
     * Ends a change of the ink; can be undone. A picture that lay there makes room, which is told.
     *
     * @param ink what is on the pad now
     */
    public void draw(Ink ink) {
        if (ink.equals(sheetProperty().get().ink())) {
            // Nothing came of it: what was seen meanwhile is seen no more.
            see(sheetProperty().get());
        } else {
            boolean makesRoom = sheetProperty().get().picture().isPresent();
            if (makesRoom) {
                putAway();
            }
            history.change(Sheet.of(ink));
            if (makesRoom) {
                notice.set(new Notice(WORDS.text("picture.put-away"), Optional.of(this::undo)));
            }
        }
    }

    /**
     * Puts another sheet in the place of what lies on the pad, which joins the recent ones; can be undone.
     *
     * @param sheet what is on the pad now
     */
    public void replace(Sheet sheet) {
        if (!sheet.equals(sheetProperty().get())) {
            putAway();
            history.change(sheet);
        }
    }

    /**
     * Brings back what lay there when the program ended. What was drawn meanwhile stays; what lay there then is the newest of the last ones.
     *
     * @param ink on the pad; may be empty
     * @param last drawings, newest first
     */
    void restore(Ink ink, List<Ink> last) {
        Stream<Ink> waiting = last.stream();
        boolean isUntouched = visible.get().isEmpty()
                && sheetProperty().get().isEmpty()
                && !history.canUndoProperty().get();
        if (isUntouched) {
            history.begin(Sheet.of(ink));
        } else {
            waiting = Stream.concat(Stream.of(ink), waiting);
        }
        recent.restore(waiting.filter(each -> !each.isEmpty()).map(Sheet::of).toList());
    }

    private void putAway() {
        Sheet sheet = sheetProperty().get();
        if (!sheet.isEmpty()) {
            recent.add(new Recent.Entry(sheet, Optional.ofNullable(sheetReading)));
        }
    }

    /** Wipes the pad; what was on it joins the recent ones; can be undone. Does nothing when it is blank. */
    public void clear() {
        replace(Sheet.EMPTY);
    }

    /** Takes the last step back, if there is one. */
    public void undo() {
        history.undo();
    }

    /** Does the step again that was taken back last, if there is one. */
    public void redo() {
        history.redo();
    }

    private void see(Sheet seen) {
        visible.set(seen);
        Network network = workspace.networkInUseProperty().get();
        if (seen.isEmpty() || network == null) {
            unreadable.set(false);
            show(null);
            return;
        }
        ModelCard card = workspace.modelInUseProperty().get().card();
        readings.read(() -> readOrNull(seen, network, card), result -> {
            // The pad may have been cleared, or another model chosen, while this was on its way.
            boolean isByNetworkInUse = workspace.networkInUseProperty().get() == network;
            if (isByNetworkInUse && seen == sheetProperty().get()) {
                sheetReading = result;
            }
            if (isByNetworkInUse && !visible.get().isEmpty()) {
                unreadable.set(result == null);
                show(result);
            }
            if (result != null) {
                recent.complete(seen, result);
            }
        });
    }

    /** Null if it cannot be read: a reading of something else must not stand beside it. */
    private NumberReading readOrNull(Sheet seen, Network network, ModelCard card) {
        try {
            return read(reader, seen, network, card);
        } catch (RuntimeException | OutOfMemoryError fault) {
            LOG.error("what is on the pad could not be read", fault);
            return null;
        }
    }

    /**
     * What a network makes of a sheet. Any thread but the FX thread; takes a moment.
     *
     * @param seen not empty
     * @param network reads
     * @param card of the network
     * @return its digits
     */
    static NumberReading read(Sheet seen, Network network, ModelCard card) {
        return read(new NumberReader(), seen, network, card);
    }

    private static NumberReading read(NumberReader reader, Sheet seen, Network network, ModelCard card) {
        if (card.readsDigits()) {
            return reader.read(seen.rows(), network, card.refusal().orElse(Refusal.NEVER))
                    .orElseThrow();
        }
        DigitImage whole = seen.whole().orElseThrow();
        Reading one = new Reading(whole, network.probabilities(whole));
        return NumberReading.ofOne(one, seen.bounds(), card.classNames());
    }

    /** A digit that comes or goes moves the look to the last; else it stays where it was. */
    private void show(NumberReading read) {
        int before = number.get() == null ? 0 : number.get().digits().size();
        int now = read == null ? 0 : read.digits().size();
        int place = now == before ? chosen.get() : Math.max(0, now - 1);
        // Whoever hears of a number finds one of its digits chosen: before a shorter one comes, the place is changed.
        if (now < before) {
            chosen.set(place);
        }
        number.set(read);
        chosen.set(place);
        showChosen();
    }

    private void showChosen() {
        reading.set(
                number.get() == null
                        ? null
                        : number.get().digits().get(chosen.get()).reading());
    }
}
