package dev.weir.cli.args;

import java.util.List;
import java.util.Locale;

/** Lays out text in lines of at most {@value #WIDTH} columns. For one thread. */
final class Page {

    /** How long a line may be. */
    static final int WIDTH = 100;

    private static final String INDENT = "    ";
    private static final String BOLD = "\033[1m";
    private static final String PLAIN = "\033[0m";

    private final StringBuilder text = new StringBuilder();
    private final boolean coloured;

    Page(boolean coloured) {
        this.coloured = coloured;
    }

    String text() {
        return text.toString();
    }

    Page heading(String name) {
        text.append(text.isEmpty() ? "" : "\n")
                .append(bold(name.toUpperCase(Locale.ROOT)))
                .append('\n');
        return this;
    }

    void section(String heading, List<Manual.Entry> entries) {
        if (!entries.isEmpty()) {
            heading(heading).terms(entries);
        }
    }

    void paragraph(String paragraph) {
        wrap(INDENT, INDENT, List.of(paragraph.split(" ")));
    }

    void paragraphs(String paragraphs) {
        String between = "";
        for (String paragraph : paragraphs.split("\n\n")) {
            text.append(between);
            paragraph(paragraph);
            between = "\n";
        }
    }

    /** What begins with a name, whose other lines stand behind it; a piece is never broken. */
    void hanging(String name, List<String> pieces) {
        wrap(INDENT + bold(name), INDENT + " ".repeat(name.length() + 1), prepended(pieces));
    }

    private static List<String> prepended(List<String> pieces) {
        return java.util.stream.Stream.concat(java.util.stream.Stream.of(""), pieces.stream())
                .toList();
    }

    /** Terms on lines of their own, with the explanation below. */
    void terms(List<Manual.Entry> entries) {
        for (Manual.Entry entry : entries) {
            text.append(INDENT).append(bold(entry.term())).append('\n');
            wrap(INDENT + INDENT, INDENT + INDENT, List.of(entry.text().split(" ")));
        }
    }

    /** Short terms with the explanation beside. */
    void table(List<Manual.Entry> entries) {
        int width =
                entries.stream().mapToInt(entry -> entry.term().length()).max().orElse(0);
        for (Manual.Entry entry : entries) {
            String space = " ".repeat(width - entry.term().length() + 2);
            wrap(
                    INDENT + bold(entry.term()) + space,
                    INDENT + " ".repeat(width + 2),
                    List.of(entry.text().split(" ")));
        }
    }

    private void wrap(String first, String others, List<String> pieces) {
        StringBuilder line = new StringBuilder(first);
        int column = first.replace(BOLD, "").replace(PLAIN, "").length();
        String space = "";
        for (String piece : pieces) {
            if (column + space.length() + piece.length() > WIDTH && !space.isEmpty()) {
                text.append(line.toString().stripTrailing()).append('\n');
                line = new StringBuilder(others);
                column = others.length();
                space = "";
            }
            line.append(space).append(piece);
            column += space.length() + piece.length();
            space = " ";
        }
        text.append(line.toString().stripTrailing()).append('\n');
    }

    private String bold(String term) {
        return coloured ? BOLD + term + PLAIN : term;
    }
}
