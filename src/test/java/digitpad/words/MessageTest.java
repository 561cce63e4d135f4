package digitpad.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessageTest {
    private static final String IMAGES = "{0, plural, =0 {no image} one {# image} other {# images}} of {1}";

    private static String english(String pattern, Object... arguments) {
        return new Message(pattern).with(arguments, Language.ENGLISH, Locale.ENGLISH);
    }

    private static String german(String pattern, Object... arguments) {
        return new Message(pattern).with(arguments, Language.GERMAN, Locale.GERMANY);
    }

    private static String chinese(String pattern, Object... arguments) {
        return new Message(pattern).with(arguments, Language.CHINESE, Locale.SIMPLIFIED_CHINESE);
    }

    @Test
    void argumentsStandWhereTheTextSays() {
        assertThat(english("{1} before {0}", Path.of("a.zip"), "b")).isEqualTo("b before a.zip");
    }

    @Test
    void anApostropheIsAnApostrophe() {
        assertThat(english("doesn't hold '{'0'}' of {0}'s", "Ann")).isEqualTo("doesn't hold {0} of Ann's");
    }

    @Test
    void numbersAreWrittenAsTheLanguageDoes() {
        assertThat(english("{0}, {1}", 1_234_567, 0.25)).isEqualTo("1,234,567, 0.25");
        assertThat(german("{0} {1}", 1_234_567, 0.25)).isEqualTo("1.234.567 0,25");
        assertThat(english("{0} {1}", 0.00001, 2f / 3)).isEqualTo("0.00001 0.666667");
    }

    @Test
    void pluralsFollowTheLanguage() {
        assertThat(english(IMAGES, 1, "7")).isEqualTo("1 image of 7");
        assertThat(english(IMAGES, 0, "7")).isEqualTo("no image of 7");
        assertThat(english(IMAGES, 10_000L, "7")).isEqualTo("10,000 images of 7");
        assertThat(german("{0, plural, one {# Bild} other {# Bilder}}", 1)).isEqualTo("1 Bild");
        assertThat(german("{0, plural, one {# Bild} other {# Bilder}}", 0)).isEqualTo("0 Bilder");
        assertThat(chinese("{0, plural, other {# 张图像}}", 1)).isEqualTo("1 张图像");
    }

    @Test
    void branchesHoldArgumentsAndPlurals() {
        assertThat(english(
                        "{0, plural, one {{1} has {2, plural, one {# epoch} other {# epochs}}} other {# runs}} #",
                        1, "Run 3", 2))
                .isEqualTo("Run 3 has 2 epochs #");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{0", "0}", "{x}", "{0, number}", "{0, plural, one {# image}}", "{0, plural, few {x} other {y}}"
            })
    void brokenSyntaxIsRefused(String pattern) {
        assertThatThrownBy(() -> new Message(pattern))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(pattern);
    }
}
