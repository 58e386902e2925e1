package dev.weir.lsp.place;

import dev.weir.descriptors.Descriptor;
import dev.weir.descriptors.Parameter;
import dev.weir.descriptors.ParameterType;
import dev.weir.lsp.outline.MappingPart;
import dev.weir.lsp.outline.Part;
import dev.weir.lsp.outline.Trail;
import dev.weir.lsp.reference.Reference;
import dev.weir.lsp.reference.References;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What may stand at the places of a text. A definition may be what it is used for: its place is that of a reference to it. For one thread.
 */
public final class Places {

    /** Keys of the top level that no component reads. */
    private static final Set<String> FREE = Set.of("definitions", "schemas", "metadata");

    private static final int MOST_HOPS = 6;
    private static final int MOST_USES = 20;
    private static final int MOST_DEPTH = 50;

    private final Types types;
    private final References references;
    private final Part root;
    private final IdentityHashMap<Part, Optional<Place>> used = new IdentityHashMap<>();
    private int depth;

    /** The places of a text. */
    public Places(Types types, References references, Part root) {
        this.types = types;
        this.references = references;
        this.root = root;
    }

    /** The place where a way ends; null is the way to the root. */
    public Place of(@Nullable Trail trail) {
        Place place = Place.root(types.source());
        for (Trail step : Trail.steps(trail)) {
            place = inside(place, step);
        }
        return place;
    }

    private Place inside(Place place, Trail step) {
        if (place.free()) {
            return definition(place, step);
        }
        if (step.container() instanceof MappingPart mapping) {
            return field(place, mapping, step);
        }
        return place.type() instanceof ParameterType.ListOf list ? place.of(list.element()) : place;
    }

    private Place field(Place place, MappingPart mapping, Trail step) {
        String key = step.key();
        if (mapping == root && FREE.contains(key)) {
            return key.equals("definitions") ? place.definitions() : place.anything();
        }
        Descriptor descriptor = type(mapping, place).orElse(null);
        if (descriptor != null) {
            return descriptor
                    .parameter(key)
                    .map(parameter -> place.field(parameter, descriptor))
                    .orElseGet(place::anything);
        }
        if (place.type() instanceof ParameterType.MapOf map) {
            return place.of(map.value());
        }
        return place.type() instanceof ParameterType.Templated ? place : place.anything();
    }

    /** Among definitions: a field of a component, what is used elsewhere, or another level of definitions. */
    private Place definition(Place place, Trail step) {
        if (step.container() instanceof MappingPart mapping) {
            Optional<Descriptor> descriptor = type(mapping, place);
            if (descriptor.isPresent()) {
                return field(place, mapping, step);
            }
        }
        return used(step.part()).orElse(place);
    }

    /** While it is looked for, a definition is used nowhere, so that those that use each other come to an end. */
    private Optional<Place> used(Part part) {
        Optional<Place> known = used.get(part);
        if (known == null && depth < MOST_DEPTH) {
            used.put(part, Optional.empty());
            depth++;
            known = place(references.to(part));
            depth--;
            used.put(part, known);
        }
        return known == null ? Optional.empty() : known;
    }

    private Optional<Place> place(List<Reference> uses) {
        List<Place> places = uses.stream()
                .limit(MOST_USES)
                .flatMap(use -> use.place().stream())
                .map(this::of)
                .filter(place -> place.type() != null)
                .toList();
        Set<String> seen = new TreeSet<>();
        places.forEach(place -> seen.addAll(place.seen()));
        return places.stream().findFirst().map(place -> place.seeing(seen));
    }

    /** The type of the component that a mapping is, named, referenced, or the only one that fits; empty if it is none. */
    public Optional<Descriptor> type(MappingPart mapping, Place place) {
        if (!place.takesComponents()) {
            return Optional.empty();
        }
        return declared(mapping, 0).or(() -> Optional.ofNullable(types.only(place)));
    }

    private Optional<Descriptor> declared(MappingPart mapping, int depth) {
        Optional<Descriptor> named = types.named(mapping);
        return named.isPresent() || depth >= MOST_HOPS
                ? named
                : base(mapping).flatMap(base -> declared(base, depth + 1));
    }

    /** The type that a part declares, references followed; empty if it declares none. */
    public Optional<Descriptor> declared(Part part) {
        return references.resolved(part) instanceof MappingPart mapping ? declared(mapping, 0) : Optional.empty();
    }

    /** The mapping that another one goes out from by {@code $ref}. */
    public Optional<MappingPart> base(MappingPart mapping) {
        return mapping.field(References.REF)
                .map(field -> references.resolved(field.value()))
                .filter(MappingPart.class::isInstance)
                .map(MappingPart.class::cast);
    }

    /** What a parameter's name stands for in a component of a place; empty if it is none. */
    public Optional<Parameter> parameter(Trail trail) {
        if (!(trail.container() instanceof MappingPart mapping)) {
            return Optional.empty();
        }
        return type(mapping, of(trail.outer())).flatMap(type -> type.parameter(trail.key()));
    }

    /** The component types that may stand in a mapping at a place. */
    public Types types() {
        return types;
    }
}
