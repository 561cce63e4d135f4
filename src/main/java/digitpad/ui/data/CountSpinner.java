package digitpad.ui.data;

import digitpad.words.Words;
import javafx.css.PseudoClass;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory;
import javafx.util.StringConverter;

/** The field for how many images are shown. A number that is no good stays in it, marked, until it is mended. */
final class CountSpinner extends Spinner<Integer> {
    private static final Words WORDS = Words.of(CountSpinner.class);
    private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("refused");

    CountSpinner(DataModel model) {
        super(new Counts(model));
        setId("data-count");
        setEditable(true);
        setPrefWidth(104);
        setAccessibleText(WORDS.text("how-many"));
        getEditor().setAccessibleText(WORDS.text("how-many"));
        getEditor().textProperty().bindBidirectional(model.typedCountProperty());
        model.problemProperty().subscribe(problem -> {
            pseudoClassStateChanged(REFUSED, !problem.isEmpty());
            getEditor().setAccessibleHelp(problem);
        });
    }

    /** Follows the model, which reads what is typed and takes the steps. */
    private static final class Counts extends SpinnerValueFactory<Integer> {
        private final DataModel model;

        private Counts(DataModel model) {
            this.model = model;
            setConverter(new StringConverter<>() {
                @Override
                public String toString(Integer count) {
                    return count == null ? "" : count.toString();
                }

                @Override
                public Integer fromString(String typed) {
                    return model.countProperty().get();
                }
            });
            model.countProperty().subscribe(count -> setValue(count.intValue()));
        }

        @Override
        public void decrement(int steps) {
            model.step(-steps);
        }

        @Override
        public void increment(int steps) {
            model.step(steps);
        }
    }
}
