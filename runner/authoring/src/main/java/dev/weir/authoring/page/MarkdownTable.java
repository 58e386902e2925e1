package dev.weir.authoring.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** A table in Markdown. For one thread. */
final class MarkdownTable {

    private final List<String> lines = new ArrayList<>();

    MarkdownTable(String... headings) {
        lines.add(line(List.of(headings)));
        lines.add("|" + "---|".repeat(headings.length));
    }

    void add(String... cells) {
        lines.add(line(Arrays.stream(cells).map(MarkdownTable::cell).toList()));
    }

    private static String line(List<String> cells) {
        return cells.stream().collect(Collectors.joining(" | ", "| ", " |"));
    }

    private static String cell(String text) {
        return text.strip().replaceAll("\\s*\\R\\s*", " ").replace("|", "\\|");
    }

    /** A word as code; nothing for an empty one. */
    static String code(String text) {
        return text.isEmpty() ? "" : text.contains("`") ? "`` " + text + " ``" : "`" + text + "`";
    }

    @Override
    public String toString() {
        return String.join("\n", lines) + "\n";
    }
}
