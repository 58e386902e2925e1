package dev.weir.lsp.complete;

import dev.weir.descriptors.Descriptor;
import dev.weir.descriptors.Parameter;
import dev.weir.lsp.outline.Field;
import dev.weir.lsp.outline.MappingPart;
import dev.weir.lsp.outline.ScalarPart;
import dev.weir.lsp.page.Pages;
import dev.weir.lsp.place.Place;
import dev.weir.lsp.place.Types;
import dev.weir.lsp.reference.References;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.lsp4j.CompletionItemKind;
import org.jspecify.annotations.Nullable;

/** Offers the fields that a component has not got yet: required ones first. */
final class FieldItems {

    private static final int TYPE = 0;
    private static final int REQUIRED = 1;
    private static final int OPTIONAL = 2;
    private static final int OF_ALL = 3;

    /** Keys of the top level that no component has. */
    private static final Map<String, String> TOP = new TreeMap<>(Map.of(
            "version", "The level of the language that the manifest is written in.",
            "definitions", "Parts that references name: `$ref: \"#/definitions/requester\"`.",
            "schemas", "Schemas that references name.",
            "metadata", "What tools keep; Weir does not read it.",
            "description", "What the connector is for."));

    private final Cursor cursor;
    private final Items items;
    private final Snippets snippets;
    private final ScalarPart word;

    FieldItems(Cursor cursor, Items items, ScalarPart word) {
        this.cursor = cursor;
        this.items = items;
        this.snippets = new Snippets(cursor.places().types());
        this.word = word;
    }

    /**
     * Offers the fields of a mapping.
     *
     * @param mapping null if it is still to be written
     */
    void of(@Nullable MappingPart mapping, @Nullable Field written, Place place) {
        Set<String> there = mapping == null ? Set.of() : mapping.keysWithout(written);
        Optional<Descriptor> type =
                mapping == null ? onlyType(place) : cursor.places().type(mapping, place);
        boolean inline = mapping != null && cursor.isFlow(mapping);
        type.ifPresent(known -> fields(known, there, inherited(mapping), inline));
        if (place.takesComponents()) {
            general(there, type, inline, place);
        }
        if (mapping == null
                ? cursor.trail() == null
                : mapping == cursor.outline().root()) {
            TOP.forEach((key, doc) -> key(key, there, OF_ALL, doc));
        }
    }

    private Optional<Descriptor> onlyType(Place place) {
        String wanted = place.wanted();
        return wanted == null || cursor.places().types().fitting(wanted).size() != 1
                ? Optional.empty()
                : cursor.places().types().fitting(wanted).stream().findFirst();
    }

    private Set<String> inherited(@Nullable MappingPart mapping) {
        return mapping == null
                ? Set.of()
                : cursor.places()
                        .base(mapping)
                        .map(base -> base.keysWithout(null))
                        .orElse(Set.of());
    }

    private void fields(Descriptor type, Set<String> there, Set<String> inherited, boolean inline) {
        for (Parameter field : type.parameters()) {
            if (!there.contains(field.name())) {
                int rank = field.required() && !inherited.contains(field.name()) ? REQUIRED : OPTIONAL;
                String snippet = cursor.hasColon(word)
                        ? Snippets.literal(field.name())
                        : inline ? Snippets.literal(field.name()) + ": $0" : indented(snippets.field(field, 0));
                items.snippet(
                        field.name(),
                        plain(field.name()),
                        snippet,
                        CompletionItemKind.Field,
                        rank,
                        Pages.summary(field),
                        Pages.field(field, type));
            }
        }
    }

    /** What all components have. */
    private void general(Set<String> there, Optional<Descriptor> type, boolean inline, Place place) {
        boolean named = there.contains("type") || there.contains(References.REF);
        if (!named) {
            int rank = onlyType(place).isPresent() ? OF_ALL : TYPE;
            key("type", there, rank, "What kind of component this is.");
        }
        if (there.contains("type")
                && type.map(Descriptor::type).filter(Types::isClassName).isPresent()) {
            key("class_name", there, REQUIRED, "The component, by the name of its class.");
        }
        if (!there.contains(References.REF)) {
            String snippet = cursor.hasColon(word) ? "\\$ref" : "\\$ref: \"#/definitions/$0\"";
            items.snippet(
                    References.REF,
                    plain(References.REF),
                    snippet,
                    CompletionItemKind.Reference,
                    OF_ALL,
                    "a definition to go out from",
                    "Takes over a definition; keys beside it win.");
        }
        if (!inline) {
            key(
                    "$parameters",
                    there,
                    OF_ALL,
                    "Values for this component and all in it: fields of their names, and `parameters` in templates.");
        }
    }

    private void key(String key, Set<String> there, int rank, String doc) {
        if (!there.contains(key)) {
            items.add(key, plain(key), CompletionItemKind.Field, rank, "", doc);
        }
    }

    private String plain(String key) {
        return cursor.hasColon(word) ? key : key + ": ";
    }

    private String indented(String snippet) {
        return snippet.replace("\n", "\n" + " ".repeat(Math.max(0, cursor.inset(word.start()))));
    }
}
