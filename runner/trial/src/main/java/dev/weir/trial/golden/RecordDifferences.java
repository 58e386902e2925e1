package dev.weir.trial.golden;

import dev.weir.spi.sink.StreamInfo;
import dev.weir.spi.value.Row;
import dev.weir.testkit.replay.CanonicalJson;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How the records of a stream differ from those that are expected; their order does not count. */
final class RecordDifferences {

    private final @Nullable StreamInfo stream;
    private final List<String> found = new ArrayList<>();

    private RecordDifferences(@Nullable StreamInfo stream) {
        this.stream = stream;
    }

    /** One text for each record and each of its fields that differ; empty if none do. */
    static List<String> of(List<Row> expected, List<Row> actual, @Nullable StreamInfo stream) {
        RecordDifferences differences = new RecordDifferences(stream);
        List<Row> missing = without(expected, actual);
        List<Row> added = without(actual, expected);
        differences.pair(missing, added);
        return differences.found;
    }

    /** The records of one list that the other one does not have, or has less often. */
    private static List<Row> without(List<Row> all, List<Row> others) {
        Map<@Nullable Object, Integer> left = new LinkedHashMap<>();
        others.forEach(record -> left.merge(CanonicalJson.of(record), 1, Integer::sum));
        List<Row> rest = new ArrayList<>();
        for (Row record : all) {
            Integer count = left.computeIfPresent(CanonicalJson.of(record), (key, times) -> times - 1);
            if (count == null || count < 0) {
                rest.add(record);
            }
        }
        return rest;
    }

    private void pair(List<Row> missing, List<Row> added) {
        Map<String, Row> byKey = new LinkedHashMap<>();
        List<Row> rest = new ArrayList<>();
        for (Row record : added) {
            String key = key(record);
            if (key.isEmpty() || byKey.putIfAbsent(key, record) != null) {
                rest.add(record);
            }
        }
        for (Row record : missing) {
            Row other = byKey.remove(key(record));
            if (other == null) {
                found.add("record is missing: " + ValueDifferences.shown(record));
            } else {
                ValueDifferences.of(record, other).forEach(text -> found.add("record " + key(record) + ", " + text));
            }
        }
        rest.addAll(byKey.values());
        rest.forEach(record -> found.add("record is not expected: " + ValueDifferences.shown(record)));
    }

    /** The record's primary key in words; empty if the stream has none. */
    private String key(Row record) {
        StringBuilder key = new StringBuilder();
        for (List<String> path : stream == null ? List.<List<String>>of() : stream.primaryKey()) {
            Object value = record;
            for (String step : path) {
                value = value instanceof Row row ? row.get(step) : null;
            }
            key.append(key.isEmpty() ? "" : ", ")
                    .append(String.join(".", path))
                    .append(' ')
                    .append(GoldenText.line(value));
        }
        return key.toString();
    }
}
