package dev.weir.lsp.navigate;

import dev.weir.lsp.document.ManifestDocument;
import dev.weir.lsp.outline.Field;
import dev.weir.lsp.outline.ListPart;
import dev.weir.lsp.outline.MappingPart;
import dev.weir.lsp.outline.Part;
import dev.weir.lsp.place.Places;
import dev.weir.lsp.reference.Inputs;
import dev.weir.lsp.reference.Streams;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.SymbolKind;

/** The outline of a manifest: streams, definitions, schemas and inputs by name. For any number of threads. */
public final class Symbols {

    private static final int MOST_LEVELS = 5;

    /** The symbols of a document, in the order of its top level. */
    public List<DocumentSymbol> of(ManifestDocument document) {
        List<DocumentSymbol> symbols = new ArrayList<>();
        document.outline().mapping().ifPresent(root -> {
            for (Field field : root.fields()) {
                DocumentSymbol symbol = symbol(document, field, SymbolKind.Property, "");
                symbol.setChildren(children(document, field));
                symbols.add(symbol);
            }
        });
        return symbols;
    }

    private List<DocumentSymbol> children(ManifestDocument document, Field field) {
        if (field.is("streams") && field.value() instanceof ListPart list) {
            return streams(document, list);
        }
        if (field.is("spec")) {
            return new Inputs(document.outline(), document.references())
                    .all().stream()
                            .filter(input -> input.key().start()
                                            >= field.value().start()
                                    && input.value().end() <= field.value().end())
                            .map(input -> symbol(document, input, SymbolKind.Variable, ""))
                            .toList();
        }
        boolean named = field.is("definitions") || field.is("schemas");
        return named && field.value() instanceof MappingPart mapping
                ? definitions(document, document.places(), mapping, MOST_LEVELS)
                : List.of();
    }

    private List<DocumentSymbol> streams(ManifestDocument document, ListPart list) {
        IdentityHashMap<Part, String> names = new IdentityHashMap<>();
        new Streams(document.outline(), document.references())
                .all()
                .forEach(stream -> names.put(stream.entry(), stream.name().text()));
        List<DocumentSymbol> symbols = new ArrayList<>();
        for (Part item : list.items()) {
            String name = names.get(item);
            if (name != null && !name.isBlank()) {
                symbols.add(new DocumentSymbol(
                        name, SymbolKind.Class, Meant.range(document, item), Meant.range(document, item), "stream"));
            }
        }
        return symbols;
    }

    private List<DocumentSymbol> definitions(
            ManifestDocument document, Places places, MappingPart mapping, int levels) {
        List<DocumentSymbol> symbols = new ArrayList<>();
        for (Field field : mapping.fields()) {
            String type =
                    places.declared(field.value()).map(known -> known.type()).orElse("");
            DocumentSymbol symbol = symbol(document, field, SymbolKind.Object, type);
            if (type.isEmpty() && levels > 1 && field.value() instanceof MappingPart inner && !isSchema(inner)) {
                symbol.setChildren(definitions(document, places, inner, levels - 1));
            }
            symbols.add(symbol);
        }
        return symbols;
    }

    private static boolean isSchema(MappingPart mapping) {
        return mapping.field("type").isPresent() || mapping.field("$schema").isPresent();
    }

    private static DocumentSymbol symbol(ManifestDocument document, Field field, SymbolKind kind, String detail) {
        String name = field.key().text();
        int end = Math.max(field.key().end(), field.value().end());
        return new DocumentSymbol(
                name.isBlank() ? "?" : name,
                kind,
                document.buffer().range(field.key().start(), end),
                Meant.range(document, field.key()),
                detail);
    }
}
