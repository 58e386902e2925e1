package dev.weir.parsers.spreadsheet.cell;

import java.util.Locale;

/** The letters for dates in the first section of a number format; what is quoted, escaped or in brackets does not count. */
record FormatLetters(boolean years, boolean months, boolean days, boolean hours, boolean seconds, boolean elapsed) {

    static FormatLetters of(String code) {
        StringBuilder letters = new StringBuilder();
        boolean elapsed = false;
        int i = 0;
        while (i < code.length() && code.charAt(i) != ';') {
            char c = code.charAt(i);
            if (c == '[') {
                elapsed |= isElapsed(code, i);
            }
            int end = behind(code, i);
            if (end == i + 1) {
                letters.append(c);
            }
            i = end;
        }
        return of(letters.toString().toLowerCase(Locale.ROOT).replace("general", ""), elapsed);
    }

    private static FormatLetters of(String letters, boolean elapsed) {
        return new FormatLetters(
                letters.indexOf('y') >= 0,
                letters.indexOf('m') >= 0,
                letters.indexOf('d') >= 0,
                letters.indexOf('h') >= 0,
                letters.indexOf('s') >= 0,
                elapsed);
    }

    /** Where what begins at a position is over: one behind it for anything that counts. */
    private static int behind(String code, int at) {
        return switch (code.charAt(at)) {
            case '\\', '_', '*' -> Math.min(code.length(), at + 2);
            case '"' -> closed(code, at, '"');
            case '[' -> closed(code, at, ']');
            default -> at + 1;
        };
    }

    private static int closed(String code, int at, char sign) {
        int end = code.indexOf(sign, at + 1);
        return end < 0 ? code.length() : end + 1;
    }

    private static boolean isElapsed(String code, int at) {
        String inside = code.substring(at + 1, closed(code, at, ']')).toLowerCase(Locale.ROOT);
        return inside.matches("(h+|m+|s+)]");
    }
}
