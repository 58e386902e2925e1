package dev.weir.lsp.outline;

import dev.weir.lsp.outline.ScalarPart.Style;
import java.util.ArrayList;
import java.util.List;

/** Reads collections in brackets; one that is not closed ends before a line that is indented less. For one thread. */
final class FlowReader {

    private final Reading reading;
    private final ScalarReader scalars;
    private int least;

    FlowReader(Reading reading, ScalarReader scalars) {
        this.reading = reading;
        this.scalars = scalars;
    }

    /**
     * The collection that begins where the reading is.
     *
     * @param leastColumn the least column of its lines
     */
    Part collection(int leastColumn, int depth) {
        least = leastColumn;
        return collection(depth);
    }

    private Part collection(int depth) {
        if (depth > OutlineReader.MOST_DEPTH) {
            return scalars.line();
        }
        int start = reading.at();
        boolean mapping = reading.charAt(start) == '{';
        reading.goTo(start + 1);
        return mapping ? mapping(start, depth) : list(start, depth);
    }

    private Part mapping(int start, int depth) {
        List<Field> fields = new ArrayList<>();
        while (goOn()) {
            ScalarPart key = word();
            fields.add(new Field(key, valueOf(key, depth)));
        }
        return new MappingPart(start, reading.at(), fields);
    }

    private Part valueOf(ScalarPart key, int depth) {
        if (!skipSpace() || reading.charAt(reading.at()) != ':') {
            return ScalarPart.none(key.end());
        }
        reading.goTo(reading.at() + 1);
        int empty = Math.min(reading.at() + 1, reading.afterBlanks(reading.at()));
        boolean there = skipSpace() && ",]}".indexOf(reading.charAt(reading.at())) < 0;
        return there ? node(depth + 1) : ScalarPart.none(empty);
    }

    private Part list(int start, int depth) {
        List<Part> items = new ArrayList<>();
        while (goOn()) {
            items.add(node(depth + 1));
        }
        return new ListPart(start, reading.at(), items);
    }

    private Part node(int depth) {
        char c = reading.charAt(reading.at());
        return c == '{' || c == '[' ? collection(depth) : word();
    }

    /** Goes to the next element; false if the collection ends, with its bracket or without. */
    private boolean goOn() {
        while (skipSpace()) {
            char c = reading.charAt(reading.at());
            if (c == '}' || c == ']') {
                reading.goTo(reading.at() + 1);
                return false;
            }
            if (c != ',' && c != ':') {
                return true;
            }
            reading.goTo(reading.at() + 1);
        }
        return false;
    }

    /** Goes over spaces, lines and comments; false if the collection cannot go on. */
    private boolean skipSpace() {
        int at = reading.afterBlanks(reading.at());
        while (at < reading.text().length() && reading.isRestEmpty(at)) {
            int line = reading.nextLine(at);
            int next = reading.afterBlanks(line);
            boolean goesOn = next < reading.text().length()
                    && (reading.isRestEmpty(next) || next - line >= least || "}]".indexOf(reading.charAt(next)) >= 0);
            if (!goesOn) {
                return false;
            }
            at = next;
        }
        if (at >= reading.text().length()) {
            return false;
        }
        reading.goTo(at);
        return true;
    }

    private ScalarPart word() {
        int start = reading.at();
        char first = reading.charAt(start);
        if (first == '"' || first == '\'') {
            return scalars.quoted(least);
        }
        int end = start + 1;
        while (!endsWord(end)) {
            end++;
        }
        int last = end;
        while (last > start + 1 && Reading.isBlank(reading.charAt(last - 1))) {
            last--;
        }
        reading.goTo(end);
        return new ScalarPart(
                start, last, start, last, Style.PLAIN, reading.text().substring(start, last));
    }

    private boolean endsWord(int at) {
        char c = reading.charAt(at);
        return at >= reading.text().length()
                || Reading.isBreak(c)
                || ",[]{}".indexOf(c) >= 0
                || reading.isComment(at)
                || (c == ':' && (reading.isEndOfWord(at + 1) || ",[]{}".indexOf(reading.charAt(at + 1)) >= 0));
    }
}
