package dev.weir.parsers.spreadsheet.xls;

import dev.weir.parsers.spreadsheet.sheet.Bounds;
import dev.weir.parsers.spreadsheet.sheet.MergedRanges;
import dev.weir.parsers.spreadsheet.sheet.SheetRow;
import dev.weir.parsers.spreadsheet.sheet.SheetRows;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** The rows of a sheet. Only where the file does not have them in order are they all kept in memory. */
final class XlsRows implements SheetRows {

    private static final int MOST_UNORDERED = 1_000_000;

    private final XlsRecords records;
    private final XlsSheet sheet;
    private final SheetRow row;
    private final Iterator<XlsCells.Cells> cells;
    private XlsCells.@Nullable Cells ahead;

    XlsRows(XlsRecords records, XlsSheet sheet, XlsCells reader, Bounds bounds) {
        this.records = records;
        this.sheet = sheet;
        this.row = new SheetRow(bounds);
        Iterator<XlsCells.Cells> inOrder = new InOrder(records, reader);
        this.cells = sheet.ordered() ? inOrder : sorted(inOrder, bounds);
    }

    private static Iterator<XlsCells.Cells> sorted(Iterator<XlsCells.Cells> cells, Bounds bounds) {
        List<XlsCells.Cells> all = new ArrayList<>();
        while (cells.hasNext()) {
            all.add(cells.next());
            if (all.size() > MOST_UNORDERED) {
                throw bounds.because(
                        "its rows are not in order, and it has more than " + MOST_UNORDERED + " cells",
                        "let the source save it with its rows in order, or in another format");
            }
        }
        all.sort(Comparator.comparingInt(XlsCells.Cells::row));
        return all.iterator();
    }

    /** The cells as the file has them, those of sheets and charts inside of the sheet left out. */
    private static final class InOrder implements Iterator<XlsCells.Cells> {

        private final XlsRecords records;
        private final XlsCells reader;
        private int depth;
        private boolean ended;
        private boolean found;

        InOrder(XlsRecords records, XlsCells reader) {
            this.records = records;
            this.reader = reader;
        }

        @Override
        public boolean hasNext() {
            while (!ended && !found) {
                if (!records.next()) {
                    ended = true;
                    break;
                }
                int id = records.id();
                depth += id == XlsIds.BEGIN ? 1 : id == XlsIds.END ? -1 : 0;
                ended = depth == 0;
                found = depth == 1 && XlsIds.isCell(id);
            }
            return found;
        }

        @Override
        public XlsCells.Cells next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            found = false;
            return reader.read(records);
        }
    }

    @Override
    public @Nullable SheetRow next() {
        XlsCells.Cells first = ahead == null && cells.hasNext() ? cells.next() : ahead;
        ahead = null;
        if (first == null) {
            return null;
        }
        row.begin(first.row(), sheet.hidden().get(first.row()));
        put(first);
        while (ahead == null && cells.hasNext()) {
            XlsCells.Cells more = cells.next();
            if (more.row() == first.row()) {
                put(more);
            } else {
                ahead = more;
            }
        }
        return row;
    }

    private void put(XlsCells.Cells filled) {
        int column = filled.column();
        for (Object value : filled.values()) {
            row.put(column++, value);
        }
    }

    @Override
    public MergedRanges merged() {
        return sheet.merged();
    }

    @Override
    public void close() {
        records.close();
    }
}
