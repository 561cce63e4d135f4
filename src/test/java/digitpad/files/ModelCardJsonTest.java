package digitpad.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import digitpad.digits.Mnist;
import digitpad.learning.Figures;
import digitpad.learning.ModelCard;
import digitpad.learning.Recipe;
import digitpad.learning.Recipes;
import digitpad.learning.Refusal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ModelCardJsonTest {
    static List<Recipe> recipes() {
        return Recipes.all();
    }

    @ParameterizedTest
    @MethodSource("recipes")
    void aCardComesBackAsItWas(Recipe recipe) throws IOException {
        ModelCard card = card(recipe);
        assertThat(ModelCardJson.read(ModelCardJson.write(card))).isEqualTo(card);
        ModelCard tested = card.tested(new Figures(0.5, 1, 2)).named("\t \"\n ü 🖉");
        assertThat(ModelCardJson.read(ModelCardJson.write(tested))).isEqualTo(tested);
        ModelCard refusing = card.refusing(new Refusal(0.375));
        assertThat(ModelCardJson.read(ModelCardJson.write(refusing))).isEqualTo(refusing);
    }

    @ParameterizedTest
    @MethodSource("recipes")
    void unknownKeysAreForTheFuture(Recipe recipe) throws IOException {
        ModelCard card = card(recipe);
        String json = new String(ModelCardJson.write(card), StandardCharsets.UTF_8);
        byte[] more = json.replaceFirst("\\{", "{\"new\": [1],").getBytes(StandardCharsets.UTF_8);
        assertThat(ModelCardJson.read(more)).isEqualTo(card);
    }

    @Test
    void aCardOfOlderVersionsHasNumbersForNames() throws IOException {
        ModelCard card = card(Recipes.named("chollet").orElseThrow());
        String json = new String(ModelCardJson.write(card), StandardCharsets.UTF_8);
        String older = json.replaceFirst("(?s)\\s*\"classNames\"[^]]*],", "");
        assertThat(older).isNotEqualTo(json);
        assertThat(ModelCardJson.read(older.getBytes(StandardCharsets.UTF_8)).classNames())
                .isEqualTo(Mnist.DIGITS);
        byte[] tooFew = json.replaceFirst("\"9\"", "")
                .replaceFirst("\"8\"\\s*,", "\"8\"")
                .getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> ModelCardJson.read(tooFew))
                .hasMessage("in its card, there are 9 \"classNames\" for 10 classes");
    }

    @Test
    void oneLineSaysWhatIsWrong() {
        assertThatThrownBy(() -> ModelCardJson.read("{".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(IOException.class)
                .hasMessage("in its card, it is not JSON");
        assertThatThrownBy(() -> ModelCardJson.read("null".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(IOException.class)
                .hasMessage("in its card, there is no \"format\"");
    }

    private static ModelCard card(Recipe recipe) {
        return new ModelCard(
                "a name",
                recipe.name(),
                recipe.layers(),
                recipe.settings(),
                "MNIST",
                Mnist.DIGITS,
                2,
                0.25,
                Optional.of(new Figures(1, 0.125, 6000)),
                Optional.empty(),
                Optional.empty(),
                "0.1.0",
                Instant.ofEpochMilli(1_790_000_000_123L));
    }
}
