package digitpad.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {
    private final Locale before = Locale.getDefault();
    private final String property = System.getProperty(Language.PROPERTY);

    @AfterEach
    void asBefore() {
        Locale.setDefault(before);
        if (property == null) {
            System.clearProperty(Language.PROPERTY);
        } else {
            System.setProperty(Language.PROPERTY, property);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "en-GB, ENGLISH, en-GB",
        "de, GERMAN, de",
        "de-CH, GERMAN, de-CH",
        "zh, CHINESE, zh-CN",
        "zh-TW, CHINESE, zh-CN",
        "fr-FR, ENGLISH, en",
        "he, ENGLISH, en"
    })
    void everyLocaleHasALanguageAndFiguresThatSuitIt(String tag, Language language, String figures) {
        Locale.setDefault(Locale.forLanguageTag(tag));

        assertThat(Language.current()).isEqualTo(language);
        assertThat(Language.currentLocale().toLanguageTag()).isEqualTo(figures);
    }

    @ParameterizedTest
    @CsvSource({"ar, true", "he-IL, true", "fa, true", "en, false", "de, false", "zh-CN, false"})
    void itIsKnownWhereReadingBegins(String tag, boolean isRightToLeft) {
        Locale.setDefault(Locale.forLanguageTag(tag));

        assertThat(Language.isRightToLeft()).isEqualTo(isRightToLeft);
    }

    @Test
    void thePropertyIsStrongerThanTheChoiceAndTheChoiceThanTheSystem() {
        Locale.setDefault(Locale.FRANCE);

        System.clearProperty(Language.PROPERTY);
        Language.speak(Optional.empty());
        assertThat(Locale.getDefault()).isEqualTo(Locale.FRANCE);

        Language.speak(Optional.of("de"));
        assertThat(Language.current()).isEqualTo(Language.GERMAN);

        System.setProperty(Language.PROPERTY, "zh-CN");
        Language.speak(Optional.of("de"));
        assertThat(Language.current()).isEqualTo(Language.CHINESE);
    }

    @Test
    void aTagThatIsNoneLeavesTheSystemsLanguage() {
        Locale.setDefault(Locale.GERMANY);
        System.clearProperty(Language.PROPERTY);

        Language.speak(Optional.of("?!"));

        assertThat(Language.current()).isEqualTo(Language.GERMAN);
    }
}
