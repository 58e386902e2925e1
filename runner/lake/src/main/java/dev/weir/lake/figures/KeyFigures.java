package dev.weir.lake.figures;

import dev.weir.spi.value.Row;
import java.util.ArrayList;
import java.util.List;

/**
 * How often the keys of a load repeat.
 *
 * @param columns    what the key is made of, as the rule names it; empty for the primary key
 * @param paths      the paths of the fields that a key is made of
 * @param keys       how many different keys there were, among those that were looked at
 * @param repeated   how many rows had a key that was there before
 * @param unjudged   how many rows had a key of which nobody knows, as so many keys are not kept
 */
public record KeyFigures(List<String> columns, List<List<String>> paths, long keys, long repeated, long unjudged) {

    public KeyFigures {
        columns = List.copyOf(columns);
        paths = paths.stream().<List<String>>map(List::copyOf).toList();
    }

    /** The figures as a JSON value. */
    Row toRow() {
        Row row = Row.of("columns", columns);
        row.put("paths", paths);
        row.put("keys", keys);
        row.put("repeated", repeated);
        row.put("unjudged", unjudged);
        return row;
    }

    /** The figures from their JSON value. */
    static KeyFigures of(Row row) {
        if (row.get("columns") instanceof List<?> columns
                && row.get("paths") instanceof List<?> paths
                && row.get("keys") instanceof Long keys
                && row.get("repeated") instanceof Long repeated
                && row.get("unjudged") instanceof Long unjudged) {
            List<List<String>> read = new ArrayList<>();
            paths.forEach(path -> read.add(texts((List<?>) path)));
            return new KeyFigures(texts(columns), read, keys, repeated, unjudged);
        }
        throw new IllegalArgumentException("not figures of a key: " + row.keySet());
    }

    private static List<String> texts(List<?> values) {
        return values.stream().map(String::valueOf).toList();
    }
}
