package dev.weir.parsers.sdmx;

import dev.weir.parsers.held.HeldValues;
import dev.weir.spi.value.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The groups of a data set of SDMX-ML: values for all series that agree with what a group has in common with them. In
 * structure-specific messages only that tells which of its values are its key. Used by one thread.
 */
final class XmlGroups {

    /** Groups with the same names, and where they are by their values of some of these. */
    private static final class Kind {
        private final List<String> names;
        private final List<XmlPart> groups = new ArrayList<>();
        private final Map<List<String>, Map<List<@Nullable Object>, XmlPart>> byKey = new HashMap<>();

        Kind(List<String> names) {
            this.names = names;
        }

        @Nullable
        XmlPart of(Row record) {
            List<String> shared = names.stream().filter(record::containsKey).toList();
            return shared.isEmpty()
                    ? null
                    : byKey.computeIfAbsent(shared, this::index).get(values(record, shared));
        }

        private Map<List<@Nullable Object>, XmlPart> index(List<String> key) {
            Map<List<@Nullable Object>, XmlPart> index = new HashMap<>();
            groups.forEach(group -> index.put(values(group.values(), key), group));
            return index;
        }

        private static List<@Nullable Object> values(Row row, List<String> names) {
            List<@Nullable Object> values = new ArrayList<>(names.size());
            names.forEach(name -> values.add(row.get(name)));
            return values;
        }
    }

    private final Map<List<String>, Kind> kinds = new LinkedHashMap<>();
    private final HeldValues limit;

    XmlGroups(HeldValues limit) {
        this.limit = limit;
    }

    void clear() {
        kinds.clear();
        limit.clear();
    }

    void add(XmlPart group) {
        limit.add(group.values());
        limit.add(group.attributes());
        List<String> names = new ArrayList<>(group.values().keySet());
        kinds.computeIfAbsent(names, Kind::new).groups.add(group);
    }

    /** What the groups say of an observation, beside what it says itself. */
    Row attributes(Row record) {
        Row attributes = new Row();
        for (Kind kind : kinds.values()) {
            XmlPart group = kind.of(record);
            if (group != null) {
                attributes.putAll(group.values());
                attributes.putAll(group.attributes());
            }
        }
        return attributes;
    }
}
