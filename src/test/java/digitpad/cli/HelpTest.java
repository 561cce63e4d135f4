package digitpad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import digitpad.learning.Regularization;
import digitpad.learning.TrainingSettings;
import digitpad.words.Language;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The help of every command, in every language. */
class HelpTest {
    private final Locale before = Locale.getDefault();

    @AfterEach
    void inTheLanguageBefore() {
        Locale.setDefault(before);
    }

    private static CommandLine commands(Language language) {
        Locale.setDefault(language.locale());
        ByteArrayOutputStream nowhere = new ByteArrayOutputStream();
        return new DigitpadCommand(
                        settings -> {
                            throw new AssertionError("help needs no engine");
                        },
                        "1.2.3",
                        Path.of("runs"),
                        new Console(nowhere, nowhere, StandardCharsets.UTF_8, false))
                .commandLine();
    }

    /** What each command and each option says of itself, by its name. */
    private static Map<String, String> descriptions(Language language) {
        Map<String, String> all = new HashMap<>();
        collect(commands(language), all);
        return all;
    }

    private static void collect(CommandLine command, Map<String, String> all) {
        String name = command.getCommandSpec().qualifiedName();
        all.put(name, String.join(" ", command.getCommandSpec().usageMessage().description()));
        for (ArgSpec arg : command.getCommandSpec().args()) {
            String own = arg instanceof OptionSpec option ? option.longestName() : arg.paramLabel();
            all.put(name + " " + own, String.join(" ", arg.description()));
        }
        command.getSubcommands().values().forEach(each -> collect(each, all));
    }

    @ParameterizedTest
    @EnumSource
    void everyCommandAndOptionIsDescribed(Language language) {
        Map<String, String> english = descriptions(Language.ENGLISH);

        assertThat(descriptions(language)).hasSizeGreaterThan(90).allSatisfy((name, description) -> {
            assertThat(description).as(name).isNotBlank();
            if (language != Language.ENGLISH) {
                assertThat(description).as(name).isNotEqualTo(english.get(name));
            }
        });
    }

    @ParameterizedTest
    @EnumSource
    void everyTextIsInEveryLanguage(Language language) throws IOException {
        assertThat(keys(language)).isEqualTo(keys(Language.ENGLISH));
    }

    /** Those of the file itself: a bundle falls back to English. */
    private static Set<Object> keys(Language language) throws IOException {
        String suffix = language == Language.ENGLISH ? "" : "_" + language.locale();
        Properties properties = new Properties();
        try (Reader reader = new InputStreamReader(
                DigitpadCommand.class.getResourceAsStream("help" + suffix + ".properties"), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties.keySet();
    }

    @Test
    void helpNamesTheLimitsThatHold() {
        Map<String, String> all = descriptions(Language.ENGLISH);

        assertThat(all.get("digitpad train --epochs")).endsWith(" " + TrainingSettings.MAX_EPOCHS + ".");
        assertThat(all.get("digitpad train --batch")).endsWith(" " + TrainingSettings.MAX_BATCH_SIZE + ".");
        assertThat(all.get("digitpad benchmark --batch")).contains(" " + TrainingSettings.MAX_BATCH_SIZE + ";");
        assertThat(all.get("digitpad train --replicas")).contains(" " + TrainingSettings.MAX_REPLICAS + ";");
        assertThat(all.get("digitpad train --validation-share"))
                .endsWith(" " + TrainingSettings.MAX_VALIDATION_SHARE + ".");
        assertThat(all.get("digitpad train --dropout")).endsWith(" " + Regularization.MAX_DROPOUT + ".");
        assertThat(all.get("digitpad train --label-smoothing"))
                .endsWith(" " + Regularization.MAX_LABEL_SMOOTHING + ".");
    }

    @Test
    void helpSpeaksTheLanguageOfItsReader() {
        assertThat(commands(Language.GERMAN).getSubcommands().get("train").getUsageMessage())
                .startsWith("Aufruf: digitpad train")
                .contains("Beispiel: digitpad train", "Lernrate", "lenet")
                .doesNotContain("Example", "Print ", "Show ");
        assertThat(commands(Language.CHINESE).getUsageMessage())
                .startsWith("用法：")
                .contains("训练", "命令");
    }
}
