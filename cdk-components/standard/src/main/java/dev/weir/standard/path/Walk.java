package dev.weir.standard.path;

import dev.weir.spi.value.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Walks through a JSON value in dpath's order: all entries of a container, then what lies below each of them. The
 * visitor sees the places that a path matches, or all places.
 */
final class Walk {

    /** Receives a place: keys as {@code String}, positions as {@code Integer}. The path is reused between calls. */
    interface Visitor {
        void visit(List<Object> path, @Nullable Object value);
    }

    private final @Nullable FieldPath wanted;
    private final int depth;
    private final List<Object> path = new ArrayList<>();
    private final List<Integer> sizes = new ArrayList<>();

    /** Visits what a path matches. */
    Walk(FieldPath wanted) {
        this.wanted = wanted;
        boolean anyDepth = wanted.segments().stream().anyMatch(Segment::isAnyDepth);
        this.depth = anyDepth ? Integer.MAX_VALUE : wanted.segments().size();
    }

    private Walk() {
        this.wanted = null;
        this.depth = Integer.MAX_VALUE;
    }

    /** Visits all places. */
    static Walk everywhere() {
        return new Walk();
    }

    void visit(@Nullable Object node, Visitor visitor) {
        if (path.size() >= depth) {
            return;
        }
        if (node instanceof Row row) {
            for (Map.Entry<String, @Nullable Object> entry : row.entrySet()) {
                enter(entry.getKey(), 0, entry.getValue(), visitor, false);
            }
            for (Map.Entry<String, @Nullable Object> entry : row.entrySet()) {
                enter(entry.getKey(), 0, entry.getValue(), visitor, true);
            }
        } else if (node instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                enter(i, list.size(), list.get(i), visitor, false);
            }
            for (int i = 0; i < list.size(); i++) {
                enter(i, list.size(), list.get(i), visitor, true);
            }
        }
    }

    private void enter(Object key, int size, @Nullable Object value, Visitor visitor, boolean below) {
        path.add(key);
        sizes.add(size);
        if (below) {
            if (isOnTheWay()) {
                visit(value, visitor);
            }
        } else if (matches()) {
            visitor.visit(path, value);
        }
        path.remove(path.size() - 1);
        sizes.remove(sizes.size() - 1);
    }

    /** Whether something below the present place can match; decided by its last step only, as those above did. */
    private boolean isOnTheWay() {
        if (wanted == null || depth == Integer.MAX_VALUE) {
            return true;
        }
        int last = path.size() - 1;
        return matches(wanted.segments().get(last), last);
    }

    private boolean matches() {
        if (wanted == null) {
            return true;
        }
        List<Segment> segments = wanted.segments();
        int extra = path.size() - segments.size();
        if (depth != Integer.MAX_VALUE) {
            return extra == 0 && matches(segments.get(path.size() - 1), path.size() - 1);
        }
        return extra >= -1 && matchesAnyDepth(segments, extra);
    }

    private boolean matchesAnyDepth(List<Segment> segments, int extra) {
        int at = 0;
        for (Segment segment : segments) {
            if (segment.isAnyDepth()) {
                at += extra + 1;
            } else if (!matches(segment, at++)) {
                return false;
            }
        }
        return true;
    }

    private boolean matches(Segment segment, int at) {
        Object key = path.get(at);
        return key instanceof Integer position
                ? segment.matches(position, sizes.get(at))
                : segment.matches((String) key);
    }
}
