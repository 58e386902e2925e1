package dev.weir.lsp.complete;

import dev.weir.lsp.document.ManifestDocument;
import dev.weir.lsp.outline.Field;
import dev.weir.lsp.outline.MappingPart;
import dev.weir.lsp.outline.ScalarPart;
import dev.weir.lsp.outline.Trail;
import dev.weir.lsp.place.Place;
import dev.weir.lsp.template.TemplateSpot;
import java.util.List;
import java.util.Optional;
import org.eclipse.lsp4j.CompletionItem;
import org.jspecify.annotations.Nullable;

/** Says what can be written at a place of a document, however unfinished that is. For any number of threads. */
public final class Completions {

    /**
     * What can be written at an offset, what is most wanted first.
     *
     * @param snippets whether the client takes snippets
     */
    public List<CompletionItem> at(ManifestDocument document, int offset, boolean snippets) {
        Cursor cursor = new Cursor(document, offset);
        ScalarPart word = cursor.word();
        Optional<TemplateSpot> template = TemplateSpot.atEndOf(cursor.before(textStart(cursor, word)));
        if (template.isPresent()) {
            return template(cursor, template.get(), word, snippets);
        }
        Trail trail = cursor.trail();
        if (word == null || word.style() == ScalarPart.Style.BLOCK) {
            return List.of();
        }
        Items items = new Items(cursor.range(word), snippets);
        if (trail == null) {
            new FieldItems(cursor, items, word).of(null, null, cursor.places().of(null));
        } else if (cursor.isKey()) {
            key(cursor, items, word, trail);
        } else {
            value(cursor, items, word, trail);
        }
        return items.all();
    }

    /** Where the text begins in which a template may be open: with the line, or before it where the scalar has many. */
    private static int textStart(Cursor cursor, @Nullable ScalarPart word) {
        return word == null ? cursor.lineStart() : Math.min(word.contentStart(), cursor.lineStart());
    }

    private static List<CompletionItem> template(
            Cursor cursor, TemplateSpot spot, @Nullable ScalarPart word, boolean snippets) {
        int begin = textStart(cursor, word) + spot.start();
        int end = cursor.offset();
        String text = cursor.buffer().text();
        while (end < text.length() && (Character.isLetterOrDigit(text.charAt(end)) || text.charAt(end) == '_')) {
            end++;
        }
        Items items = new Items(cursor.buffer().range(begin, end), snippets);
        new TemplateItems(cursor, items, spot).in(word, cursor.trail());
        return items.all();
    }

    private static void key(Cursor cursor, Items items, ScalarPart word, Trail trail) {
        MappingPart mapping = (MappingPart) trail.container();
        Field written = trail.field();
        new FieldItems(cursor, items, word).of(mapping, written, cursor.places().of(trail.outer()));
    }

    private static void value(Cursor cursor, Items items, ScalarPart word, Trail trail) {
        new ValueItems(cursor, items, word).at(trail);
        Place place = cursor.places().of(trail);
        if (cursor.mayBecomeKey(word) && place.takesComponents()) {
            new FieldItems(cursor, items, word).of(null, null, place);
        }
    }
}
