package dev.weir.parsers.spreadsheet.xlsb;

import dev.weir.parsers.spreadsheet.sheet.Bounds;
import dev.weir.parsers.spreadsheet.sheet.MergedRanges;
import dev.weir.parsers.spreadsheet.sheet.SheetRow;
import dev.weir.parsers.spreadsheet.sheet.SheetRows;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** The rows of a sheet. */
final class XlsbRows implements SheetRows {

    private static final int HIDDEN = 0x10;
    private static final int STYLE_AND_HEIGHT = 7;

    private final BinaryRecords records;
    private final MergedRanges merged;
    private final XlsbCells cells;
    private final Bounds bounds;
    private final SheetRow row;
    private boolean inRows;
    /** Whether the record of the next row was read already. */
    private boolean ahead;

    private boolean ended;

    XlsbRows(InputStream part, MergedRanges merged, XlsbCells cells, Bounds bounds) {
        this.records = new BinaryRecords(part, bounds);
        this.merged = merged;
        this.cells = cells;
        this.bounds = bounds;
        this.row = new SheetRow(bounds);
    }

    /** The merged ranges of a sheet, which stand behind its rows. */
    static MergedRanges merged(InputStream part, Bounds bounds) {
        MergedRanges merged = new MergedRanges(bounds);
        try (BinaryRecords records = new BinaryRecords(part, bounds)) {
            while (records.next()) {
                if (records.id() == RecordIds.MERGED) {
                    merged.add(records.integer(), records.integer(), records.integer(), records.integer());
                }
            }
        }
        return merged;
    }

    @Override
    public @Nullable SheetRow next() {
        while (!ended && !ahead) {
            ended = !records.next() || inRows && records.id() == RecordIds.END_ROWS;
            inRows |= records.id() == RecordIds.BEGIN_ROWS;
            ahead = inRows && !ended && records.id() == RecordIds.ROW;
        }
        if (ended) {
            return null;
        }
        begin();
        return row;
    }

    private void begin() {
        ahead = false;
        int number = records.integer();
        if (number <= row.number()) {
            throw bounds.broken("row " + (number + 1) + " stands below row " + (row.number() + 1), null);
        }
        records.skip(STYLE_AND_HEIGHT);
        row.begin(number, (records.unsignedByte() & HIDDEN) != 0);
        cells.begin();
        while (!ended && !ahead) {
            ended = !records.next() || records.id() == RecordIds.END_ROWS;
            ahead = !ended && records.id() == RecordIds.ROW;
            if (!ended && RecordIds.isCell(records.id())) {
                cells.read(records, row);
            }
        }
    }

    @Override
    public MergedRanges merged() {
        return merged;
    }

    @Override
    public void close() {
        records.close();
    }
}
