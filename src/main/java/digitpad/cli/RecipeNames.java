package digitpad.cli;

import digitpad.learning.Recipe;
import digitpad.learning.Recipes;
import java.util.Iterator;

/** The names of all recipes, for help and messages. */
final class RecipeNames implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
        return Recipes.all().stream().map(Recipe::name).iterator();
    }
}
