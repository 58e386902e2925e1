package dev.weir.trial.live;

import dev.weir.spi.sink.StreamInfo;
import dev.weir.spi.value.Row;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Looks at the records of one stream: whether keys tell them apart, whether the cursor finds its field, whether they fit the schema. */
final class RecordLook {

    private final StreamInfo stream;
    private final Set<List<@Nullable Object>> keys = new HashSet<>();
    private long records;
    private long repeated;
    private @Nullable List<@Nullable Object> firstRepeated;
    private long incompleteKeys;
    private long withoutCursor;

    RecordLook(StreamInfo stream) {
        this.stream = stream;
    }

    long records() {
        return records;
    }

    void add(Row record) {
        records++;
        if (!stream.primaryKey().isEmpty()) {
            addKey(stream.primaryKey().stream().map(path -> at(record, path)).collect(Collectors.toList()));
        }
        String cursor = stream.cursorField();
        if (cursor != null && at(record, List.of(cursor.split("\\."))) == null && record.get(cursor) == null) {
            withoutCursor++;
        }
    }

    private void addKey(List<@Nullable Object> key) {
        if (key.contains(null)) {
            incompleteKeys++;
        } else if (!keys.add(key)) {
            repeated++;
            firstRepeated = firstRepeated == null ? key : firstRepeated;
        }
    }

    private static @Nullable Object at(Row record, List<String> path) {
        Object value = record;
        for (String step : path) {
            value = value instanceof Row row ? row.get(step) : null;
        }
        return value;
    }

    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        String key = stream.primaryKey().stream().map(path -> String.join(".", path)).collect(Collectors.joining(", "));
        if (records > 0 && stream.primaryKey().isEmpty()) {
            findings.add(new Finding("no_primary_key", "", "the stream has no primary_key: a destination can only append its records"));
        }
        if (incompleteKeys > 0) {
            findings.add(new Finding("incomplete_key", key, counted(incompleteKeys) + " without a value in primary_key [" + key + "]"));
        }
        if (repeated > 0) {
            findings.add(new Finding(
                    "repeated_key",
                    key,
                    counted(repeated) + " with a primary_key [" + key + "] that another one has, first " + firstRepeated));
        }
        if (withoutCursor > 0) {
            findings.add(new Finding(
                    "no_cursor_value",
                    String.valueOf(stream.cursorField()),
                    counted(withoutCursor) + " without a value in cursor_field '" + stream.cursorField() + "'"));
        }
        return findings;
    }

    private static String counted(long count) {
        return count + (count == 1 ? " record" : " records");
    }

    Row inferred() {
        return new Row();
    }
}
