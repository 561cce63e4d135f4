package digitpad.ui.workspace;

import digitpad.digits.DataSet;
import digitpad.digits.DigitImage;
import digitpad.learning.Figures;
import digitpad.learning.Model;
import digitpad.learning.ModelCard;
import digitpad.learning.Network;
import digitpad.words.Words;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;

/** What all pages share. FX thread only. */
public final class Workspace {
    private static final Words WORDS = Words.of(Workspace.class);

    private final ObjectProperty<PageName> page = new SimpleObjectProperty<>(this, "page", PageName.DRAW);
    private final ReadOnlyObjectWrapper<Model> modelInUse = new ReadOnlyObjectWrapper<>(this, "modelInUse");
    private final ReadOnlyObjectWrapper<Network> networkInUse = new ReadOnlyObjectWrapper<>(this, "networkInUse");
    private final ReadOnlyObjectWrapper<DataSet> dataSet = new ReadOnlyObjectWrapper<>(this, "dataSet");
    private final ReadOnlyStringWrapper dataSetNotice =
            new ReadOnlyStringWrapper(this, "dataSetNotice", WORDS.text("data-set.reading"));
    private final ReadOnlyObjectWrapper<DigitImage> drawing = new ReadOnlyObjectWrapper<>(this, "drawing");
    private final ReadOnlyStringWrapper engine = new ReadOnlyStringWrapper(this, "engine", "");
    private final ObjectProperty<Message> message = new SimpleObjectProperty<>(this, "message");

    /** {@return the page in view} */
    public ObjectProperty<PageName> pageProperty() {
        return page;
    }

    /** {@return the model that reads; null until one is opened; another when more becomes known of it, such as its test figures} */
    public ReadOnlyObjectProperty<Model> modelInUseProperty() {
        return modelInUse.getReadOnlyProperty();
    }

    /** {@return the network of the model that reads; null until one is opened; the same while more becomes known of its model} */
    public ReadOnlyObjectProperty<Network> networkInUseProperty() {
        return networkInUse.getReadOnlyProperty();
    }

    /**
     * Reads with another model from now on.
     *
     * @param model what reads
     */
    public void use(Model model) {
        modelInUse.set(model);
        networkInUse.set(model.network());
    }

    /**
     * Takes note of how a model does on its test set. Nothing is read anew; a model that is no longer in use is ignored.
     *
     * @param model what was tested
     * @param figures on its test set
     */
    public void tested(Model model, Figures figures) {
        learn(model.network(), card -> card.tested(figures));
    }

    /**
     * Takes note of a model's name. Nothing is read anew; a model that is no longer in use is ignored.
     *
     * @param model what was named
     * @param name for people
     */
    public void named(Model model, String name) {
        learn(model.network(), card -> card.named(name));
    }

    private void learn(Network network, UnaryOperator<ModelCard> change) {
        if (networkInUse.get() == network) {
            modelInUse.set(new Model(change.apply(modelInUse.get().card()), network));
        }
    }

    /** {@return the data set that is trained on and browsed; null until it is read} */
    public ReadOnlyObjectProperty<DataSet> dataSetProperty() {
        return dataSet.getReadOnlyProperty();
    }

    /**
     * Trains on and browses another data set from now on.
     *
     * @param data the data set
     */
    public void open(DataSet data) {
        dataSet.set(data);
    }

    /** {@return what pages say in the place of a data set while there is none, in words for the user} */
    public ReadOnlyStringProperty dataSetNoticeProperty() {
        return dataSetNotice.getReadOnlyProperty();
    }

    /** Says that there will be no data set before the user opens one. */
    public void lackDataSet() {
        dataSetNotice.set(WORDS.text("data-set.none"));
    }

    /** {@return what a network sees of the digit on the pad that is looked at; null while nothing is drawn or no model is there} */
    public ReadOnlyObjectProperty<DigitImage> drawingProperty() {
        return drawing.getReadOnlyProperty();
    }

    /**
     * Tells all pages what is drawn.
     *
     * @param image of the digit on the pad that is looked at; null for nothing
     */
    public void draw(DigitImage image) {
        drawing.set(image);
    }

    /** {@return which native code does the arithmetic, in one line for people; empty until it is loaded} */
    public ReadOnlyStringProperty engineProperty() {
        return engine.getReadOnlyProperty();
    }

    /**
     * Says what does the arithmetic.
     *
     * @param description one line for people
     */
    void describeEngine(String description) {
        engine.set(description);
    }

    /** {@return what the user should know now; null for nothing} */
    public ObjectProperty<Message> messageProperty() {
        return message;
    }

    /**
     * Tells the user that something was done.
     *
     * @param text one or two sentences
     */
    public void tell(String text) {
        message.set(new Message(Message.Kind.NOTICE, text, Optional.empty()));
    }

    /**
     * Asks the user whether something shall be done.
     *
     * @param text one or two sentences
     * @param words for the button that does it
     * @param action does it; FX thread
     */
    public void offer(String text, String words, Runnable action) {
        message.set(new Message(Message.Kind.NOTICE, text, Optional.of(new Message.Offer(words, action))));
    }

    /** Puts away a problem that is told: what could not be done was done since. */
    public void resolve() {
        if (message.get() != null && message.get().kind() == Message.Kind.PROBLEM) {
            message.set(null);
        }
    }

    /**
     * Tells the user that something could not be done.
     *
     * @param text what happened, to what, what to do
     */
    public void warn(String text) {
        message.set(new Message(Message.Kind.PROBLEM, text, Optional.empty()));
    }
}
