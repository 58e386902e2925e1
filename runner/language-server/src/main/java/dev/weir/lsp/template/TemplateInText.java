package dev.weir.lsp.template;

import dev.weir.lsp.outline.ScalarPart;
import dev.weir.lsp.outline.Spot;
import org.jspecify.annotations.Nullable;

/**
 * A name in a template of a document.
 *
 * @param begin where the text begins in the document that the name is counted from
 * @param word  the name
 */
public record TemplateInText(int begin, TemplateWord word) {

    /** The name at an offset of a document; null if none is there, or no template. */
    public static @Nullable TemplateInText at(String text, int offset, Spot spot) {
        if (!(spot.part() instanceof ScalarPart scalar) || scalar.end() > text.length()) {
            return null;
        }
        int begin = scalar.contentStart();
        if (offset < begin || offset > scalar.contentEnd()) {
            return null;
        }
        return TemplateWord.at(text.substring(begin, scalar.contentEnd()), offset - begin)
                .map(word -> new TemplateInText(begin, word))
                .orElse(null);
    }
}
