package dev.weir.parsers.numbers;

import org.jspecify.annotations.Nullable;

/**
 * The characters between the digits of numbers, in their plainest form.
 *
 * @param decimal stands before the decimals; 0 if that is to be seen from each number
 * @param groups  those that may stand between groups of digits; null for any that is not the decimal one
 */
record Marks(char decimal, @Nullable String groups) {

    static final Marks UNKNOWN = new Marks('\0', null);

    /** Separate groups in every country that uses them. */
    static final String NEUTRAL = " '" + Characters.ARABIC_GROUP;

    private static final String ANY = ".," + NEUTRAL;

    boolean isGroup(char c) {
        return c != decimal && (groups == null ? ANY : groups).indexOf(c) >= 0;
    }

    /** Whether a point between digits stands before the decimals, where it is the only separator. */
    boolean isDecimalPoint(int digitsBefore, int digitsBehind, boolean beginsWithZero) {
        if (decimal != 0 || groups != null) {
            return decimal == '.' || decimal == 0 && !isGroup('.');
        }
        return digitsBehind != 3 || digitsBefore > 3 || beginsWithZero;
    }

    /**
     * Where the decimal separator stands; -1 if there is none.
     *
     * @param mantissa   digits with separators
     * @param scientific whether an exponent follows
     */
    int pointIn(String mantissa, boolean scientific) throws NotANumber {
        if (decimal != 0) {
            return only(mantissa, decimal);
        }
        if (mantissa.indexOf(Characters.ARABIC_DECIMAL) >= 0) {
            return only(mantissa, Characters.ARABIC_DECIMAL);
        }
        return groups == null ? inferred(mantissa, scientific) : remaining(mantissa);
    }

    private static int only(String mantissa, char mark) throws NotANumber {
        int at = mantissa.indexOf(mark);
        if (at != mantissa.lastIndexOf(mark)) {
            throw new NotANumber("has several decimal separators");
        }
        return at;
    }

    /** The one character that does not separate groups. */
    private int remaining(String mantissa) throws NotANumber {
        for (int i = 0; i < mantissa.length(); i++) {
            char c = mantissa.charAt(i);
            if (!Characters.isDigit(c) && !isGroup(c)) {
                return only(mantissa, c);
            }
        }
        return -1;
    }

    private static int inferred(String mantissa, boolean scientific) throws NotANumber {
        int dot = mantissa.lastIndexOf('.');
        int comma = mantissa.lastIndexOf(',');
        int at = Math.max(dot, comma);
        if (at < 0) {
            return -1;
        }
        if (dot >= 0 && comma >= 0) {
            return only(mantissa, mantissa.charAt(at));
        }
        if (mantissa.indexOf(mantissa.charAt(at)) != at) {
            return -1;
        }
        if (isSure(mantissa, at) || scientific) {
            return at;
        }
        throw new NotANumber(
                "may be " + mantissa.substring(0, at) + mantissa.substring(at + 1) + " or "
                        + mantissa.replace(',', '.'),
                "set decimal, group or locale");
    }

    /** Whether the only separator cannot be one of groups. */
    private static boolean isSure(String mantissa, int at) {
        return mantissa.length() - at - 1 != 3
                || at > 3
                || at == 0
                || mantissa.charAt(0) == '0'
                || mantissa.chars().anyMatch(c -> NEUTRAL.indexOf(c) >= 0);
    }
}
