package digitpad.files;

import static org.assertj.core.api.Assertions.assertThat;

import digitpad.learning.Recipes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PreferencesFileTest {
    @TempDir
    Path folder;

    private final List<String> problems = new ArrayList<>();

    private Path path() {
        return folder.resolve("new/preferences.json");
    }

    @Test
    void whatIsWrittenIsReadAgain() throws IOException {
        Preferences all = new Preferences(
                Optional.of(new Preferences.WindowPlace(-3.5, 20, 1280, 800, true)),
                Optional.of("train"),
                new Looks(Looks.ThemeChoice.DARK, "teal", 150, true, true),
                Optional.of("zh-CN"),
                true,
                Optional.of(new Preferences.ModelChoice("für Oma", Optional.of(Path.of("/somewhere/für Oma.zip")))),
                Optional.of(new Preferences.TrainingChoice(
                        "quick",
                        Recipes.named("quick").orElseThrow().settings().toBuilder()
                                .seed(77)
                                .build())));
        new PreferencesFile(path()).write(all);
        PreferencesFile file = new PreferencesFile(path());
        assertThat(file.read(problems::add)).isEqualTo(all);
        file.write(Preferences.NONE);
        assertThat(new PreferencesFile(path()).read(problems::add)).isEqualTo(Preferences.NONE);
        assertThat(problems).isEmpty();
    }

    @Test
    void ofTwoProgramsEachKeepsWhatTheOtherChanged() throws IOException {
        Preferences both = Preferences.NONE;
        new PreferencesFile(path()).write(both);
        PreferencesFile one = new PreferencesFile(path());
        PreferencesFile other = new PreferencesFile(path());
        one.read(problems::add);
        other.read(problems::add);
        one.write(with(Looks.USUAL.withAccent("violet"), Optional.empty()));
        other.write(with(Looks.USUAL.withZoom(125), Optional.of("data")));
        assertThat(new PreferencesFile(path()).read(problems::add))
                .isEqualTo(with(Looks.USUAL.withAccent("violet").withZoom(125), Optional.of("data")));
    }

    private static Preferences with(Looks looks, Optional<String> page) {
        return new Preferences(
                Optional.empty(), page, looks, Optional.empty(), false, Optional.empty(), Optional.empty());
    }

    @Test
    void beforeTheFirstStartThereIsNothingToReadAndNothingToTell() {
        assertThat(new PreferencesFile(path()).read(problems::add)).isEqualTo(Preferences.NONE);
        assertThat(problems).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no JSON",
                "[]",
                "{\"format\": 99}",
                "{\"format\": 1, \"window\": 5}",
                "{\"format\": 1, \"window\": {\"x\": 1e999, \"y\": 0, \"width\": 1, \"height\": 1, \"maximized\": false}}",
                "{\"format\": 1, \"page\": 3}",
                "{\"format\": 1, \"language\": {}}",
                "{\"format\": 1, \"model\": {}}",
                "{\"format\": 1, \"model\": {\"name\": \"m\", \"file\": \"a\\u0000b\"}}",
                "{\"format\": 1, \"training\": {\"recipe\": \"lenet\", \"settings\": {\"epochs\": -1}}}"
            })
    void aDamagedFileIsSetAsideAndTold(String content) throws IOException {
        Files.createDirectories(path().getParent());
        Files.writeString(path(), content);
        assertThat(new PreferencesFile(path()).read(problems::add)).isEqualTo(Preferences.NONE);
        assertThat(problems).hasSize(1).first().asString().contains(path().toString());
        assertThat(path()).doesNotExist();
        assertThat(path().resolveSibling("preferences.json.damaged")).hasContent(content);
    }
}
