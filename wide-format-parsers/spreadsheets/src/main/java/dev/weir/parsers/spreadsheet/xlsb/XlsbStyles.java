package dev.weir.parsers.spreadsheet.xlsb;

import dev.weir.parsers.spreadsheet.cell.NumberFormat;
import dev.weir.parsers.spreadsheet.sheet.Bounds;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The number formats of cell styles. */
final class XlsbStyles {

    private static final int MOST = 100_000;

    private XlsbStyles() {}

    static List<NumberFormat> of(InputStream part, Bounds bounds) {
        Map<Integer, String> codes = new HashMap<>();
        List<NumberFormat> formats = new ArrayList<>();
        boolean inCells = false;
        try (BinaryRecords records = new BinaryRecords(part, bounds)) {
            while (records.next()) {
                int id = records.id();
                inCells = id == RecordIds.BEGIN_CELL_STYLES || inCells && id != RecordIds.END_CELL_STYLES;
                if (id == RecordIds.FORMAT) {
                    codes.put(records.unsignedShort(), records.text());
                } else if (inCells && id == RecordIds.CELL_STYLE) {
                    records.skip(2);
                    int format = records.unsignedShort();
                    formats.add(NumberFormat.of(format, codes.get(format)));
                }
                if (formats.size() > MOST) {
                    throw bounds.broken("it has more than " + MOST + " styles", null);
                }
            }
        }
        return formats;
    }
}
