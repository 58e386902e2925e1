package dev.weir.parsers.unpivot;

import dev.weir.spi.value.Row;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * How rows with certain columns become records.
 *
 * @param sample        a row with the columns
 * @param columns       the columns
 * @param repeated      the positions of what each record repeats
 * @param repeatedNames a row with its names
 * @param made          a row with the names of a record's columns: what is repeated, keys, metrics
 * @param entries       one for each record
 */
record UnpivotPlan(
        Row sample,
        List<String> columns,
        int[] repeated,
        Row repeatedNames,
        Row made,
        List<Entry> entries,
        UnpivotExtractor extractor) {

    /**
     * A record.
     *
     * @param values  the values of its keys, at their places among all values
     * @param metrics the positions of its metrics in the row; negative for those that the row does not have
     */
    record Entry(@Nullable Object[] values, int[] metrics) {}

    /** Whether a row has the columns, in their order. */
    boolean fits(Row row) {
        int size = row.size();
        boolean same = size == columns.size();
        for (int i = 0; i < size && same; i++) {
            same = row.keyAt(i).equals(columns.get(i));
        }
        return same;
    }

    Iterator<? extends @Nullable Object> records(Row row) {
        return extractor.fold() == null
                ? new Records(row)
                : List.of(folded(row, extractor.fold().into())).iterator();
    }

    private Row folded(Row row, String into) {
        @Nullable Object[] values = new Object[repeated.length];
        repeat(row, values);
        Row record = Row.withKeysOf(repeatedNames, values);
        List<@Nullable Object> list = new ArrayList<>();
        new Records(row).forEachRemaining(list::add);
        record.put(into, list);
        return record;
    }

    private void repeat(Row row, @Nullable Object[] values) {
        for (int i = 0; i < repeated.length; i++) {
            values[i] = Row.copyOf(row.storedAt(repeated[i]));
        }
    }

    private final class Records implements Iterator<@Nullable Object> {
        private final Row row;
        private final boolean drops = extractor.dropNulls() || extractor.dropZero();
        private int next;
        private @Nullable Row ahead;

        Records(Row row) {
            this.row = row;
        }

        @Override
        public boolean hasNext() {
            while (ahead == null && next < entries.size()) {
                ahead = record(entries.get(next++));
            }
            return ahead != null;
        }

        @Override
        public Object next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            Row record = java.util.Objects.requireNonNull(ahead);
            ahead = null;
            return record;
        }

        private @Nullable Row record(Entry entry) {
            if (drops && !isKept(entry)) {
                return null;
            }
            @Nullable Object[] values = entry.values.clone();
            int place = values.length - entry.metrics.length;
            for (int position : entry.metrics) {
                values[place++] = position < 0 ? null : row.storedAt(position);
            }
            if (extractor.fold() == null) {
                repeat(row, values);
            }
            return Row.withKeysOf(made, values);
        }

        private boolean isKept(Entry entry) {
            for (int position : entry.metrics) {
                Object value = position < 0 ? null : row.valueAt(position);
                if (value != null && !(extractor.dropZero() && Zero.is(value))) {
                    return true;
                }
            }
            return false;
        }
    }
}
