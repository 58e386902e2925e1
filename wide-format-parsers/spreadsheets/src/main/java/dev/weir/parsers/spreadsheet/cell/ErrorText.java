package dev.weir.parsers.spreadsheet.cell;

import org.apache.poi.ss.usermodel.FormulaError;

/** What cells show whose formula has no value, for instance {@code #DIV/0!}. */
public final class ErrorText {

    private static final int GETTING_DATA = 0x2B;

    private ErrorText() {}

    /** The text of a code of binary workbooks; the code itself if it is not known. */
    public static String of(int code) {
        if (code == GETTING_DATA) {
            return "#GETTING_DATA";
        }
        return FormulaError.isValidCode(code) ? FormulaError.forInt(code).getString() : "#ERROR_" + code;
    }
}
