package dev.weir.lsp.complete;

import dev.weir.descriptors.Descriptor;
import dev.weir.descriptors.Parameter;
import dev.weir.lsp.outline.Field;
import dev.weir.lsp.outline.MappingPart;
import dev.weir.lsp.page.Pages;
import dev.weir.lsp.place.Place;
import dev.weir.lsp.place.Types;
import java.util.HashSet;
import java.util.Set;
import org.eclipse.lsp4j.CompletionItemKind;
import org.jspecify.annotations.Nullable;

/** Offers the types that fit a place, each with the fields that it cannot do without. */
final class TypeItems {

    private static final int FITTING = 0;
    private static final int CUSTOM = 1;

    private final Cursor cursor;
    private final Items items;
    private final Snippets snippets;

    TypeItems(Cursor cursor, Items items) {
        this.cursor = cursor;
        this.items = items;
        this.snippets = new Snippets(cursor.places().types());
    }

    /** Offers types, or classes, for a mapping at a place. */
    void of(MappingPart mapping, Place place, String key) {
        if (key.equals("class_name")) {
            classNames(mapping, place);
            return;
        }
        for (Descriptor type : cursor.places().types().fitting(place.wanted())) {
            if (!Types.isClassName(type.type())) {
                items.snippet(
                        type.type(),
                        type.type(),
                        Snippets.literal(type.type()) + missing(type, mapping, key),
                        CompletionItemKind.Class,
                        FITTING,
                        "",
                        Pages.type(type));
            }
        }
        cursor.places()
                .types()
                .customs(place.wanted())
                .forEach((custom, type) -> items.snippet(
                        custom,
                        custom,
                        custom + lines(mapping, key, "\nclass_name: ${1:" + Snippets.literal(type.type()) + "}"),
                        CompletionItemKind.Class,
                        CUSTOM,
                        "named by class_name",
                        "A component of another artifact."));
    }

    private void classNames(MappingPart mapping, Place place) {
        String custom = mapping.text("type");
        for (Descriptor type : cursor.places().types().fitting(place.wanted())) {
            boolean fits = custom == null
                    || type.kinds().stream().anyMatch(kind -> kind.custom().equals(custom));
            if (fits && Types.isClassName(type.type())) {
                items.snippet(
                        type.type(),
                        type.type(),
                        Snippets.literal(type.type()) + missing(type, mapping, "class_name"),
                        CompletionItemKind.Class,
                        FITTING,
                        "",
                        Pages.type(type));
            }
        }
    }

    /** The fields that a mapping still needs as a component of a type, as lines. */
    private String missing(Descriptor type, MappingPart mapping, String key) {
        Set<String> there = new HashSet<>(mapping.keysWithout(null));
        cursor.places().base(mapping).ifPresent(base -> there.addAll(base.keysWithout(null)));
        StringBuilder lines = new StringBuilder();
        int number = 1;
        for (Parameter field : type.parameters()) {
            if (field.required() && !there.contains(field.name())) {
                lines.append('\n').append(snippets.field(field, number++));
            }
        }
        return lines(mapping, key, lines.toString());
    }

    private String lines(MappingPart mapping, String key, String lines) {
        Field field = mapping.field(key).orElse(null);
        return field == null || cursor.isFlow(mapping) ? "" : lines.replace("\n", "\n" + inset(field));
    }

    private String inset(@Nullable Field field) {
        return field == null
                ? ""
                : " ".repeat(Math.max(0, cursor.inset(field.key().start())));
    }
}
