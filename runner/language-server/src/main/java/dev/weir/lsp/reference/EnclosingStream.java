package dev.weir.lsp.reference;

import dev.weir.lsp.outline.Field;
import dev.weir.lsp.outline.ListPart;
import dev.weir.lsp.outline.MappingPart;
import dev.weir.lsp.outline.Part;
import dev.weir.lsp.outline.ScalarPart;
import dev.weir.lsp.outline.Trail;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The stream around a place: the fields of its records, and the values of its partitions, as far as the text says them. */
public final class EnclosingStream {

    private static final int MOST_LEVELS = 20;
    private static final int MOST_PARTS = 500;
    private static final Set<String> NAMING_VALUES = Set.of("cursor_field", "partition_field");

    private final References references;
    private final MappingPart stream;

    private EnclosingStream(References references, MappingPart stream) {
        this.references = references;
        this.stream = stream;
    }

    /** The innermost stream around the end of a way; empty if there is none. */
    public static Optional<EnclosingStream> around(@Nullable Trail trail, References references) {
        for (Trail step = trail; step != null; step = step.outer()) {
            if (step.container() instanceof MappingPart mapping
                    && mapping.field("retriever").isPresent()) {
                return Optional.of(new EnclosingStream(references, mapping));
            }
        }
        return Optional.empty();
    }

    /** The fields of records, by the schema that stands in the manifest. */
    public List<String> recordFields() {
        return inner(stream, "schema_loader")
                .flatMap(loader -> inner(loader, "schema"))
                .flatMap(schema -> inner(schema, "properties"))
                .map(properties -> properties.fields().stream()
                        .map(field -> field.key().text())
                        .toList())
                .orElse(List.of());
    }

    private Optional<MappingPart> inner(MappingPart mapping, String key) {
        return value(mapping, key).filter(MappingPart.class::isInstance).map(MappingPart.class::cast);
    }

    /** What stands in a field, of the mapping or of those that it goes out from. */
    private Optional<Part> value(MappingPart mapping, String key) {
        Optional<MappingPart> level = Optional.of(mapping);
        for (int i = 0; i < MOST_LEVELS && level.isPresent(); i++) {
            Optional<Field> field = level.get().field(key);
            if (field.isPresent()) {
                return field.map(found -> references.resolved(found.value()));
            }
            level = level.get()
                    .field(References.REF)
                    .map(base -> references.resolved(base.value()))
                    .filter(MappingPart.class::isInstance)
                    .map(MappingPart.class::cast);
        }
        return Optional.empty();
    }

    /** The names of the values that partitions have. */
    public List<String> partitionFields() {
        List<String> names = new ArrayList<>();
        inner(stream, "retriever")
                .flatMap(retriever -> value(retriever, "partition_router"))
                .ifPresent(routers -> collect(routers, names, Collections.newSetFromMap(new IdentityHashMap<>())));
        return names.stream().distinct().toList();
    }

    /** Parent streams name values of their own; what references lead to twice is looked at once. */
    private void collect(Part part, List<String> names, Set<Part> seen) {
        Part known = references.resolved(part);
        if (known instanceof ScalarPart || seen.size() > MOST_PARTS || !seen.add(known)) {
            return;
        }
        if (known instanceof ListPart list) {
            list.items().forEach(item -> collect(item, names, seen));
        } else if (known instanceof MappingPart mapping) {
            mapping.fields().stream().flatMap(this::named).forEach(names::add);
            mapping.fields().stream()
                    .filter(field -> !field.is("stream"))
                    .forEach(field -> collect(field.value(), names, seen));
        }
    }

    private Stream<String> named(Field field) {
        return NAMING_VALUES.contains(field.key().text())
                        && field.value() instanceof ScalarPart scalar
                        && !scalar.text().contains("{{")
                ? Stream.of(scalar.text())
                : Stream.empty();
    }
}
