package dev.weir.lsp.complete;

import dev.weir.lsp.document.ManifestDocument;
import dev.weir.lsp.outline.Field;
import dev.weir.lsp.outline.MappingPart;
import dev.weir.lsp.outline.Outline;
import dev.weir.lsp.outline.Part;
import dev.weir.lsp.outline.ScalarPart;
import dev.weir.lsp.outline.Spot;
import dev.weir.lsp.outline.Trail;
import dev.weir.lsp.place.Places;
import dev.weir.lsp.reference.References;
import dev.weir.lsp.text.TextBuffer;
import org.eclipse.lsp4j.Range;
import org.jspecify.annotations.Nullable;

/**
 * Where something is to be written: the document with a letter at that place, so that there is a word even where none was begun.
 * For one thread.
 */
final class Cursor {

    /** A letter that no text means: it is for private use. */
    private static final String LETTER = "\uE0F9";

    private final TextBuffer buffer;
    private final int offset;
    private final ManifestDocument probe;
    private final Places places;
    private final Spot spot;

    Cursor(ManifestDocument document, int offset) {
        String text = document.buffer().text();
        this.buffer = document.buffer();
        this.offset = offset;
        this.probe = document.with(text.substring(0, offset) + LETTER + text.substring(offset));
        this.places = probe.places();
        this.spot = probe.outline().at(offset);
    }

    int offset() {
        return offset;
    }

    Places places() {
        return places;
    }

    Outline outline() {
        return probe.outline();
    }

    References references() {
        return probe.references();
    }

    TextBuffer buffer() {
        return buffer;
    }

    /** The word that is being written; null if there is none, as in the middle of a comment. */
    @Nullable
    ScalarPart word() {
        return spot.part() instanceof ScalarPart scalar ? scalar : null;
    }

    boolean isKey() {
        return spot.key();
    }

    @Nullable
    Trail trail() {
        return spot.trail();
    }

    /** The text between an offset of the document and the place. */
    String before(int start) {
        return buffer.text().substring(Math.min(start, offset), offset);
    }

    int lineStart() {
        return buffer.lineStart(offset);
    }

    /** The part of a word's line that is replaced. */
    Range range(ScalarPart word) {
        int start = Math.max(word.contentStart(), lineStart());
        int end = Math.max(offset, Math.min(word.contentEnd() - 1, lineEnd()));
        return buffer.range(start, end);
    }

    private int lineEnd() {
        int end = offset;
        while (end < buffer.text().length() && "\r\n".indexOf(buffer.text().charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    /** Whether a colon follows the word. */
    boolean hasColon(ScalarPart word) {
        String text = buffer.text();
        int next = Math.max(offset, word.end() - 1);
        while (next < text.length() && text.charAt(next) == ' ') {
            next++;
        }
        return next < text.length() && text.charAt(next) == ':';
    }

    /** Whether a value begins its line, or an item, so that it may still become a key. */
    boolean mayBecomeKey(ScalarPart word) {
        return word.style() == ScalarPart.Style.PLAIN
                && buffer.text()
                        .substring(buffer.lineStart(word.start()), word.start())
                        .chars()
                        .allMatch(c -> c == ' ' || c == '-');
    }

    /** Whether a mapping is written in brackets. */
    boolean isFlow(MappingPart mapping) {
        return mapping.start() < buffer.text().length() && buffer.text().charAt(mapping.start()) == '{';
    }

    /** How much farther right than its line a key begins: what follows on other lines has to stand below it. */
    int inset(int key) {
        return key - buffer.lineStart(key) - buffer.indentation(key);
    }

    /** A key without the letter. */
    boolean isBeingWritten(Field field) {
        return field.key().start() <= offset && offset <= field.key().end();
    }

    /** Whether a part holds the place. */
    boolean isInside(Part part) {
        return part.start() <= offset && offset <= part.end();
    }
}
