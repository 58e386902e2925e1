package dev.weir.standard.record;

import dev.weir.spi.value.Row;
import dev.weir.standard.path.FieldPath;
import dev.weir.standard.path.Segment;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a path with {@code *} is meant to match where keys may repeat: it is written for a list, and one element alone is
 * not in a list.
 */
final class ElementMatches {

    private ElementMatches() {}

    /**
     * The values that a path matches in a document. Those that it matches as it stands, unless none of them can be a record;
     * then {@code *} takes one element as a list of one.
     */
    static List<@Nullable Object> of(FieldPath path, @Nullable Object document) {
        List<@Nullable Object> exact = path.values(document);
        if (exact.stream().anyMatch(Row.class::isInstance)) {
            return exact;
        }
        List<@Nullable Object> found = new ArrayList<>();
        boolean known = collect(document, path.segments(), found);
        return known && found.stream().anyMatch(Row.class::isInstance) ? found : exact;
    }

    /** Whether only keys and {@code *} are in the path. */
    private static boolean collect(@Nullable Object value, List<Segment> path, List<@Nullable Object> found) {
        if (path.isEmpty()) {
            found.add(value);
            return true;
        }
        Segment segment = path.get(0);
        List<Segment> rest = path.subList(1, path.size());
        if (segment.text().equals("*")) {
            List<?> elements = value instanceof List<?> list ? list : listOf(value);
            return elements.stream().allMatch(element -> collect(element, rest, found));
        }
        if (!segment.isPlain()) {
            return false;
        }
        return !(value instanceof Row row)
                || !row.containsKey(segment.text())
                || collect(row.get(segment.text()), rest, found);
    }

    private static List<@Nullable Object> listOf(@Nullable Object value) {
        List<@Nullable Object> one = new ArrayList<>(1);
        one.add(value);
        return one;
    }
}
