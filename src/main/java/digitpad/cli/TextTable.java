package digitpad.cli;

import java.util.ArrayList;
import java.util.List;

/** Rows of text in columns as wide as they must be. One thread. */
final class TextTable {
    private static final String GAP = "  ";

    private final int leftColumns;
    private final List<String[]> rows = new ArrayList<>();

    /**
     * A table without rows.
     *
     * @param leftColumns how many columns, from the first, are words and begin at the left; the others are numbers and end at the right
     */
    TextTable(int leftColumns) {
        this.leftColumns = leftColumns;
    }

    /**
     * Adds a row.
     *
     * @param cells as many as every other row has
     * @return this
     */
    TextTable row(String... cells) {
        rows.add(cells);
        return this;
    }

    /** {@return the rows, without blanks at their ends} */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (String[] row : rows) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < row.length; column++) {
                String blanks = " ".repeat(width(column) - length(row[column]));
                line.append(column == 0 ? "" : GAP)
                        .append(column < leftColumns ? row[column] + blanks : blanks + row[column]);
            }
            lines.add(line.toString().stripTrailing());
        }
        return lines;
    }

    private int width(int column) {
        return rows.stream().mapToInt(row -> length(row[column])).max().orElse(0);
    }

    /** Terminals show Chinese characters and their punctuation twice as wide as letters. */
    private static int length(String cell) {
        return cell.codePoints().map(each -> isWide(each) ? 2 : 1).sum();
    }

    private static boolean isWide(int codePoint) {
        Character.UnicodeBlock block = Character.UnicodeBlock.of(codePoint);
        return Character.isIdeographic(codePoint)
                || block == Character.UnicodeBlock.CJK_SYMBOLS_AND_PUNCTUATION
                || block == Character.UnicodeBlock.HALFWIDTH_AND_FULLWIDTH_FORMS;
    }
}
