package digitpad.words;

import java.text.Bidi;
import java.util.Locale;
import java.util.Optional;
import java.util.function.LongPredicate;

/**
 * A language the program speaks. Which one is spoken follows {@link Locale#getDefault()}, which {@link #speak} sets once, at the start:
 * JavaFX's own buttons and menus then speak it too.
 */
public enum Language {
    /** What everything is written in first, and what is spoken where there is no translation. */
    ENGLISH(Locale.ENGLISH, "English", count -> count == 1),
    /** German. */
    GERMAN(Locale.GERMAN, "Deutsch", count -> count == 1),
    /** Chinese in simplified characters. It has no plural. */
    CHINESE(Locale.SIMPLIFIED_CHINESE, "简体中文", count -> false);

    /** Names a language for one start, as a tag such as {@code de} or {@code zh-CN}; it is stronger than what was chosen before. */
    public static final String PROPERTY = "digitpad.language";

    private static final Language[] ALL = values();

    private final Locale locale;
    private final String ownName;
    private final LongPredicate isOne;

    /** As the plural rules of Unicode's CLDR have it for whole numbers: all three need no category but "one" and "other". */
    Language(Locale locale, String ownName, LongPredicate isOne) {
        this.locale = locale;
        this.ownName = ownName;
        this.isOne = isOne;
    }

    /**
     * How it calls itself, for a list to choose from.
     *
     * @return such as "Deutsch"
     */
    public String ownName() {
        return ownName;
    }

    /**
     * What preferences and {@link #PROPERTY} call it.
     *
     * @return a language tag (BCP 47) such as "zh-CN"
     */
    public String tag() {
        return locale.toLanguageTag();
    }

    /**
     * The locale of its bundles.
     *
     * @return of the language, and of a region only if its writing depends on it
     */
    public Locale locale() {
        return locale;
    }

    /**
     * The plural category of a number of things.
     *
     * @param count how many
     * @return "one" or "other"
     */
    String plural(long count) {
        return isOne.test(count) ? "one" : "other";
    }

    /**
     * The language of a locale.
     *
     * @param locale any
     * @return nothing if the program does not speak it
     */
    public static Optional<Language> of(Locale locale) {
        // Asked for every text: a stream would be felt when the program starts.
        for (Language language : ALL) {
            if (language.locale.getLanguage().equals(locale.getLanguage())) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
    }

    /**
     * The language spoken now.
     *
     * @return English where the program does not speak the default locale's
     */
    public static Language current() {
        return of(Locale.getDefault(Locale.Category.DISPLAY)).orElse(ENGLISH);
    }

    /**
     * The locale of texts and figures now: the default one, so that Swiss and Austrian figures are right, or English where its language is not
     * spoken, so that figures and texts suit each other.
     *
     * @return what to format numbers with that people read
     */
    public static Locale currentLocale() {
        Locale chosen = Locale.getDefault(Locale.Category.DISPLAY);
        // Any Chinese finds the bundles of the one that is there.
        return of(chosen)
                .map(language -> language == CHINESE ? CHINESE.locale : chosen)
                .orElse(ENGLISH.locale);
    }

    /**
     * Whether what the program says in it is written from right to left.
     *
     * @return as its own name is written
     */
    public boolean isWrittenRightToLeft() {
        return isRightToLeft(ownName);
    }

    /**
     * Whether people of the default locale begin to read at the right, even where the program does not speak their language.
     *
     * @return as the locale's own name is written
     */
    public static boolean isRightToLeft() {
        Locale chosen = Locale.getDefault(Locale.Category.DISPLAY);
        return isRightToLeft(chosen.getDisplayLanguage(chosen));
    }

    private static boolean isRightToLeft(String text) {
        return !new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight();
    }

    /**
     * Speaks a language from now on: the one {@link #PROPERTY} names, else the one chosen, else the system's.
     *
     * @param chosen a language tag, or nothing for the system's
     */
    public static void speak(Optional<String> chosen) {
        Optional.ofNullable(System.getProperty(PROPERTY))
                .or(() -> chosen)
                .map(Locale::forLanguageTag)
                .filter(locale -> !locale.getLanguage().isEmpty())
                .ifPresent(Locale::setDefault);
    }
}
