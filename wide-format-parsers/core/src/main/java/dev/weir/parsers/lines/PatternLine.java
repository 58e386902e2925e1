package dev.weir.parsers.lines;

import dev.weir.parsers.text.NamedPattern;
import dev.weir.spi.value.Row;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Lines that match a pattern, whose groups are the columns. */
final class PatternLine implements LineParser {

    private final NamedPattern pattern;
    private final List<ColumnType> types;
    private final Row keys = new Row();

    private PatternLine(NamedPattern pattern, List<String> columns, List<ColumnType> types) {
        this.pattern = pattern;
        this.types = types;
        columns.forEach(column -> keys.put(column, null));
    }

    static PatternLine of(NamedPattern pattern) {
        return of(pattern, pattern.names(), List.of());
    }

    /**
     * A pattern with columns of its own.
     *
     * @param columns the name of the column of each named group
     * @param types   what each is; empty if all are texts
     */
    static PatternLine of(NamedPattern pattern, List<String> columns, List<ColumnType> types) {
        Set<String> names = new HashSet<>();
        for (String column : columns) {
            if (!names.add(column)) {
                throw new IllegalArgumentException("Cannot read lines: the pattern has two groups '" + column
                        + "' (give them names of their own)");
            }
        }
        return new PatternLine(pattern, columns, types);
    }

    @Override
    public Object parse(String text) throws UnreadLine {
        @Nullable Object[] values = pattern.values(text);
        if (values == null) {
            throw new UnreadLine("does not match the pattern");
        }
        for (int i = 0; i < types.size(); i++) {
            values[i] = values[i] instanceof String part ? types.get(i).value(part, keys.keyAt(i)) : null;
        }
        return Row.withKeysOf(keys, values);
    }
}
