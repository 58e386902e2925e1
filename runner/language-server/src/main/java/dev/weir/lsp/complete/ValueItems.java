package dev.weir.lsp.complete;

import dev.weir.descriptors.Descriptor;
import dev.weir.descriptors.Parameter;
import dev.weir.descriptors.ParameterType;
import dev.weir.lsp.outline.MappingPart;
import dev.weir.lsp.outline.ScalarPart;
import dev.weir.lsp.outline.ScalarPart.Style;
import dev.weir.lsp.outline.Trail;
import dev.weir.lsp.page.Pages;
import dev.weir.lsp.place.Place;
import dev.weir.lsp.reference.Definitions;
import dev.weir.lsp.reference.Definitions.Definition;
import dev.weir.lsp.reference.References;
import dev.weir.lsp.reference.Streams;
import java.util.Optional;
import java.util.Set;
import org.eclipse.lsp4j.CompletionItemKind;
import org.jspecify.annotations.Nullable;

/** Offers the values that a field can have. */
final class ValueItems {

    private static final int WORD = 0;
    private static final int FITTING = 1;
    private static final int UNKNOWN = 2;

    /** Components whose field names streams, by its name. */
    private static final Set<String> NAMING_STREAMS = Set.of("CheckStream.stream_names");

    private final Cursor cursor;
    private final Items items;
    private final ScalarPart word;

    ValueItems(Cursor cursor, Items items, ScalarPart word) {
        this.cursor = cursor;
        this.items = items;
        this.word = word;
    }

    /** Offers the values at the end of a way. */
    void at(Trail trail) {
        Place place = cursor.places().of(trail);
        if (trail.key().equals("type") || trail.key().equals("class_name")) {
            types(trail);
        } else if (trail.key().equals(References.REF)) {
            references(cursor.places().of(trail.outer()));
        } else if (isStreamName(place)) {
            streamNames();
        } else {
            values(place);
        }
    }

    private void types(Trail trail) {
        if (trail.container() instanceof MappingPart mapping) {
            Place place = cursor.places().of(trail.outer());
            if (place.takesComponents()) {
                new TypeItems(cursor, items).of(mapping, place, trail.key());
            }
        }
    }

    private static boolean isStreamName(Place place) {
        Descriptor owner = place.owner();
        Parameter parameter = place.parameter();
        return owner != null && parameter != null && NAMING_STREAMS.contains(owner.type() + "." + parameter.name());
    }

    private void streamNames() {
        for (Streams.Named stream : new Streams(cursor.outline(), cursor.references()).all()) {
            items.word(stream.name().text(), CompletionItemKind.Value, WORD, "stream", "");
        }
    }

    private void values(Place place) {
        ParameterType type = place.element();
        Parameter parameter = place.parameter();
        if (type instanceof ParameterType.Bool) {
            items.word("true", CompletionItemKind.Value, WORD, "", "");
            items.word("false", CompletionItemKind.Value, WORD, "", "");
        } else if (type instanceof ParameterType.Choice choice && parameter != null) {
            choice.words()
                    .forEach(value ->
                            items.word(value, CompletionItemKind.EnumMember, WORD, "", Pages.word(parameter, value)));
        }
        if (place.wanted() != null) {
            for (Descriptor descriptor : cursor.places().types().fitting(place.wanted())) {
                descriptor
                        .scalars()
                        .forEach(value -> items.word(
                                value, CompletionItemKind.EnumMember, WORD, descriptor.type(), descriptor.doc()));
            }
            references(place);
        } else if (word.text().startsWith("#")) {
            references(place);
        }
    }

    /** Offers the definitions that can stand at a place: those of the right kind, then those that do not say their kind. */
    void references(Place place) {
        for (Definition definition : Definitions.in(
                cursor.outline(), part -> cursor.places().declared(part).isPresent())) {
            Optional<Descriptor> type = cursor.places().declared(definition.part());
            String wanted = place.wanted();
            boolean fits = type.isEmpty() || wanted == null || type.get().isA(wanted);
            if (fits && !cursor.isInside(definition.part())) {
                reference(definition, type.orElse(null), wanted);
            }
        }
    }

    private void reference(Definition definition, @Nullable Descriptor type, @Nullable String wanted) {
        boolean quoted = word.style() == Style.DOUBLE_QUOTED || word.style() == Style.SINGLE_QUOTED;
        items.add(
                definition.path(),
                quoted ? definition.path() : "\"" + definition.path() + "\"",
                CompletionItemKind.Reference,
                type != null || wanted == null ? FITTING : UNKNOWN,
                type == null ? "" : type.type(),
                type == null ? "" : Pages.type(type));
    }
}
