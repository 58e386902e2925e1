package dev.weir.lsp.navigate;

import dev.weir.lsp.document.ManifestDocument;
import dev.weir.lsp.outline.Part;
import dev.weir.lsp.outline.ScalarPart;
import dev.weir.lsp.outline.Spot;
import dev.weir.lsp.outline.Trail;
import dev.weir.lsp.reference.Reference;
import dev.weir.lsp.reference.Segment;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.Range;

/**
 * A part of a manifest that references name, and the name of it that stands at an offset: its key, or a name in a reference.
 *
 * @param trail the way to the part
 * @param start the offset of the first character of the name
 * @param end   the offset behind its last one
 */
record Meant(Trail trail, int start, int end) {

    private static final Set<String> DEFINITIONS = Set.of("definitions", "schemas");

    static Optional<Meant> at(ManifestDocument document, int offset) {
        Spot spot = document.outline().at(offset);
        Trail trail = spot.trail();
        if (trail == null || !(spot.part() instanceof ScalarPart scalar)) {
            return Optional.empty();
        }
        if (spot.key()) {
            boolean named = isDefinition(trail)
                    || !document.references().through(trail.part()).isEmpty();
            return named ? Optional.of(new Meant(trail, scalar.contentStart(), scalar.contentEnd())) : Optional.empty();
        }
        return document.references().at(scalar).flatMap(reference -> segment(reference, offset));
    }

    private static boolean isDefinition(Trail trail) {
        List<Trail> steps = Trail.steps(trail);
        return steps.size() == 2 && DEFINITIONS.contains(steps.get(0).key());
    }

    private static Optional<Meant> segment(Reference reference, int offset) {
        Optional<Segment> found = reference.segmentAt(offset);
        return found.map(segment -> new Meant(
                segment.target(),
                reference.scalar().contentStart() + segment.start(),
                reference.scalar().contentStart() + segment.end()));
    }

    /** The key of the part; the part itself where it has none. */
    Part name() {
        return trail.field() == null ? trail.part() : trail.field().key();
    }

    static Location location(ManifestDocument document, Part part) {
        return new Location(document.uri(), range(document, part));
    }

    static Range range(ManifestDocument document, Part part) {
        return document.buffer().range(part.start(), part.end());
    }
}
