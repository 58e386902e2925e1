package dev.weir.descriptors.processor;

import java.util.ArrayDeque;
import java.util.Deque;

/** Markdown as it grows: keeps blank lines, list indents and spaces apart from the text between them. */
final class MarkdownText {

    private final StringBuilder out = new StringBuilder();
    private final Deque<String> lists = new ArrayDeque<>();
    private int lines;
    private boolean space;
    private String marker = "";

    /** Adds to the present line. */
    void text(String text) {
        flush();
        out.append(text);
    }

    /** A space before whatever follows on the line. */
    void space() {
        space = true;
    }

    void paragraph() {
        lines = 2;
    }

    void startList(String itemMarker) {
        lines = lists.isEmpty() ? 2 : 1;
        lists.push(itemMarker);
    }

    /** Ends the innermost list; false if there is none. */
    boolean endList() {
        if (lists.isEmpty()) {
            return false;
        }
        lists.pop();
        lines = lists.isEmpty() ? 2 : 1;
        return true;
    }

    /** Starts an item of the innermost list; false if there is none. */
    boolean item() {
        if (lists.isEmpty()) {
            return false;
        }
        lines = Math.max(lines, 1);
        marker = lists.element();
        return true;
    }

    /** Adds lines that keep their form. */
    void preformatted(String text) {
        paragraph();
        text("```\n" + text.indent(0).stripTrailing() + "\n```");
        paragraph();
    }

    private void flush() {
        if (out.length() > 0) {
            out.append("\n".repeat(lines));
        }
        if (lines > 0 || out.length() == 0) {
            out.append(" ".repeat(indent())).append(marker);
        } else if (space) {
            out.append(' ');
        }
        lines = 0;
        space = false;
        marker = "";
    }

    private int indent() {
        int all = lists.stream().mapToInt(String::length).sum();
        return all - marker.length();
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
