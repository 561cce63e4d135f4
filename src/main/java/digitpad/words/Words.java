package digitpad.words;

import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The texts of one package: {@code words.properties} beside it in the resources, in English, and {@code words_de.properties},
 * {@code words_zh_CN.properties}. Any thread.
 *
 * <pre>
 * private static final Words WORDS = Words.of(DrawPage.class);
 *
 * WORDS.text("clear")                      clear = Clear
 * WORDS.text("opened", name)               opened = {0} is open.
 * WORDS.text("deleted", count)             deleted = {0, plural, one {# run is deleted.} other {# runs are deleted.}}
 * </pre>
 *
 * How texts hold arguments is told at {@link Message}. A key that is missing is a mistake in the program, which {@code WordsTest} finds.
 */
public final class Words {
    private static final ResourceBundle.Control NO_OTHER_LANGUAGE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final String name;
    private final ClassLoader loader;
    private final Map<String, Message> parsed = new ConcurrentHashMap<>();
    /** The texts in the language that was spoken last. */
    private volatile Spoken spoken;

    private record Spoken(Locale locale, ResourceBundle texts) {}

    private Words(String name, ClassLoader loader) {
        this.name = name;
        this.loader = loader;
    }

    /**
     * The words of a package.
     *
     * @param member any class in it
     * @return its texts, in the language spoken when they are asked for
     */
    public static Words of(Class<?> member) {
        return new Words(member.getPackageName() + ".words", member.getClassLoader());
    }

    /**
     * A text in the language spoken now.
     *
     * @param key which
     * @param arguments put where the text says {0}, {1}…
     * @return for people
     * @throws java.util.MissingResourceException if there is no such text
     */
    public String text(String key, Object... arguments) {
        return parsed.computeIfAbsent(bundle().getString(key), Message::new)
                .with(arguments, Language.current(), Language.currentLocale());
    }

    private ResourceBundle bundle() {
        Locale locale = Language.currentLocale();
        Spoken last = spoken;
        if (last == null || !last.locale().equals(locale)) {
            last = new Spoken(locale, bundle(name, loader));
            spoken = last;
        }
        return last.texts();
    }

    /**
     * Another bundle of a package, as it is written, for a library that reads its texts itself.
     *
     * @param member any class of the package
     * @param name of the bundle, such as "help"
     * @return its texts in the language spoken now; what is not translated is English
     */
    public static ResourceBundle bundle(Class<?> member, String name) {
        return bundle(member.getPackageName() + "." + name, member.getClassLoader());
    }

    private static ResourceBundle bundle(String name, ClassLoader loader) {
        return ResourceBundle.getBundle(name, Language.currentLocale(), loader, NO_OTHER_LANGUAGE);
    }
}
