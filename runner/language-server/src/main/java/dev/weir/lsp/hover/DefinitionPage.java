package dev.weir.lsp.hover;

import dev.weir.lsp.document.ManifestDocument;
import dev.weir.lsp.outline.Part;
import dev.weir.lsp.outline.Trail;
import dev.weir.lsp.place.Places;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What a part of a manifest is that others name: its type, its place, how often it is named, and how it begins. */
final class DefinitionPage {

    private static final int MOST_LINES = 12;

    private DefinitionPage() {}

    /** The page of the part at the end of a way; empty if nothing names it and it is no component. */
    static String of(ManifestDocument document, Places places, Trail trail) {
        Part part = trail.part();
        int uses = document.references().to(part).size();
        String type = places.declared(part).map(known -> known.type()).orElse("");
        if (uses == 0 && type.isEmpty()) {
            return "";
        }
        List<String> lines = new ArrayList<>();
        lines.add("**" + path(trail) + "**" + (type.isEmpty() ? "" : ": " + type));
        int line = document.buffer().position(part.start()).getLine() + 1;
        lines.add("Line " + line + ", referenced " + (uses == 1 ? "once" : uses + " times") + ".");
        lines.add("```yaml\n" + beginning(document, part) + "\n```");
        return String.join("\n\n", lines);
    }

    private static String path(Trail trail) {
        return Trail.steps(trail).stream()
                .map(Trail::key)
                .filter(key -> !key.isEmpty())
                .collect(Collectors.joining("/"));
    }

    private static String beginning(ManifestDocument document, Part part) {
        String text = document.buffer().text();
        String indented =
                " ".repeat(Math.max(0, part.start() - document.buffer().lineStart(part.start())))
                        + text.substring(part.start(), part.end());
        List<String> lines = indented.stripIndent().lines().toList();
        String beginning = lines.stream().limit(MOST_LINES).collect(Collectors.joining("\n"));
        return lines.size() > MOST_LINES ? beginning + "\n…" : beginning;
    }
}
