package digitpad.ui.workspace;

import digitpad.digits.DataSet;
import digitpad.learning.Model;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;

/** What all pages share. FX thread only. */
public final class Workspace {
    private final ReadOnlyObjectWrapper<Model> modelInUse = new ReadOnlyObjectWrapper<>(this, "modelInUse");
    private final ReadOnlyObjectWrapper<DataSet> dataSet = new ReadOnlyObjectWrapper<>(this, "dataSet");
    private final ReadOnlyStringWrapper engine = new ReadOnlyStringWrapper(this, "engine", "");
    private final ObjectProperty<Message> message = new SimpleObjectProperty<>(this, "message");

    /** {@return the model that reads; null until one is opened} */
    public ReadOnlyObjectProperty<Model> modelInUseProperty() {
        return modelInUse.getReadOnlyProperty();
    }

    /**
     * Reads with another model from now on.
     *
     * @param model what reads
     */
    public void use(Model model) {
        modelInUse.set(model);
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
        message.set(new Message(Message.Kind.NOTICE, text));
    }

    /**
     * Tells the user that something could not be done.
     *
     * @param text what happened, to what, what to do
     */
    public void warn(String text) {
        message.set(new Message(Message.Kind.PROBLEM, text));
    }
}
