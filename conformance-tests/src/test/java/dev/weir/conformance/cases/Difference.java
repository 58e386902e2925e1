package dev.weir.conformance.cases;

import dev.weir.engine.json.JacksonJson;
import dev.weir.spi.value.Row;
import dev.weir.testkit.replay.CanonicalJson;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where JSON values differ. 1 and 1.0 are the same. */
final class Difference {

    private static final int MOST = 6;
    private static final int LONGEST = 300;
    private static final JacksonJson JSON = new JacksonJson();

    private Difference() {}

    /** Where a value is otherwise; fields that are null count as absent. */
    static List<String> of(String what, @Nullable Object wanted, @Nullable Object given) {
        List<String> differences = new ArrayList<>();
        collect(what, withoutNulls(wanted), withoutNulls(given), differences);
        return differences.subList(0, Math.min(MOST, differences.size()));
    }

    /** Which values there are too few or too many of, whatever their order; fields that are null count. */
    static List<String> ofMultisets(String what, List<?> wanted, List<?> given) {
        List<@Nullable Object> surplus = new ArrayList<>();
        List<@Nullable Object> lacking = new ArrayList<>();
        wanted.forEach(value -> lacking.add(CanonicalJson.of(value)));
        given.forEach(value -> {
            Object canonical = CanonicalJson.of(value);
            if (!lacking.remove(canonical)) {
                surplus.add(canonical);
            }
        });
        List<String> differences = new ArrayList<>();
        lacking.stream().limit(MOST / 2).forEach(value -> differences.add(what + " lacking: " + text(value)));
        surplus.stream().limit(MOST / 2).forEach(value -> differences.add(what + " too many: " + text(value)));
        return differences;
    }

    /** A state whose lists of partitions and slices, which have no order, are sorted. */
    static @Nullable Object unordered(@Nullable Object state) {
        if (state instanceof Row row) {
            Row sorted = new Row();
            row.forEach((key, value) -> sorted.put(key, sorted(key, unordered(value))));
            return sorted;
        }
        return state instanceof List<?> list
                ? list.stream().map(Difference::unordered).toList()
                : state;
    }

    private static @Nullable Object sorted(String key, @Nullable Object value) {
        boolean set = key.equals("states") || key.equals("slices");
        return set && value instanceof List<?> list
                ? list.stream()
                        .sorted(java.util.Comparator.comparing(Difference::sortKey))
                        .toList()
                : value;
    }

    private static String sortKey(@Nullable Object value) {
        return JSON.write(sortedKeys(value));
    }

    private static @Nullable Object sortedKeys(@Nullable Object value) {
        if (value instanceof Row row) {
            Row sorted = new Row();
            row.keySet().stream().sorted().forEach(key -> sorted.put(key, sortedKeys(row.get(key))));
            return sorted;
        }
        return value instanceof List<?> list
                ? list.stream().map(Difference::sortedKeys).toList()
                : value;
    }

    private static @Nullable Object withoutNulls(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            Row kept = new Row();
            map.forEach((key, element) -> {
                if (element != null) {
                    kept.put(String.valueOf(key), withoutNulls(element));
                }
            });
            return kept;
        }
        if (value instanceof List<?> list) {
            List<@Nullable Object> kept = new ArrayList<>();
            list.forEach(element -> kept.add(withoutNulls(element)));
            return kept;
        }
        return CanonicalJson.of(value);
    }

    private static void collect(
            String place, @Nullable Object wanted, @Nullable Object given, List<String> differences) {
        if (wanted instanceof Row one && given instanceof Row other) {
            Set<String> keys = new LinkedHashSet<>(one.keySet());
            keys.addAll(other.keySet());
            keys.forEach(key -> collect(place + "." + key, one.get(key), other.get(key), differences));
        } else if (wanted instanceof List<?> one && given instanceof List<?> other && one.size() == other.size()) {
            for (int i = 0; i < one.size(); i++) {
                collect(place + "[" + i + "]", one.get(i), other.get(i), differences);
            }
        } else if (!Objects.equals(wanted, given)) {
            differences.add(place + ": " + text(given) + " instead of " + text(wanted));
        }
    }

    private static String text(@Nullable Object value) {
        String text = JSON.write(value);
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
