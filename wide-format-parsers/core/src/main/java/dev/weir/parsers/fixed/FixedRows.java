package dev.weir.parsers.fixed;

import dev.weir.parsers.text.ForeignText;
import dev.weir.parsers.text.NamedPattern;
import dev.weir.spi.value.Row;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rows of a statement. */
final class FixedRows implements Iterator<Row> {

    private final FixedWidthDecoder decoder;
    private final FixedRecords records;
    private final FixedCells cells;
    private final @Nullable NamedPattern skip;
    private final Set<String> nullTokens;
    private final List<FixedPlace> places = new ArrayList<>();
    private final Row keys = new Row();
    private final FixedTotals totals;
    private boolean begun;
    private boolean ended;
    private @Nullable Row ahead;

    FixedRows(
            FixedWidthDecoder decoder,
            FixedRecords records,
            FixedCells cells,
            @Nullable NamedPattern skip,
            Set<String> nullTokens) {
        this.decoder = decoder;
        this.records = records;
        this.cells = cells;
        this.skip = skip;
        this.nullTokens = nullTokens;
        int end = 0;
        for (FixedColumn column : decoder.columns()) {
            FixedPlace place = column.place(end);
            places.add(place);
            keys.put(column.name(), null);
            end = place.end();
        }
        this.totals = new FixedTotals(
                decoder.control(),
                cells,
                decoder.columns().stream().map(FixedColumn::name).toList());
    }

    @Override
    public boolean hasNext() {
        while (ahead == null && !ended) {
            String line = records.next();
            if (line == null) {
                end();
            } else if (!line.isBlank() && (skip == null || !skip.isIn(line))) {
                take(line);
            }
        }
        return ahead != null;
    }

    private void take(String read) {
        String line = begun ? read : cells.withoutMark(read);
        if (!begun) {
            begun = true;
            ForeignText.refuse("the statement", line);
        }
        totals.line();
        switch (role(line)) {
            case DETAIL -> ahead = row(line);
            case TOTALS -> totals.compare(line, records.place());
            case SKIP -> {}
        }
    }

    private LineRole role(String line) {
        RecordType type = decoder.recordType();
        if (type == null) {
            return LineRole.DETAIL;
        }
        String code = cells.text(line, type.at(), type.length(), records.place());
        LineRole role = type.role(code);
        if (role == null) {
            throw FixedCells.failure(
                    records.place() + " is of type '" + code.strip() + "', which record_type.map does not have",
                    "add it to record_type.map");
        }
        return role;
    }

    private Row row(String line) {
        @Nullable Object[] values = new Object[places.size()];
        String where = records.place();
        for (int i = 0; i < values.length; i++) {
            values[i] = value(line, decoder.columns().get(i), places.get(i), where);
        }
        totals.detail(values, where);
        return Row.withKeysOf(keys, values);
    }

    private @Nullable Object value(String line, FixedColumn column, FixedPlace place, String where) {
        String text = column.stripped(cells.text(line, place.start(), place.length(), where));
        if (nullTokens.contains(text)) {
            return null;
        }
        if (column.format() == FixedFormat.TEXT) {
            return text;
        }
        BigDecimal number = FixedCells.number(text, place, "'" + column.name() + "'", where);
        return number == null ? null : FixedNumbers.value(number);
    }

    private void end() {
        ended = true;
        RecordType type = decoder.recordType();
        if (type != null && type.hasTotals() && totals.isOpen()) {
            throw FixedCells.failure(
                    "it ends without a line of totals behind its last record",
                    "the statement is not whole, or record_type.map is wrong");
        }
    }

    @Override
    public Row next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        Row row = java.util.Objects.requireNonNull(ahead);
        ahead = null;
        return row;
    }
}
