package digitpad.words;

import java.math.BigDecimal;
import java.math.MathContext;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A text with places for arguments, in the part of ICU's message syntax that we need; ICU4J itself would add 13 MB.
 *
 * <pre>
 * {0}                                             the first argument; numbers as the language writes them
 * {0, plural, one {# image} other {# images}}     by number, # being it; "=0 {no image}" for one number alone
 * </pre>
 *
 * Branches may hold arguments and plurals again. An apostrophe is an apostrophe; a brace or # that is no syntax stands between two
 * apostrophes.
 */
final class Message {
    private static final MathContext SIX_DIGITS = new MathContext(6);

    private final List<Part> parts;

    /** Adds its text for the arguments and the number of the plural it is in, if any. */
    private interface Part {
        void write(StringBuilder text, Filling filling, Number counted);
    }

    private record Filling(Object[] arguments, Language language, Locale locale) {
        Object argument(int index) {
            if (index >= arguments.length) {
                throw new IllegalArgumentException("argument " + index + " is missing");
            }
            return arguments[index];
        }

        String written(Object argument) {
            if (!(argument instanceof Number number)) {
                return String.valueOf(argument);
            }
            NumberFormat format = NumberFormat.getNumberInstance(locale);
            if (!(number instanceof Double || number instanceof Float)) {
                return format.format(number);
            }
            double value = number.doubleValue();
            format.setMaximumFractionDigits(20);
            return Double.isFinite(value)
                    ? format.format(new BigDecimal(value).round(SIX_DIGITS))
                    : format.format(value);
        }
    }

    /**
     * A text.
     *
     * @param pattern as it stands in a bundle
     * @throws IllegalArgumentException if it breaks the syntax
     */
    Message(String pattern) {
        parts = new Parser(pattern).message();
    }

    /**
     * The text with its arguments.
     *
     * @param arguments at least as many as it has places
     * @param language whose plurals
     * @param locale whose numbers
     * @return for people
     */
    String with(Object[] arguments, Language language, Locale locale) {
        StringBuilder text = new StringBuilder();
        Filling filling = new Filling(arguments, language, locale);
        parts.forEach(part -> part.write(text, filling, null));
        return text.toString();
    }

    private record Plural(int index, Map<String, List<Part>> branches) implements Part {
        @Override
        public void write(StringBuilder text, Filling filling, Number outer) {
            Number counted = (Number) filling.argument(index);
            List<Part> exact = branches.get("=" + counted.longValue());
            List<Part> chosen = exact != null
                    ? exact
                    : branches.getOrDefault(filling.language.plural(counted.longValue()), branches.get("other"));
            chosen.forEach(part -> part.write(text, filling, counted));
        }
    }

    /** Reads a pattern from left to right. */
    private static final class Parser {
        private final String pattern;
        private int at;

        Parser(String pattern) {
            this.pattern = pattern;
        }

        List<Part> message() {
            List<Part> parts = parts(false);
            require(at == pattern.length(), "a brace closes that was not opened");
            return parts;
        }

        private List<Part> parts(boolean inPlural) {
            List<Part> parts = new ArrayList<>();
            while (at < pattern.length() && pattern.charAt(at) != '}') {
                char here = pattern.charAt(at);
                if (here == '{') {
                    parts.add(argument());
                } else if (here == '#' && inPlural) {
                    at++;
                    parts.add((text, filling, counted) -> text.append(filling.written(counted)));
                } else {
                    String literal = literal(inPlural);
                    parts.add((text, filling, counted) -> text.append(literal));
                }
            }
            return parts;
        }

        private String literal(boolean inPlural) {
            StringBuilder literal = new StringBuilder();
            for (; at < pattern.length(); at++) {
                char here = pattern.charAt(at);
                if (isQuoted()) {
                    literal.append(pattern.charAt(at + 1));
                    at += 2;
                } else if (here == '{' || here == '}' || (here == '#' && inPlural)) {
                    break;
                } else {
                    literal.append(here);
                }
            }
            return literal.toString();
        }

        private boolean isQuoted() {
            return at + 2 < pattern.length()
                    && pattern.charAt(at) == '\''
                    && "{}#".indexOf(pattern.charAt(at + 1)) >= 0
                    && pattern.charAt(at + 2) == '\'';
        }

        private Part argument() {
            expect('{');
            String number = word();
            require(number.matches("\\d"), "an argument is a digit");
            int index = Integer.parseInt(number);
            if (pattern.startsWith(",", at)) {
                return plural(index);
            }
            expect('}');
            return (text, filling, counted) -> text.append(filling.written(filling.argument(index)));
        }

        private Part plural(int index) {
            expect(',');
            require(word().equals("plural"), "only plurals are known");
            expect(',');
            Map<String, List<Part>> branches = new LinkedHashMap<>();
            do {
                String category = word();
                require(category.matches("one|other|=\\d+"), "a branch is one, other or = and a number");
                expect('{');
                branches.put(category, parts(true));
                expect('}');
                skipSpaces();
            } while (!pattern.startsWith("}", at));
            require(branches.containsKey("other"), "a plural has a branch other");
            expect('}');
            return new Plural(index, branches);
        }

        private String word() {
            skipSpaces();
            int from = at;
            while (at < pattern.length() && "{}, ".indexOf(pattern.charAt(at)) < 0) {
                at++;
            }
            String word = pattern.substring(from, at);
            skipSpaces();
            return word;
        }

        private void skipSpaces() {
            while (at < pattern.length() && pattern.charAt(at) == ' ') {
                at++;
            }
        }

        private void expect(char expected) {
            require(at < pattern.length() && pattern.charAt(at) == expected, "a " + expected + " is missing");
            at++;
        }

        private void require(boolean holds, String rule) {
            if (!holds) {
                throw new IllegalArgumentException(rule + " at " + at + " of: " + pattern);
            }
        }
    }
}
