package digitpad.ui.train;

import digitpad.learning.Recipe;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.VBox;

/** A recipe in the list of recipes: its name, and beneath it what it is. */
final class RecipeCell extends ListCell<Recipe> {
    private static final double WIDTH = 320;

    private final Label name = new Label();
    private final Label description = new Label();
    private final VBox both = new VBox(name, description);

    RecipeCell() {
        name.getStyleClass().add("run-name");
        description.getStyleClass().add("caption");
        description.setWrapText(true);
        description.setPrefWidth(WIDTH);
    }

    @Override
    protected void updateItem(Recipe recipe, boolean empty) {
        super.updateItem(recipe, empty);
        if (empty || recipe == null) {
            setGraphic(null);
        } else {
            name.setText(recipe.name());
            description.setText(recipe.description());
            setGraphic(both);
        }
    }
}
