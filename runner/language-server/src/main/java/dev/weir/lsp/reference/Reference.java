package dev.weir.lsp.reference;

import dev.weir.lsp.outline.ScalarPart;
import dev.weir.lsp.outline.Trail;
import java.util.List;
import java.util.Optional;

/**
 * A text that names another part of the manifest.
 *
 * @param trail    the way to the text
 * @param scalar   the text
 * @param segments its names as far as they lead anywhere
 * @param whole    whether all of it does
 */
public record Reference(Trail trail, ScalarPart scalar, List<Segment> segments, boolean whole) {

    public Reference {
        segments = List.copyOf(segments);
    }

    /** What it leads to; empty if that is nowhere. */
    public Optional<Trail> target() {
        return whole ? Optional.of(segments.get(segments.size() - 1).target()) : Optional.empty();
    }

    /** The way to what it stands for: to the mapping, where it is that one's {@code $ref}. */
    public Optional<Trail> place() {
        return trail.key().equals(References.REF) ? Optional.ofNullable(trail.outer()) : Optional.of(trail);
    }

    /** The name that an offset of the document is in; empty if it is in none that leads anywhere. */
    public Optional<Segment> segmentAt(int offset) {
        int inside = offset - scalar.contentStart();
        return scalar.isVerbatim()
                ? segments.stream()
                        .filter(segment -> segment.start() <= inside && inside <= segment.end())
                        .findFirst()
                : Optional.empty();
    }
}
