package dev.weir.lake.figures;

import dev.weir.spi.value.Row;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the load of a data set looks like.
 *
 * @param rows    how many rows were written
 * @param columns what its files say of each top-level column, the lake's own among them, by column
 * @param asked   what was gathered besides, as a rule asks for it
 */
public record Figures(long rows, Map<String, ColumnFigures> columns, Asked asked) {

    /** Of nothing. */
    public static final Figures NONE = new Figures(0, Map.of(), Asked.NOTHING);

    public Figures {
        columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
    }

    /**
     * What is gathered only where a rule asks for it. Columns are named as in the rule, with dots for nested ones.
     *
     * @param keys  how often keys repeat
     * @param sums  what columns add up to
     * @param nulls how many rows have no value, for columns of which files do not say it, such as lists
     */
    public record Asked(List<KeyFigures> keys, Map<String, Sum> sums, Map<String, Long> nulls) {

        /** Where no rule asks. */
        public static final Asked NOTHING = new Asked(List.of(), Map.of(), Map.of());

        public Asked {
            keys = List.copyOf(keys);
            sums = Collections.unmodifiableMap(new LinkedHashMap<>(sums));
            nulls = Collections.unmodifiableMap(new LinkedHashMap<>(nulls));
        }
    }

    /** The figures of some files of a load, and of more files of the same load. */
    public Figures plusFile(long fileRows, Map<String, ColumnFigures> fileColumns) {
        Map<String, ColumnFigures> merged = new LinkedHashMap<>();
        columns.forEach((name, own) -> {
            ColumnFigures more = fileColumns.get(name);
            merged.put(name, more == null ? own.plusNulls(fileRows) : own.plus(more));
        });
        fileColumns.forEach((name, added) -> merged.computeIfAbsent(name, key -> added.plusNulls(rows)));
        return new Figures(rows + fileRows, merged, asked);
    }

    /** The same with what rules asked for. */
    public Figures with(Asked gathered) {
        return new Figures(rows, columns, gathered);
    }

    /** How many rows have no value in a column; null if nobody knows. */
    public @Nullable Long nulls(String column) {
        ColumnFigures known = columns.get(column);
        return known != null && known.nulls() >= 0
                ? (Long) known.nulls()
                : asked.nulls().get(column);
    }

    /** How often a key repeats, by its columns as the rule names them; null if nobody looked. */
    public @Nullable KeyFigures key(List<String> keyColumns) {
        return asked.keys().stream()
                .filter(key -> key.columns().equals(keyColumns))
                .findFirst()
                .orElse(null);
    }

    /** The figures as a JSON value. */
    public Row toRow() {
        Row row = Row.of("rows", rows);
        row.put("columns", rowOf(columns, ColumnFigures::toRow));
        row.put("keys", asked.keys().stream().map(KeyFigures::toRow).toList());
        row.put("sums", rowOf(asked.sums(), Sum::toRow));
        row.put("nulls", Row.of(asked.nulls()));
        return row;
    }

    private static <T> Row rowOf(Map<String, T> values, Function<T, Row> writer) {
        Row row = new Row();
        values.forEach((name, value) -> row.put(name, writer.apply(value)));
        return row;
    }

    /**
     * The figures from their JSON value.
     *
     * @throws IllegalArgumentException if it is not one
     */
    public static Figures of(Row row) {
        if (row.get("rows") instanceof Long rows
                && row.get("columns") instanceof Row columns
                && row.get("keys") instanceof List<?> keys
                && row.get("sums") instanceof Row sums
                && row.get("nulls") instanceof Row nulls) {
            List<KeyFigures> readKeys = new ArrayList<>();
            keys.forEach(key -> readKeys.add(KeyFigures.of((Row) key)));
            Asked asked = new Asked(readKeys, mapOf(sums, Sum::of), longs(nulls));
            return new Figures(rows, mapOf(columns, ColumnFigures::of), asked);
        }
        throw new IllegalArgumentException("not figures: " + row.keySet());
    }

    private static <T> Map<String, T> mapOf(Row row, Function<Row, T> reader) {
        Map<String, T> values = new LinkedHashMap<>();
        row.forEach((name, value) -> {
            if (value instanceof Row one) {
                values.put(name, reader.apply(one));
            }
        });
        return values;
    }

    private static Map<String, Long> longs(Row row) {
        Map<String, Long> values = new LinkedHashMap<>();
        row.forEach((name, value) -> {
            if (value instanceof Long number) {
                values.put(name, number);
            }
        });
        return values;
    }
}
