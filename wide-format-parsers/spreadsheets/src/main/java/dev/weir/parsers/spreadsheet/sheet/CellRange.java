package dev.weir.parsers.spreadsheet.sheet;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of a sheet, from 0, all ends included.
 *
 * @param firstRow    the first row
 * @param lastRow     the last row
 * @param firstColumn the first column
 * @param lastColumn  the last column
 */
public record CellRange(int firstRow, int lastRow, int firstColumn, int lastColumn) {

    /** The whole sheet. */
    public static final CellRange ALL = new CellRange(0, Integer.MAX_VALUE, 0, Integer.MAX_VALUE);

    private static final Pattern END = Pattern.compile("\\$?([A-Za-z]{0,3})\\$?((?:[1-9][0-9]{0,8})?)");
    private static final int LETTERS = 26;
    /** What of an ASCII letter is its place in the alphabet. */
    private static final int LETTER = 31;

    private static final int MOST = 1_000_000;

    /**
     * Reads a range as spreadsheets write it: {@code B3:F100}, {@code B:F}, {@code 3:100}; what is left out goes to the end of the sheet:
     * {@code B3:F}, {@code B3:}, {@code B3}.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static CellRange of(String text) {
        String[] ends = text.strip().split(":", 2);
        Matcher first = end(ends[0], text);
        Matcher last = end(ends.length == 1 ? "" : ends[1], text);
        CellRange range = new CellRange(
                number(first.group(2), 0), number(last.group(2), Integer.MAX_VALUE),
                column(first.group(1), 0), column(last.group(1), Integer.MAX_VALUE));
        if (range.lastRow < range.firstRow || range.lastColumn < range.firstColumn) {
            throw none(text, "it ends before it begins");
        }
        return range;
    }

    private static Matcher end(String end, String text) {
        Matcher matcher = END.matcher(end.strip());
        if (!matcher.matches()) {
            throw none(text, "'" + end + "' is no cell, column or row");
        }
        return matcher;
    }

    private static IllegalArgumentException none(String text, String reason) {
        return new IllegalArgumentException(
                "Cannot read the range '" + text + "': " + reason + " (write one like B3:F100, B:F or B3:)");
    }

    private static int number(String digits, int otherwise) {
        return digits.isEmpty() ? otherwise : Integer.parseInt(digits) - 1;
    }

    /** The column that letters name, from 0; what follows them is passed over. */
    public static int column(String letters, int otherwise) {
        long column = 0;
        int at = 0;
        while (at < letters.length() && isLetter(letters.charAt(at)) && column < MOST) {
            column = column * LETTERS + (letters.charAt(at) & LETTER);
            at++;
        }
        return at == 0 ? otherwise : (int) column - 1;
    }

    private static boolean isLetter(char c) {
        return c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
    }

    /** The name of a cell, for messages. */
    public static String name(int row, int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column + 1; rest > 0; rest = (rest - 1) / LETTERS) {
            letters.insert(0, (char) ('A' + (rest - 1) % LETTERS));
        }
        return letters.append(row + 1).toString();
    }
}
