package dev.weir.parsers.delimited;

/** Texts of cells; those of one character are made once. */
final class CellTexts {

    private static final String[] SINGLE = new String[128];

    static {
        for (char c = 0; c < SINGLE.length; c++) {
            SINGLE[c] = String.valueOf(c);
        }
    }

    private CellTexts() {}

    static String of(char[] characters, int from, int length) {
        if (length > 1) {
            return new String(characters, from, length);
        }
        if (length == 0) {
            return "";
        }
        char only = characters[from];
        return only < SINGLE.length ? SINGLE[only] : String.valueOf(only);
    }

    static String of(StringBuilder cell) {
        if (cell.length() > 1) {
            return cell.toString();
        }
        return cell.length() == 0 ? "" : of(new char[] {cell.charAt(0)}, 0, 1);
    }
}
