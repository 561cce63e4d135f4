package digitpad.cli;

import digitpad.learning.Recipe;
import digitpad.learning.Recipes;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Turns the name of a recipe into the recipe. */
final class RecipeConverter implements ITypeConverter<Recipe> {
    @Override
    public Recipe convert(String name) {
        return Recipes.named(name)
                .orElseThrow(() -> new TypeConversionException(
                        "there is no recipe '" + name + "'; choose one of " + String.join(", ", new RecipeNames())));
    }
}
