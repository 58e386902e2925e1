package dev.weir.parsers.spreadsheet.xlsb;

/** The records that matter (MS-XLSB, section 2.3). */
final class RecordIds {

    static final int ROW = 0;
    static final int BLANK = 1;
    static final int SHORT_NUMBER = 2;
    static final int ERROR = 3;
    static final int BOOLEAN = 4;
    static final int NUMBER = 5;
    static final int TEXT = 6;
    static final int SHARED_TEXT = 7;
    static final int FORMULA_TEXT = 8;
    static final int FORMULA_NUMBER = 9;
    static final int FORMULA_BOOLEAN = 10;
    static final int FORMULA_ERROR = 11;
    /** From here on cells have no column: it is the next one. */
    static final int SHORT_BLANK = 12;

    static final int SHORT_SHARED_TEXT = 18;
    static final int SHARED_TEXT_ITEM = 19;
    static final int FORMAT = 44;
    static final int CELL_STYLE = 47;
    static final int RICH_TEXT = 62;
    static final int BEGIN_ROWS = 145;
    static final int END_ROWS = 146;
    static final int WORKBOOK_PROPERTIES = 153;
    static final int SHEET = 156;
    static final int MERGED = 176;
    static final int BEGIN_CELL_STYLES = 617;
    static final int END_CELL_STYLES = 618;

    private RecordIds() {}

    /** Whether a record between the rows is a cell. */
    static boolean isCell(int id) {
        return id >= BLANK && id <= SHORT_SHARED_TEXT || id == RICH_TEXT;
    }
}
