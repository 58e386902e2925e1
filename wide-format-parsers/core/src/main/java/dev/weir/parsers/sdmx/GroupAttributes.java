package dev.weir.parsers.sdmx;

import dev.weir.parsers.source.Unreadable;
import dev.weir.spi.value.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The attributes that belong to some dimensions alone ({@code dimensionGroupAttributes}), by which dimensions those are, and by
 * the positions of their values.
 */
final class GroupAttributes {

    private final Map<List<Integer>, Map<List<Long>, List<?>>> groups = new LinkedHashMap<>();

    /** The groups of a data set: {@code {"0::1": [2, null]}}. */
    static GroupAttributes of(@Nullable Object attributes) {
        GroupAttributes groups = new GroupAttributes();
        if (attributes instanceof Row row) {
            row.forEach(groups::add);
        }
        return groups;
    }

    private void add(String key, @Nullable Object values) {
        List<Integer> dimensions = new ArrayList<>();
        List<Long> positions = new ArrayList<>();
        String[] parts = key.split(":", -1);
        for (int i = 0; i < parts.length; i++) {
            if (!parts[i].isEmpty()) {
                dimensions.add(i);
                positions.add(SeriesKey.number(parts[i], key));
            }
        }
        if (!(values instanceof List<?> list)) {
            throw Unreadable.body("SDMX-JSON", "the attributes of a group of dimensions are no list", null);
        }
        groups.computeIfAbsent(dimensions, d -> new HashMap<>()).put(positions, list);
    }

    /**
     * What an attribute refers to; null if no group says so.
     *
     * @param attribute which of the group attributes
     * @param key       the positions of the values of all dimensions, as the structure orders them
     */
    @Nullable
    Object reference(int attribute, List<@Nullable Long> key) {
        for (Map.Entry<List<Integer>, Map<List<Long>, List<?>>> group : groups.entrySet()) {
            List<@Nullable Long> part = new ArrayList<>();
            group.getKey().forEach(dimension -> part.add(dimension < key.size() ? key.get(dimension) : null));
            List<?> values = group.getValue().get(part);
            if (values != null && attribute < values.size() && values.get(attribute) != null) {
                return values.get(attribute);
            }
        }
        return null;
    }
}
