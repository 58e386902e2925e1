package dev.weir.lsp.hover;

import dev.weir.lsp.document.ManifestDocument;
import dev.weir.lsp.outline.Spot;
import dev.weir.lsp.page.TemplateNames;
import dev.weir.lsp.reference.Inputs;
import dev.weir.lsp.template.TemplateInText;
import dev.weir.lsp.template.TemplateWord;
import java.util.Map;
import java.util.Set;
import org.eclipse.lsp4j.Hover;
import org.jspecify.annotations.Nullable;

/** Says what a name in a template means. */
final class TemplateHover {

    private TemplateHover() {}

    static @Nullable Hover at(ManifestDocument document, int offset, Spot spot) {
        TemplateInText found = TemplateInText.at(document.buffer().text(), offset, spot);
        if (found == null) {
            return null;
        }
        TemplateWord word = found.word();
        String page = page(document, word, document.places().of(spot.trail()).seen());
        return page.isEmpty()
                ? null
                : Hovers.hover(document, page, found.begin() + word.start(), found.begin() + word.end());
    }

    private static String page(ManifestDocument document, TemplateWord word, Set<String> seen) {
        return switch (word.spot().kind()) {
            case VALUE -> value(word.name(), seen);
            case FILTER -> named("filter", word.name(), TemplateNames.filters());
            case TEST -> named("test", word.name(), TemplateNames.tests());
            case KEY -> key(document, word);
            case OPERATOR, STATEMENT, OTHER -> "";
        };
    }

    private static String value(String name, Set<String> seen) {
        String variable = TemplateNames.variable(name);
        if (seen.contains(name)) {
            return "**" + name + "** (variable)" + (variable.isEmpty() ? "" : "\n\n" + variable);
        }
        return named("function", name, TemplateNames.functions());
    }

    private static String named(String kind, String name, Map<String, String> docs) {
        String doc = docs.get(name);
        return doc == null ? "" : "**" + name + "** (" + kind + ")" + (doc.isEmpty() ? "" : "\n\n" + doc);
    }

    private static String key(ManifestDocument document, TemplateWord word) {
        if (word.isKeyOf("config")) {
            return new Inputs(document.outline(), document.references())
                    .find(word.name())
                    .map(Inputs::doc)
                    .orElse("");
        }
        String doc = TemplateNames.keys(word.spot().variable()).get(word.name());
        return doc == null ? "" : "**" + word.spot().variable() + "['" + word.name() + "']**\n\n" + doc;
    }
}
