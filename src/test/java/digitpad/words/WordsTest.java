package digitpad.words;

import static org.assertj.core.api.Assertions.assertThat;

import digitpad.words.SourceLiterals.Literal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the texts of every package: in its code, and in each language. */
class WordsTest {
    private static final Pattern WORD = Pattern.compile("\\p{L}{2,}");
    private static final Pattern SENTENCE = Pattern.compile("(?s).*(\\p{L} | \\p{L}).*|\\p{Lu}\\p{Ll}.*");
    /** What hands a text to a person as it is: there a single word is one too, with a small letter or in capitals. */
    private static final Pattern TOLD = Pattern.compile(
            "(?s).*(\\b(setText|setPromptText|setTitle|setHeaderText|setContentText|setAccessible\\w+|fillText"
                    + "|console\\s*\\.(result|message|progress|complaint)|println"
                    + "|new (Label|Text|Tooltip|Hyperlink|Menu|\\w*Button|\\w*MenuItem|CheckBox|TableColumn(<[^>]*>)?|CommandFailure|UnreadableFileException|IOException|IllegalArgumentException))\\()\\s*");

    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final Pattern ARGUMENT = Pattern.compile("\\{\\d(, *plural)?");
    /** What a person never reads: the log, and what only a mistake in the program brings about. */
    private static final Pattern NOT_SHOWN = Pattern.compile(
            "\\bLOG\\.|getLogger\\(|new (IllegalStateException|AssertionError|UnsupportedOperationException|NumberFormatException)\\("
                    + "|@SuppressWarnings|setStyle\\(|requireNonNull\\(");

    static List<Bundles> packages() {
        return Bundles.all();
    }

    static Stream<Arguments> translations() {
        return Bundles.all().stream().flatMap(bundles -> Stream.of(Language.values())
                .filter(language -> language != Language.ENGLISH)
                .map(language -> Arguments.of(bundles, language)));
    }

    @ParameterizedTest
    @MethodSource("packages")
    void everyKeyInTheCodeHasItsText(Bundles bundles) {
        Set<String> keys = bundles.texts(Language.ENGLISH).keySet();

        assertThat(bundles.literals())
                .filteredOn(literal -> literal.before().matches("(?s).*\\bWORDS\\s*\\.text\\("))
                .filteredOn(literal -> keys.stream().noneMatch(key -> names(literal, key)))
                .extracting(Literal::place)
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("packages")
    void everyTextIsUsed(Bundles bundles) {
        List<Literal> literals = bundles.literals();

        assertThat(bundles.texts(Language.ENGLISH).keySet())
                .filteredOn(key -> literals.stream().noneMatch(literal -> names(literal, key)))
                .isEmpty();
    }

    /** Whether a literal is a key, or the beginning of one whose end is worked out, such as "state.". */
    private static boolean names(Literal literal, String key) {
        return key.equals(literal.text()) || (literal.text().matches("[\\w.-]+\\.") && key.startsWith(literal.text()));
    }

    @ParameterizedTest
    @MethodSource("packages")
    void noWordsAreLeftInTheCode(Bundles bundles) {
        Set<String> allowed = bundles.notWords();
        Set<String> unused = new TreeSet<>(allowed);

        List<String> left = bundles.literals().stream()
                .filter(literal -> isShown(literal) && !isAllowed(literal.text(), allowed, unused))
                .map(Literal::place)
                .toList();

        assertThat(left).as("words in the code").isEmpty();
        assertThat(unused).as("lines of not-words.txt that nothing needs").isEmpty();
    }

    private static boolean isShown(Literal literal) {
        String text = literal.text();
        return WORD.matcher(text).find()
                && (SENTENCE.matcher(text).matches()
                        || TOLD.matcher(literal.before()).matches())
                && !NOT_SHOWN.matcher(literal.before()).find();
    }

    private static boolean isAllowed(String text, Set<String> allowed, Set<String> unused) {
        String line = text.replace("\n", "\\n");
        List<String> fitting = allowed.stream()
                .filter(each ->
                        each.endsWith("*") ? line.startsWith(each.substring(0, each.length() - 1)) : line.equals(each))
                .toList();
        unused.removeAll(fitting);
        return !fitting.isEmpty();
    }

    @Test
    void everyBundleBelongsToAPackage() {
        assertThat(Bundles.ofNoPackage()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("packages")
    void englishKeepsTheSyntax(Bundles bundles) {
        assertThat(bundles.texts(Language.ENGLISH)).allSatisfy((key, text) -> new Message(text));
    }

    @ParameterizedTest
    @MethodSource("translations")
    void everyTextIsTranslated(Bundles bundles, Language language) {
        assertThat(bundles.texts(language).keySet())
                .isEqualTo(bundles.texts(Language.ENGLISH).keySet());
    }

    @ParameterizedTest
    @MethodSource("translations")
    void translationsHoldTheSameArguments(Bundles bundles, Language language) {
        Map<String, String> english = bundles.texts(Language.ENGLISH);

        assertThat(bundles.texts(language)).allSatisfy((key, text) -> {
            new Message(text);
            assertThat(arguments(text)).isEqualTo(arguments(english.getOrDefault(key, "")));
        });
    }

    /** Their digits; a plural shows its number too, as # does, so it counts as the plain argument. */
    private static Set<String> arguments(String text) {
        return ARGUMENT.matcher(text)
                .results()
                .map(found -> found.group().substring(1, 2))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @ParameterizedTest
    @MethodSource("translations")
    void noEnglishIsLeftInTranslations(Bundles bundles, Language language) {
        TreeMap<String, String> english = bundles.texts(Language.ENGLISH);

        Set<String> same = bundles.texts(language).entrySet().stream()
                .filter(entry -> hasWords(entry.getValue()))
                .filter(entry -> entry.getValue().equals(english.get(entry.getKey()))
                        || (language == Language.CHINESE
                                && !HAN.matcher(entry.getValue()).find()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(same).as("the same as in English").isEqualTo(bundles.same(language));
    }

    private static boolean hasWords(String text) {
        Matcher word = WORD.matcher(text.replaceAll("\\{\\d, *plural,|(one|other|=\\d+) *\\{", ""));
        return word.find();
    }
}
