package dev.weir.parsers.spreadsheet;

import dev.weir.parsers.source.Unreadable;
import dev.weir.parsers.spreadsheet.sheet.Bounds;
import dev.weir.parsers.spreadsheet.sheet.CellRange;
import dev.weir.parsers.spreadsheet.sheet.SheetRow;
import dev.weir.parsers.spreadsheet.sheet.SheetRows;
import dev.weir.parsers.table.TableLines;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** The part of a sheet that is read, row by row; rows that the file leaves out are empty ones. */
final class SheetLines implements TableLines {

    private final String sheet;
    private final SheetRows rows;
    private final SpreadsheetDecoder decoder;
    private final CellRange range;
    private final Bounds bounds;
    /** The row of the sheet that comes next, if it was read already. */
    private @Nullable SheetRow present;
    /** The number of the next line, from 0. */
    private int next;

    private int empty;
    /** How many cells were filled in the row that had most of them. */
    private int widest;

    private boolean begun;
    private boolean ended;
    private @Nullable List<@Nullable Object> ahead;

    SheetLines(String sheet, SheetRows rows, SpreadsheetDecoder decoder, CellRange range, Bounds bounds) {
        this.sheet = sheet;
        this.rows = rows;
        this.decoder = decoder;
        this.range = range;
        this.bounds = bounds;
        this.next = range.firstRow();
    }

    @Override
    public boolean hasNext() {
        while (ahead == null && !ended) {
            SheetRow row = present == null ? fetch() : present;
            if (row == null || row.number() > range.lastRow()) {
                ended = true;
            } else if (row.number() >= next) {
                step(row);
            } else {
                present = null;
            }
        }
        return ahead != null;
    }

    private @Nullable SheetRow fetch() {
        SheetRow row = rows.next();
        if (row != null) {
            rows.merged().apply(row, decoder.merged() == Merged.FILL);
        }
        present = row;
        return row;
    }

    private void step(SheetRow row) {
        boolean isHere = row.number() == next;
        next++;
        if (!isHere) {
            bounds.row();
            take(List.of());
        } else {
            present = null;
            if (!isLeftOut(row)) {
                take(row.cells(range.firstColumn(), range.lastColumn()));
            }
        }
    }

    private boolean isLeftOut(SheetRow row) {
        return row.isHidden() && decoder.hiddenRows() == Hidden.DROP;
    }

    private void take(List<@Nullable Object> cells) {
        int filled = (int) cells.stream().filter(cell -> !isEmpty(cell)).count();
        boolean isEmpty = filled == 0;
        widest = Math.max(widest, filled);
        begun |= !isEmpty;
        empty = isEmpty && begun ? empty + 1 : 0;
        int most = decoder.untilEmptyRows();
        if (most > 0 && empty >= most) {
            ended = true;
            refuseRowsBelow();
        } else {
            ahead = cells;
        }
    }

    /** Notes may stand below the empty rows that end a table, but nothing that looks like its rows. */
    private void refuseRowsBelow() {
        SheetRow row = present == null ? fetch() : present;
        while (row != null && row.number() <= range.lastRow()) {
            long filled = isLeftOut(row)
                    ? 0
                    : row.cells(range.firstColumn(), range.lastColumn()).stream()
                            .filter(cell -> !isEmpty(cell))
                            .count();
            if (filled * 2 > widest) {
                throw Unreadable.because(
                        "Cannot read the spreadsheet: " + place(row.number() + 1L)
                                + " looks like a row of the table, but stands below " + decoder.untilEmptyRows()
                                + " empty rows, which end it (raise until_empty_rows, set it to 0 to read on, or limit the range)");
            }
            row = fetch();
        }
    }

    private static boolean isEmpty(@Nullable Object cell) {
        return cell == null || cell instanceof String text && text.isBlank();
    }

    @Override
    public List<@Nullable Object> next() {
        List<@Nullable Object> line = hasNext() ? ahead : null;
        if (line == null) {
            throw new NoSuchElementException();
        }
        ahead = null;
        return line;
    }

    @Override
    public long line() {
        return next;
    }

    @Override
    public String place(long line) {
        return "row " + line + " of sheet '" + sheet + "'";
    }
}
