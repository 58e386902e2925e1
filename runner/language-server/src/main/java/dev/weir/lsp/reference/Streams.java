package dev.weir.lsp.reference;

import dev.weir.lsp.outline.Field;
import dev.weir.lsp.outline.ListPart;
import dev.weir.lsp.outline.MappingPart;
import dev.weir.lsp.outline.Outline;
import dev.weir.lsp.outline.Part;
import dev.weir.lsp.outline.ScalarPart;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The streams of a text, by name. */
public final class Streams {

    private static final int MOST_HOPS = 10;

    private final Outline outline;
    private final References references;

    /** The streams of a text. */
    public Streams(Outline outline, References references) {
        this.outline = outline;
        this.references = references;
    }

    /**
     * A stream.
     *
     * @param name  what says how it is called
     * @param entry its entry among the streams
     */
    public record Named(ScalarPart name, Part entry) {}

    /** All streams that say their names, in order. */
    public List<Named> all() {
        return outline
                .mapping()
                .flatMap(root -> root.field("streams"))
                .map(field -> references.resolved(field.value()))
                .filter(ListPart.class::isInstance)
                .map(list -> ((ListPart) list).items())
                .orElse(List.of())
                .stream()
                .flatMap(item -> named(item).stream())
                .toList();
    }

    private Optional<Named> named(Part item) {
        return references.resolved(item) instanceof MappingPart stream
                ? name(stream).map(name -> new Named(name, item))
                : Optional.empty();
    }

    /** The name of a stream: its own, or that of its parameters. */
    public Optional<ScalarPart> name(MappingPart stream) {
        return scalar(stream, "name")
                .filter(name -> !name.text().contains("{{"))
                .or(() -> levels(stream)
                        .flatMap(level -> level.mapping("$parameters").stream())
                        .flatMap(parameters -> scalar(parameters, "name").stream())
                        .findFirst());
    }

    private Optional<ScalarPart> scalar(MappingPart mapping, String key) {
        return levels(mapping)
                .flatMap(level -> level.field(key).stream())
                .map(Field::value)
                .filter(ScalarPart.class::isInstance)
                .map(ScalarPart.class::cast)
                .findFirst();
    }

    /** A mapping, and those that it goes out from. */
    private Stream<MappingPart> levels(MappingPart mapping) {
        return Stream.iterate(Optional.of(mapping), Optional::isPresent, level -> level.flatMap(this::base))
                .limit(MOST_HOPS)
                .flatMap(Optional::stream);
    }

    private Optional<MappingPart> base(MappingPart mapping) {
        return mapping.field(References.REF)
                .map(field -> references.resolved(field.value()))
                .filter(MappingPart.class::isInstance)
                .map(MappingPart.class::cast);
    }
}
