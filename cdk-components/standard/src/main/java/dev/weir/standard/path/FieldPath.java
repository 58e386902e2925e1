package dev.weir.standard.path;

import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.failure.FailureType;
import dev.weir.spi.value.Row;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A path of keys, positions and globs into a JSON value. Immutable. */
public final class FieldPath {

    private final List<Segment> segments;
    private final boolean plain;

    private FieldPath(List<Segment> segments) {
        this.segments = List.copyOf(segments);
        this.plain = this.segments.stream().allMatch(Segment::isPlain);
        if (this.segments.stream().filter(Segment::isAnyDepth).count() > 1) {
            throw new ConnectorException(
                    FailureType.CONFIG, "Cannot follow path " + this + ": it has more than one '**' (keep one)");
        }
    }

    /** A path of separate steps. */
    public static FieldPath of(List<String> segments) {
        return new FieldPath(segments.stream().map(Segment::of).toList());
    }

    /** A path whose steps are separated by slashes; slashes at its beginning do not count. */
    public static FieldPath split(String path) {
        int start = 0;
        while (start < path.length() && path.charAt(start) == '/') {
            start++;
        }
        return of(List.of(path.substring(start).split("/", -1)));
    }

    /** The steps. */
    public List<Segment> segments() {
        return segments;
    }

    /** Whether no step is a glob. */
    public boolean isPlain() {
        return plain;
    }

    /** Whether a step is {@code *}: the reference then takes all matches, otherwise only one. */
    public boolean takesAll() {
        return segments.stream().anyMatch(segment -> segment.text().equals("*"));
    }

    /**
     * The one value at this path, or {@code missing} if there is none.
     *
     * @throws ConnectorException if globs match several
     */
    public @Nullable Object get(@Nullable Object root, @Nullable Object missing) {
        if (plain) {
            return follow(root, missing);
        }
        List<@Nullable Object> values = values(root);
        if (values.size() > 1) {
            throw new ConnectorException(
                    FailureType.CONFIG,
                    "Cannot follow path " + this + ": it matches " + values.size()
                            + " values where one is expected (write '*' as a step of its own to take all)");
        }
        return values.isEmpty() ? missing : values.get(0);
    }

    private @Nullable Object follow(@Nullable Object root, @Nullable Object missing) {
        Object value = root;
        for (Segment segment : segments) {
            if (value instanceof Row row) {
                if (!row.containsKey(segment.text())) {
                    return missing;
                }
                value = row.get(segment.text());
            } else if (value instanceof List<?> list) {
                int position = segment.position(list.size());
                if (position < 0) {
                    return missing;
                }
                value = list.get(position);
            } else {
                return missing;
            }
        }
        return value;
    }

    /** All values that this path matches, in the order of the document, level by level under {@code **}. */
    public List<@Nullable Object> values(@Nullable Object root) {
        List<@Nullable Object> values = new ArrayList<>();
        if (segments.isEmpty()) {
            values.add(root);
        } else {
            new Walk(this).visit(root, (path, value) -> values.add(value));
        }
        return values;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof FieldPath path && segments.equals(path.segments);
    }

    @Override
    public int hashCode() {
        return segments.hashCode();
    }

    @Override
    public String toString() {
        return segments.toString();
    }
}
