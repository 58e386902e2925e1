package dev.weir.parsers.spreadsheet.xls;

/** The records that matter (MS-XLS, section 2.3). */
final class XlsIds {

    static final int FORMULA = 0x06;
    static final int END = 0x0A;
    static final int DATE_MODE = 0x22;
    static final int PASSWORD = 0x2F;
    static final int CONTINUED = 0x3C;
    static final int SHEET = 0x85;
    static final int SHORT_NUMBERS = 0xBD;
    static final int RICH_TEXT = 0xD6;
    static final int CELL_STYLE = 0xE0;
    static final int MERGED = 0xE5;
    static final int SHARED_TEXTS = 0xFC;
    static final int SHARED_TEXT = 0xFD;
    static final int NUMBER = 0x203;
    static final int TEXT = 0x204;
    static final int BOOLEAN_OR_ERROR = 0x205;
    static final int FORMULA_TEXT = 0x207;
    static final int ROW = 0x208;
    static final int ARRAY_FORMULA = 0x221;
    static final int TABLE_FORMULA = 0x236;
    static final int SHORT_NUMBER = 0x27E;
    static final int FORMAT = 0x41E;
    static final int SHARED_FORMULA = 0x4BC;
    static final int BEGIN = 0x809;

    private XlsIds() {}

    /** Whether a record of a sheet holds cells that have a value. */
    static boolean isCell(int id) {
        return switch (id) {
            case FORMULA, SHORT_NUMBERS, RICH_TEXT, SHARED_TEXT, NUMBER, TEXT, BOOLEAN_OR_ERROR, SHORT_NUMBER -> true;
            default -> false;
        };
    }

    /** Whether a record may stand between a formula and the text that it has as value. */
    static boolean belongsToFormula(int id) {
        return id == ARRAY_FORMULA || id == TABLE_FORMULA || id == SHARED_FORMULA || id == CONTINUED;
    }
}
