package dev.weir.parsers.spreadsheet;

import dev.weir.parsers.spreadsheet.sheet.Bounds;
import dev.weir.parsers.spreadsheet.sheet.CellRange;
import dev.weir.parsers.spreadsheet.sheet.Workbook;
import dev.weir.parsers.table.TableLayout;
import dev.weir.spi.template.Scope;
import dev.weir.spi.value.Row;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** The rows of the sheets that are wanted, one sheet after the other, each with a header of its own. */
final class SpreadsheetRows implements Iterator<Row>, AutoCloseable {

    private static final String SEPARATOR = "\t";

    private final SpreadsheetDecoder decoder;
    private final Workbook workbook;
    private final Bounds bounds;
    private final Scope scope;
    private final CellRange range;
    private final @Nullable String sheetField;
    private final Iterator<Integer> wanted;
    private Iterator<Row> present = Collections.emptyIterator();
    private String sheet = "";

    SpreadsheetRows(SpreadsheetDecoder decoder, Workbook workbook, Bounds bounds, Scope scope) {
        this.decoder = decoder;
        this.workbook = workbook;
        this.bounds = bounds;
        this.scope = scope;
        this.range = decoder.rangeIn(scope);
        this.sheetField =
                decoder.sheetField() == null ? null : decoder.sheetField().in(scope);
        SheetChoice choice = decoder.sheets() == null ? SheetChoice.first() : decoder.sheets();
        List<Integer> chosen = ChosenSheets.of(workbook.sheets(), choice, decoder.hiddenSheets(), bounds, scope);
        this.wanted = chosen.iterator();
    }

    @Override
    public boolean hasNext() {
        while (!present.hasNext() && wanted.hasNext()) {
            int position = wanted.next();
            sheet = workbook.sheets().get(position).name();
            SheetLines lines = new SheetLines(sheet, workbook.open(position), decoder, range, bounds);
            present = TableLayout.of(decoder, bounds.format(), SEPARATOR, scope).rows(lines);
        }
        return present.hasNext();
    }

    @Override
    public Row next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        Row row = present.next();
        if (sheetField != null) {
            if (row.containsKey(sheetField)) {
                throw bounds.because(
                        "sheet_field '" + sheetField + "' is also a column of sheet '" + sheet + "'",
                        "give it another name");
            }
            row.put(sheetField, sheet);
        }
        return row;
    }

    @Override
    public void close() {
        workbook.close();
    }
}
