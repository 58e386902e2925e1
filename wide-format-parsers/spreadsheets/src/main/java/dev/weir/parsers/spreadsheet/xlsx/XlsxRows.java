package dev.weir.parsers.spreadsheet.xlsx;

import dev.weir.parsers.spreadsheet.file.XmlPart;
import dev.weir.parsers.spreadsheet.sheet.Bounds;
import dev.weir.parsers.spreadsheet.sheet.CellRange;
import dev.weir.parsers.spreadsheet.sheet.MergedRanges;
import dev.weir.parsers.spreadsheet.sheet.SheetRow;
import dev.weir.parsers.spreadsheet.sheet.SheetRows;
import org.jspecify.annotations.Nullable;

/** The rows of a sheet. */
final class XlsxRows implements SheetRows {

    private final XmlPart xml;
    private final MergedRanges merged;
    private final XlsxCells cells;
    private final Bounds bounds;
    private final SheetRow row;
    private boolean begun;
    private boolean ended;

    XlsxRows(XmlPart xml, MergedRanges merged, XlsxCells cells, Bounds bounds) {
        this.xml = xml;
        this.merged = merged;
        this.cells = cells;
        this.bounds = bounds;
        this.row = new SheetRow(bounds);
    }

    @Override
    public @Nullable SheetRow next() {
        if (!begun) {
            begun = true;
            ended = !xml.nextStart("sheetData");
        }
        while (!ended && xml.next()) {
            if (xml.isStart("row")) {
                read();
                return row;
            }
            ended = xml.isEnd("sheetData");
        }
        ended = true;
        return null;
    }

    private void read() {
        int number = xml.number("r", row.number() + 2) - 1;
        if (number <= row.number()) {
            throw bounds.broken("row " + (number + 1) + " stands below row " + (row.number() + 1), null);
        }
        row.begin(number, xml.isTrue("hidden"));
        int column = -1;
        while (xml.next() && !xml.isEnd("row")) {
            if (xml.isStart("c")) {
                String place = xml.attribute("r");
                column = place == null ? column + 1 : CellRange.column(place, column + 1);
                Object value = cells.read(xml, number, column);
                if (value != null) {
                    row.put(column, value);
                }
            }
        }
    }

    @Override
    public MergedRanges merged() {
        return merged;
    }

    @Override
    public void close() {
        xml.close();
    }
}
