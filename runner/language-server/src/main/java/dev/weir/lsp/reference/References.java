package dev.weir.lsp.reference;

import dev.weir.lsp.outline.Outline;
import dev.weir.lsp.outline.Part;
import dev.weir.lsp.outline.ScalarPart;
import dev.weir.lsp.outline.Trail;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;

/** All references of a text. Immutable. */
public final class References {

    /** The key whose value a mapping goes out from. */
    public static final String REF = "$ref";

    /** Its value is connector configuration, in which a text that looks like a reference is none. */
    private static final String CONFIGURATION = "config_overrides";

    private final Outline outline;
    private final IdentityHashMap<ScalarPart, Reference> byScalar = new IdentityHashMap<>();
    private final IdentityHashMap<Part, List<Reference>> byTarget = new IdentityHashMap<>();

    private References(Outline outline) {
        this.outline = outline;
    }

    /** The references of a text. */
    public static References in(Outline outline) {
        References references = new References(outline);
        outline.visit(references::add);
        return references;
    }

    private void add(Trail trail) {
        if (trail.part() instanceof ScalarPart scalar
                && ReferenceText.isReference(scalar.text())
                && !isConfiguration(trail)) {
            ReferenceText walk = ReferenceText.walked(scalar.text(), outline.root());
            Reference reference = new Reference(trail, scalar, walk.segments(), walk.arrived());
            byScalar.put(scalar, reference);
            for (Segment segment : walk.segments()) {
                byTarget.computeIfAbsent(segment.target().part(), part -> new ArrayList<>())
                        .add(reference);
            }
        }
    }

    private static boolean isConfiguration(Trail trail) {
        return Trail.steps(trail).stream().anyMatch(step -> step.key().equals(CONFIGURATION));
    }

    /** The reference that a scalar is; empty if it is none. */
    public Optional<Reference> at(ScalarPart scalar) {
        return Optional.ofNullable(byScalar.get(scalar));
    }

    /** The references that lead to a part, or through it. */
    public List<Reference> through(Part part) {
        return byTarget.getOrDefault(part, List.of());
    }

    /** The references that lead to a part. */
    public List<Reference> to(Part part) {
        return through(part).stream()
                .filter(reference -> reference
                        .target()
                        .filter(target -> target.part() == part)
                        .isPresent())
                .toList();
    }

    /** What a scalar stands for, references followed; itself if it is none, or one that leads nowhere. */
    public Part resolved(Part part) {
        Part known = part;
        for (int hops = 0; hops < 100 && known instanceof ScalarPart scalar; hops++) {
            Optional<Trail> target = at(scalar).flatMap(Reference::target);
            if (target.isEmpty()) {
                return known;
            }
            known = target.get().part();
        }
        return known;
    }
}
