package digitpad.ui.train;

import digitpad.words.Language;
import java.math.BigDecimal;
import java.text.DecimalFormatSymbols;
import java.util.regex.Pattern;

/** Numbers as they are typed: written as the language has them, read as people write them anywhere. */
final class TypedNumber {
    /** BigDecimal takes exponents of any size; a short text keeps its arithmetic short. */
    private static final int LONGEST = 24;

    private static final int MAX_SCALE = 30;

    private TypedNumber() {}

    /** {@return the number, with the language's point or comma and nothing between thousands} */
    static String write(BigDecimal number) {
        return number.toPlainString().replace('.', symbols().getDecimalSeparator());
    }

    /**
     * Reads a number. Thousands may be parted as the language parts them; where that leaves no doubt, a comma is a point and a point a comma.
     *
     * @param typed such as "0.001", "0,001", "1,000" in English and "1.000" in German
     * @return its value
     * @throws NumberFormatException if it is none
     */
    static BigDecimal parse(String typed) {
        String number = typed.strip();
        if (number.length() > LONGEST) {
            throw new NumberFormatException("too long");
        }
        String grouping = Pattern.quote(String.valueOf(symbols().getGroupingSeparator()));
        if (number.matches("[+-]?[1-9]\\d{0,2}(" + grouping + "\\d{3})+\\D?\\d*")) {
            number = number.replaceAll(grouping, "");
        }
        boolean isComma = number.indexOf('.') < 0 && number.indexOf(',') == number.lastIndexOf(',');
        BigDecimal value = new BigDecimal(isComma ? number.replace(',', '.') : number);
        if (Math.abs((long) value.scale()) > MAX_SCALE) {
            throw new NumberFormatException("too large or too small");
        }
        return value;
    }

    private static DecimalFormatSymbols symbols() {
        return DecimalFormatSymbols.getInstance(Language.currentLocale());
    }
}
