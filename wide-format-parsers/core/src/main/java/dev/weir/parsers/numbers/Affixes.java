package dev.weir.parsers.numbers;

/** What stands before and behind the digits of a number: signs, parentheses, percent, a currency. */
final class Affixes {

    private final String before;
    private final String behind;
    private int signs;
    private boolean negative;
    private int opened;
    private int closed;
    private int perDigits;

    /** Reads both; their characters are in the plainest form. */
    Affixes(String before, String behind) throws NotANumber {
        this.before = currency(before, true);
        this.behind = currency(behind, false);
        if (signs > 1 || opened != closed || opened > 1 || opened == 1 && signs > 0) {
            throw new NotANumber("has signs that do not go together");
        }
    }

    private String currency(String text, boolean isBefore) throws NotANumber {
        StringBuilder rest = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '-' -> sign(true);
                case '+' -> sign(false);
                case '(' -> opened += isBefore ? 1 : 2;
                case ')' -> closed += isBefore ? 2 : 1;
                case '%' -> per(2);
                case Characters.PER_MILLE -> per(3);
                default -> rest.append(c);
            }
        }
        return rest.toString().strip();
    }

    private void sign(boolean minus) {
        signs++;
        negative |= minus;
    }

    private void per(int digits) throws NotANumber {
        if (perDigits > 0) {
            throw new NotANumber("has two percent signs");
        }
        perDigits = digits;
    }

    boolean isNegative() {
        return negative || opened > 0;
    }

    boolean isInParentheses() {
        return opened > 0;
    }

    int perDigits() {
        return perDigits;
    }

    String currencyBefore() {
        return before;
    }

    String currencyBehind() {
        return behind;
    }
}
