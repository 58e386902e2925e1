package dev.weir.parsers.spreadsheet.xls;

import dev.weir.parsers.spreadsheet.sheet.Bounds;
import dev.weir.parsers.spreadsheet.sheet.MergedRanges;
import java.util.BitSet;

/**
 * What has to be known of a sheet before its rows are read.
 *
 * @param merged  its merged ranges, which stand behind the rows
 * @param hidden  its hidden rows
 * @param ordered whether the cells come row by row, as Excel writes them; not every program does
 */
record XlsSheet(MergedRanges merged, BitSet hidden, boolean ordered) {

    private static final int HIDDEN = 0x20;
    private static final int COLUMNS_AND_HEIGHT = 4;

    static XlsSheet of(XlsRecords records, Bounds bounds) {
        MergedRanges merged = new MergedRanges(bounds);
        BitSet hidden = new BitSet();
        boolean ordered = true;
        int last = 0;
        int depth = 0;
        while (records.next()) {
            int id = records.id();
            depth += id == XlsIds.BEGIN ? 1 : id == XlsIds.END ? -1 : 0;
            if (depth == 0) {
                break;
            }
            if (depth == 1 && id == XlsIds.MERGED) {
                merged(records, merged);
            } else if (depth == 1 && id == XlsIds.ROW) {
                row(records, hidden);
            } else if (depth == 1 && XlsIds.isCell(id)) {
                int row = records.unsignedShort();
                ordered &= row >= last;
                last = row;
            }
        }
        return new XlsSheet(merged, hidden, ordered);
    }

    private static void merged(XlsRecords records, MergedRanges merged) {
        for (int left = records.unsignedShort(); left > 0; left--) {
            merged.add(
                    records.unsignedShort(), records.unsignedShort(), records.unsignedShort(), records.unsignedShort());
        }
    }

    private static void row(XlsRecords records, BitSet hidden) {
        int row = records.unsignedShort();
        for (int i = 0; i < COLUMNS_AND_HEIGHT + 1; i++) {
            records.unsignedShort();
        }
        hidden.set(row, (records.unsignedShort() & HIDDEN) != 0);
    }
}
