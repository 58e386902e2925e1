package dev.weir.parsers.spreadsheet.cell;

import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.jspecify.annotations.Nullable;

/** Makes values of the numbers in cells. Used by one thread. */
public final class CellValues {

    /** Above this not every whole number can be stored. */
    private static final double EXACT = 1L << 53;

    private static final int LONGEST = 40;
    private static final int LONG_DIGITS = 18;

    private final CellRules rules;
    private final List<NumberFormat> styles;
    private final boolean since1904;
    private @Nullable DataFormatter formatter;

    /**
     * The values of a workbook's cells.
     *
     * @param styles    the number formats of its cell styles, by their position
     * @param since1904 whether its days are counted from 1904 on
     */
    public CellValues(CellRules rules, List<NumberFormat> styles, boolean since1904) {
        this.rules = rules;
        this.styles = List.copyOf(styles);
        this.since1904 = since1904;
    }

    /** A number in a cell of a style. */
    public Object of(double number, int style) {
        NumberFormat format = format(style);
        if (format.isDate()) {
            return date(number, format);
        }
        return rules.numbers() == Numbers.RAW ? plain(number) : displayed(number, format);
    }

    /**
     * A number that is stored as text, in a cell of a style.
     *
     * @throws NumberFormatException if the text is no number
     */
    public Object of(String number, int style) {
        if (rules.numbers() == Numbers.RAW && !format(style).isDate() && isWhole(number)) {
            return whole(number);
        }
        return of(parsed(number), style);
    }

    private Object date(double number, NumberFormat format) {
        if (rules.dates() == Dates.DISPLAYED) {
            return displayed(number, format);
        }
        String date = rules.dates() == Dates.ISO ? SerialDate.of(number, format, since1904) : null;
        return date == null ? plain(number) : date;
    }

    private NumberFormat format(int style) {
        return style >= 0 && style < styles.size() ? styles.get(style) : NumberFormat.GENERAL;
    }

    private String displayed(double number, NumberFormat format) {
        DataFormatter made = formatter;
        if (made == null) {
            made = new DataFormatter(Locale.US);
            formatter = made;
        }
        return made.formatRawCellContents(number, format.id(), format.code(), since1904);
    }

    /** A number without a fraction if it has none. */
    public static Object plain(double number) {
        return number == Math.rint(number) && Math.abs(number) < EXACT ? (Object) (long) number : (Object) number;
    }

    private static boolean isWhole(String text) {
        int digits = text.startsWith("-") ? 1 : 0;
        if (text.length() == digits || text.length() > LONGEST) {
            return false;
        }
        for (int i = digits; i < text.length(); i++) {
            if (!isDigit(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static Object whole(String text) {
        if (text.length() <= LONG_DIGITS) {
            return Long.parseLong(text);
        }
        BigInteger number = new BigInteger(text);
        return number.bitLength() < Long.SIZE ? (Object) number.longValue() : number;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** A number as XML has it; what Java takes for one besides is refused. */
    private static double parsed(String text) {
        char last = text.isEmpty() ? ' ' : text.charAt(text.length() - 1);
        if (!isDigit(last) && last != '.' || text.indexOf('x') >= 0 || text.indexOf('X') >= 0) {
            throw new NumberFormatException(text);
        }
        double number = Double.parseDouble(text);
        if (Double.isInfinite(number)) {
            throw new NumberFormatException(text);
        }
        return number;
    }
}
