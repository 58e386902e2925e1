package dev.weir.parsers.html;

import dev.weir.parsers.source.Unreadable;
import dev.weir.parsers.table.TableLines;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The rows of one table as lines, of which some may be looked at before they are taken. Used by one thread. */
final class RowLines implements TableLines {

    private final String table;
    private final Supplier<@Nullable TableRow> rows;
    private final Deque<TableRow> ahead = new ArrayDeque<>();
    /** The header's rows, which are not read again where they are repeated. */
    private final Set<List<@Nullable Object>> header = new HashSet<>();

    private long headerEnd;
    private long line;

    RowLines(String table, Supplier<@Nullable TableRow> rows) {
        this.table = table;
        this.rows = rows;
    }

    /** A row that lies behind as many others; null if there is none. */
    @Nullable
    TableRow peek(int behind) {
        while (ahead.size() <= behind) {
            TableRow next = rows.get();
            if (next == null) {
                return null;
            }
            ahead.add(next);
        }
        return ahead.stream().skip(behind).findFirst().orElseThrow();
    }

    /** The next row, which does not come as a line any more. */
    TableRow pass() {
        line++;
        return ahead.remove();
    }

    /** Takes the rows that come next and are marked as a header for the header; says how many there are. */
    int markHeader(int most) {
        int count = 0;
        for (TableRow row = peek(0); row != null && row.isHeader(); row = peek(count)) {
            header.add(row.cells());
            if (++count > most) {
                throw Unreadable.limit("HTML", "a table has more than " + most + " rows of header", "preamble_lines");
            }
        }
        headerEnd = line + count;
        return count;
    }

    @Override
    public boolean hasNext() {
        return peek(0) != null;
    }

    @Override
    public List<@Nullable Object> next() {
        TableRow row = peek(0);
        if (row == null) {
            throw new NoSuchElementException();
        }
        pass();
        boolean isRepeated = line > headerEnd && row.isHeader() && header.contains(row.cells());
        return isRepeated ? List.of() : row.cells();
    }

    @Override
    public long line() {
        return line;
    }

    @Override
    public String place(long number) {
        return "row " + number + " of table '" + table + "'";
    }
}
