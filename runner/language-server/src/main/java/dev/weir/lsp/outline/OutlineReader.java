package dev.weir.lsp.outline;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads a text by its indentation, as YAML means it, and goes on where YAML ends: a line without a colon among keys is a key without a
 * value, what is not closed ends where the lines around say so. For one thread.
 */
final class OutlineReader {

    /** How deep parts are looked into; the reader of manifests refuses more. */
    static final int MOST_DEPTH = 200;

    /** What values begin with that are no plain words. */
    private static final String OPENING = "{[\"'|>";

    private final Reading reading;
    private final ScalarReader scalars;
    private final FlowReader flow;

    OutlineReader(String text) {
        this.reading = new Reading(text);
        this.scalars = new ScalarReader(reading);
        this.flow = new FlowReader(reading, scalars);
    }

    /** All of the text: its first node, and keys behind it that no mapping has. */
    Part document() {
        int start = reading.nextContent();
        if (start >= reading.text().length()) {
            return ScalarPart.none(start);
        }
        reading.goTo(start);
        return node(0, 0, 0);
    }

    /**
     * The node that begins where the reading is.
     *
     * @param column where the keys and dashes of its lines stand
     * @param least  the least column of lines that go on with a scalar
     */
    private Part node(int column, int least, int depth) {
        int start = reading.at();
        if (depth > MOST_DEPTH) {
            return scalars.line();
        }
        if (reading.isDash(start)) {
            return list(column, depth);
        }
        return isKey(start, column) ? mapping(column, depth) : value(least, depth);
    }

    /** Whether a key begins at an offset, with its colon, or without if one stands below it. */
    private boolean isKey(int start, int column) {
        if (reading.colon(start) >= 0) {
            return true;
        }
        int next = reading.contentFrom(reading.nextLine(start));
        return OPENING.indexOf(reading.charAt(start)) < 0
                && next < reading.text().length()
                && reading.column(next) == column
                && reading.colon(next) >= 0
                && !reading.isDash(next);
    }

    private Part mapping(int column, int depth) {
        int start = reading.at();
        List<Field> fields = new ArrayList<>();
        boolean more = true;
        while (more) {
            fields.add(field(column, depth));
            int next = reading.nextContent();
            int nextColumn = reading.column(next);
            more = next < reading.text().length()
                    && nextColumn >= column
                    && !(nextColumn == column && column > 0 && reading.isDash(next));
            if (more) {
                reading.goTo(next);
            }
        }
        return new MappingPart(start, fields.get(fields.size() - 1).value().end(), fields);
    }

    private Field field(int column, int depth) {
        int start = reading.at();
        int colon = reading.colon(start);
        if (colon < 0) {
            ScalarPart word = scalars.line();
            return new Field(word, ScalarPart.none(word.end()));
        }
        ScalarPart key = scalars.key(start, colon);
        reading.goTo(colon + 1);
        return new Field(key, valueOfKey(column, depth + 1));
    }

    private Part valueOfKey(int column, int depth) {
        int behind = afterProperties(reading.at());
        if (!reading.isRestEmpty(behind)) {
            reading.goTo(behind);
            return value(column + 1, depth);
        }
        int next = reading.nextContent();
        int nextColumn = reading.column(next);
        boolean isOwn = next < reading.text().length()
                && (nextColumn > column || (nextColumn == column && reading.isDash(next)));
        if (!isOwn) {
            int empty = Math.min(behind, reading.at() + 1);
            reading.goTo(behind);
            return ScalarPart.none(empty);
        }
        reading.goTo(next);
        return node(nextColumn, column + 1, depth);
    }

    private Part list(int column, int depth) {
        int start = reading.at();
        List<Part> items = new ArrayList<>();
        boolean more = true;
        while (more) {
            reading.goTo(reading.at() + 1);
            items.add(item(column, depth + 1));
            int next = reading.nextContent();
            more = reading.column(next) == column && reading.isDash(next);
            if (more) {
                reading.goTo(next);
            }
        }
        return new ListPart(start, items.get(items.size() - 1).end(), items);
    }

    private Part item(int column, int depth) {
        int behind = afterProperties(reading.at());
        if (!reading.isRestEmpty(behind)) {
            reading.goTo(behind);
            return node(reading.column(behind), column + 1, depth);
        }
        int next = reading.nextContent();
        int nextColumn = reading.column(next);
        if (next >= reading.text().length() || nextColumn <= column) {
            int empty = Math.min(behind, reading.at() + 1);
            reading.goTo(behind);
            return ScalarPart.none(empty);
        }
        reading.goTo(next);
        return node(nextColumn, column + 1, depth);
    }

    /** Behind spaces, anchors and tags. */
    private int afterProperties(int from) {
        int at = reading.afterBlanks(from);
        while (reading.charAt(at) == '&' || reading.charAt(at) == '!') {
            while (!reading.isEndOfWord(at)) {
                at++;
            }
            at = reading.afterBlanks(at);
        }
        return at;
    }

    private Part value(int least, int depth) {
        return switch (reading.charAt(reading.at())) {
            case '{', '[' -> flow.collection(least, depth);
            case '"', '\'' -> scalars.quoted(least);
            case '|', '>' -> scalars.block(least);
            default -> scalars.plain(least);
        };
    }
}
