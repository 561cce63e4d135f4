package digitpad.cli;

import digitpad.learning.Recipe;
import digitpad.learning.Recipes;
import digitpad.words.Words;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Turns the name of a recipe into the recipe. */
final class RecipeConverter implements ITypeConverter<Recipe> {
    private static final Words WORDS = Words.of(RecipeConverter.class);

    @Override
    public Recipe convert(String name) {
        return Recipes.named(name)
                .orElseThrow(() -> new TypeConversionException(
                        WORDS.text("no-recipe", name, String.join(", ", new RecipeNames()))));
    }
}
