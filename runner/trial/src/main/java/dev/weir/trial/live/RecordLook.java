package dev.weir.trial.live;

import dev.weir.authoring.infer.InferenceLimits;
import dev.weir.authoring.infer.SchemaInference;
import dev.weir.spi.sink.StreamInfo;
import dev.weir.spi.value.Row;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Looks at the records of one stream: whether keys tell them apart, whether the cursor finds its field, whether they fit the schema. */
final class RecordLook {

    private static final int MOST_KEYS = 200_000;

    private final StreamInfo stream;
    private final SchemaInference inference;
    private final Set<List<@Nullable Object>> keys = new HashSet<>();
    private long records;
    private long repeated;
    private @Nullable List<@Nullable Object> firstRepeated;
    private long incompleteKeys;
    private long withoutCursor;
    private long unlooked;

    RecordLook(StreamInfo stream) {
        this.stream = stream;
        this.inference = stream.schema().isEmpty()
                ? new SchemaInference()
                : SchemaInference.widening(stream.schema(), InferenceLimits.DEFAULT);
    }

    long records() {
        return records;
    }

    void add(Row record) {
        records++;
        inference.add(record);
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
        } else if (keys.size() == MOST_KEYS) {
            unlooked++;
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
        if (records > 0 && stream.schema().isEmpty()) {
            findings.add(new Finding(
                    "no_schema", "", "the stream has no schema, or an empty one (weir infer-schema makes one)"));
        }
        if (records > 0) {
            inference
                    .drift()
                    .forEach(drift -> findings.add(new Finding(
                            drift.kind().name().toLowerCase(Locale.ROOT), drift.field(), "schema: " + drift.text())));
        }
        String key =
                stream.primaryKey().stream().map(path -> String.join(".", path)).collect(Collectors.joining(", "));
        if (records > 0 && stream.primaryKey().isEmpty()) {
            findings.add(new Finding(
                    "no_primary_key", "", "the stream has no primary_key: a destination can only append its records"));
        }
        if (incompleteKeys > 0) {
            findings.add(new Finding(
                    "incomplete_key", key, counted(incompleteKeys) + " without a value in primary_key [" + key + "]"));
        }
        if (repeated > 0) {
            findings.add(new Finding(
                    "repeated_key",
                    key,
                    counted(repeated) + " with a primary_key [" + key + "] that another one has, first "
                            + firstRepeated));
        }
        if (unlooked > 0) {
            findings.add(new Finding(
                    "keys_not_compared",
                    key,
                    "the keys of the last " + counted(unlooked) + " were not compared with others"));
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
        return records == 0 ? new Row() : object(inference.schema());
    }

    private static Row object(Map<?, ?> fields) {
        Row row = new Row();
        fields.forEach((name, value) -> row.put(String.valueOf(name), json(value)));
        return row;
    }

    private static @Nullable Object json(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return object(map);
        }
        if (value instanceof List<?> list) {
            List<@Nullable Object> elements = new ArrayList<>();
            list.forEach(element -> elements.add(json(element)));
            return elements;
        }
        return value;
    }
}
