package dev.weir.lsp.complete;

import dev.weir.lsp.outline.Field;
import dev.weir.lsp.outline.MappingPart;
import dev.weir.lsp.outline.ScalarPart;
import dev.weir.lsp.outline.ScalarPart.Style;
import dev.weir.lsp.outline.Trail;
import dev.weir.lsp.page.TemplateNames;
import dev.weir.lsp.place.Place;
import dev.weir.lsp.reference.EnclosingStream;
import dev.weir.lsp.reference.Inputs;
import dev.weir.lsp.template.TemplateSpot;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.eclipse.lsp4j.CompletionItemKind;
import org.jspecify.annotations.Nullable;

/** Offers what templates know at a place in them. */
final class TemplateItems {

    private static final List<String> OPERATORS = List.of("and", "or", "not", "in", "is", "if", "else");
    private static final List<String> STATEMENTS = List.of(
            "if", "elif", "else", "endif", "for", "endfor", "set", "endset", "with", "endwith", "macro", "endmacro");

    private final Cursor cursor;
    private final Items items;
    private final TemplateSpot spot;

    TemplateItems(Cursor cursor, Items items, TemplateSpot spot) {
        this.cursor = cursor;
        this.items = items;
        this.spot = spot;
    }

    /** Offers what can be written in a scalar at the end of a way. */
    void in(@Nullable ScalarPart scalar, @Nullable Trail trail) {
        switch (spot.kind()) {
            case VALUE -> {
                variables(cursor.places().of(trail));
                TemplateNames.functions().forEach((name, doc) -> offer(name, CompletionItemKind.Function, 1, doc));
            }
            case FILTER ->
                TemplateNames.filters().forEach((name, doc) -> offer(name, CompletionItemKind.Function, 0, doc));
            case TEST -> TemplateNames.tests().forEach((name, doc) -> offer(name, CompletionItemKind.Function, 0, doc));
            case OPERATOR -> OPERATORS.forEach(word -> offer(word, CompletionItemKind.Keyword, 0, ""));
            case STATEMENT -> STATEMENTS.forEach(word -> offer(word, CompletionItemKind.Keyword, 0, ""));
            case KEY -> keys(trail).forEach((key, doc) -> key(key, doc, scalar));
            case OTHER -> {}
        }
    }

    private void offer(String name, CompletionItemKind kind, int rank, String doc) {
        items.word(name, kind, rank, "", doc);
    }

    private void variables(Place place) {
        for (String variable : new TreeSet<>(place.seen())) {
            offer(variable, CompletionItemKind.Variable, 0, TemplateNames.variable(variable));
        }
    }

    private Map<String, String> keys(@Nullable Trail trail) {
        return switch (spot.variable()) {
            case "config" -> inputs();
            case "parameters" -> parameters(trail);
            case "record", "last_record" -> documented(stream(trail).map(EnclosingStream::recordFields));
            case "stream_partition" -> documented(stream(trail).map(EnclosingStream::partitionFields));
            case "stream_slice" -> slice(trail);
            default -> TemplateNames.keys(spot.variable());
        };
    }

    private Optional<EnclosingStream> stream(@Nullable Trail trail) {
        return EnclosingStream.around(trail, cursor.references());
    }

    private static Map<String, String> documented(Optional<List<String>> names) {
        Map<String, String> keys = new LinkedHashMap<>();
        names.ifPresent(all -> all.forEach(name -> keys.put(name, "")));
        return keys;
    }

    /** A slice has the values of its partition, and the window of its cursor. */
    private Map<String, String> slice(@Nullable Trail trail) {
        Map<String, String> keys = documented(stream(trail).map(EnclosingStream::partitionFields));
        keys.putAll(TemplateNames.keys("stream_interval"));
        return keys;
    }

    private Map<String, String> inputs() {
        Map<String, String> inputs = new LinkedHashMap<>();
        for (Field input : new Inputs(cursor.outline(), cursor.references()).all()) {
            inputs.put(input.key().text(), Inputs.doc(input));
        }
        return inputs;
    }

    /** The parameters in force: inner ones first. */
    private Map<String, String> parameters(@Nullable Trail trail) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (Trail step = trail; step != null; step = step.outer()) {
            if (step.container() instanceof MappingPart mapping) {
                mapping.mapping("$parameters")
                        .ifPresent(given -> given.fields()
                                .forEach(field ->
                                        parameters.putIfAbsent(field.key().text(), "")));
            }
        }
        return parameters;
    }

    private void key(String key, String doc, @Nullable ScalarPart scalar) {
        if (spot.quote() == ' ') {
            String quote = scalar != null && scalar.style() == Style.SINGLE_QUOTED ? "\"" : "'";
            items.add(key, quote + key + quote, CompletionItemKind.Property, 0, "", doc);
        } else if (spot.quote() != '.' || key.chars().allMatch(c -> c == '_' || Character.isLetterOrDigit(c))) {
            items.word(key, CompletionItemKind.Property, 0, "", doc);
        }
    }
}
