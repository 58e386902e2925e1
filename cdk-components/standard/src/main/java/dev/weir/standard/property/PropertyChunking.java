package dev.weir.standard.property;

import dev.weir.spi.annotation.Component;
import dev.weir.spi.value.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Asks for the properties in several requests, and merges the records of these requests by key.
 *
 * <pre>
 * property_chunking:
 *   type: PropertyChunking
 *   property_limit_type: property_count
 *   property_limit: 100
 *   record_merge_strategy: {type: GroupByKeyMergeStrategy, key: id}
 * </pre>
 *
 * @param propertyLimitType   what is limited: the number of properties in a request, or their length
 * @param propertyLimit       how many properties or characters a request may hold; a property's length is that of its name and
 *                            3 for what separates it from the next. Left out or 0, one request holds all properties, selected
 *                            or not
 * @param recordMergeStrategy which records are one; by default, those with the same {@code id}
 */
@Component(since = "6.45.0")
public record PropertyChunking(
        PropertyLimitType propertyLimitType,
        @Nullable Integer propertyLimit,
        @Nullable GroupByKeyMergeStrategy recordMergeStrategy) {

    private static final int SEPARATOR = 3;
    private static final GroupByKeyMergeStrategy BY_ID = new GroupByKeyMergeStrategy("id");

    /** What is limited. */
    public enum PropertyLimitType {
        /** The characters of the properties' names, separators included. */
        CHARACTERS,
        /** The number of properties. */
        PROPERTY_COUNT
    }

    /** The key that records of one page share if they are one; empty if a record has none. */
    public List<String> key(Row record) {
        return (recordMergeStrategy == null ? BY_ID : recordMergeStrategy).key(record);
    }

    List<List<String>> chunks(List<String> properties, List<String> always, @Nullable Set<String> selected) {
        if (propertyLimit == null || propertyLimit == 0) {
            return List.of(QueryProperties.joined(properties, always));
        }
        List<List<String>> chunks = new ArrayList<>();
        List<String> chunk = new ArrayList<>(always);
        long size = 0;
        for (String property : properties) {
            if (selected != null && !selected.contains(property)) {
                continue;
            }
            if (size + size(property) > propertyLimit) {
                chunks.add(List.copyOf(chunk));
                chunk = new ArrayList<>(always);
                size = 0;
            }
            chunk.add(property);
            size += size(property);
        }
        chunks.add(List.copyOf(chunk));
        return chunks;
    }

    private int size(String property) {
        return propertyLimitType == PropertyLimitType.CHARACTERS
                ? property.codePointCount(0, property.length()) + SEPARATOR
                : 1;
    }
}
