package dev.weir.parsers.spreadsheet.office;

import dev.weir.parsers.spreadsheet.cell.CellValues;
import dev.weir.parsers.spreadsheet.cell.NumberFormat;
import dev.weir.parsers.spreadsheet.file.SharedTexts;
import dev.weir.parsers.spreadsheet.sheet.SheetRows;
import java.util.List;

/** Reads the parts of a workbook as they are written in it. */
public interface OfficeParts {

    /** Whether days are counted from 1904 on. */
    boolean since1904();

    /** The sheets with cells, in the order of their tabs. */
    List<TabPart> tabs();

    /** The number formats of cell styles, by their position. */
    List<NumberFormat> styles(String part);

    /** Reads the texts that cells share. */
    void texts(String part, SharedTexts into);

    /** The rows of a sheet. */
    SheetRows rows(TabPart tab, CellValues values, SharedTexts texts);
}
