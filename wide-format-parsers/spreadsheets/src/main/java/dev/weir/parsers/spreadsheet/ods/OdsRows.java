package dev.weir.parsers.spreadsheet.ods;

import dev.weir.parsers.spreadsheet.file.XmlPart;
import dev.weir.parsers.spreadsheet.sheet.Bounds;
import dev.weir.parsers.spreadsheet.sheet.MergedRanges;
import dev.weir.parsers.spreadsheet.sheet.SheetRow;
import dev.weir.parsers.spreadsheet.sheet.SheetRows;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of the sheet that has just begun; a row may stand for several. */
final class OdsRows implements SheetRows {

    private final XmlPart xml;
    private final OdsCells cells;
    private final MergedRanges merged;
    private final SheetRow row;
    /** The cells of the row that is repeated. */
    private List<OdsCell> present = new ArrayList<>();

    private int number;
    private int repeats;
    private boolean hidden;
    private boolean ended;

    OdsRows(XmlPart xml, OdsCells cells, Bounds bounds) {
        this.xml = xml;
        this.cells = cells;
        this.merged = new MergedRanges(bounds);
        this.row = new SheetRow(bounds);
    }

    @Override
    public @Nullable SheetRow next() {
        while (repeats == 0 && !ended && xml.next()) {
            if (xml.isStart("table-row")) {
                read();
            } else if (xml.isStart("table") || xml.isStart("shapes")) {
                xml.skip();
            } else {
                ended = xml.isEnd("table");
            }
        }
        if (repeats == 0) {
            return null;
        }
        fill();
        return row;
    }

    private void read() {
        int times = Math.max(1, xml.number("number-rows-repeated", 1));
        String visibility = xml.attribute("visibility");
        hidden = visibility != null && !visibility.equals("visible");
        present = new ArrayList<>();
        int column = 0;
        while (xml.next() && !xml.isEnd("table-row")) {
            if (xml.isStart("table-cell") || xml.isStart("covered-table-cell")) {
                OdsCell cell = cells.read(number, column);
                column = cell.behind();
                if (!cell.isEmpty()) {
                    present.add(cell);
                }
            }
        }
        if (present.isEmpty()) {
            number = (int) Math.min(Integer.MAX_VALUE - 1L, (long) number + times);
        } else {
            repeats = times;
        }
    }

    private void fill() {
        repeats--;
        row.begin(number, hidden);
        for (OdsCell cell : present) {
            cell.fill(row, merged);
        }
        number++;
    }

    @Override
    public MergedRanges merged() {
        return merged;
    }

    @Override
    public void close() {
        // the part is read on for the next sheet
    }
}
