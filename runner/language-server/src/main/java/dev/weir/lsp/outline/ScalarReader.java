package dev.weir.lsp.outline;

import dev.weir.lsp.outline.ScalarPart.Style;

/** Reads scalars of block collections; each is left at its end. For one thread. */
final class ScalarReader {

    /** How many lines a text in quotes is looked for at most. */
    private static final int MOST_LINES = 200;

    private final Reading reading;

    ScalarReader(Reading reading) {
        this.reading = reading;
    }

    /** The rest of a line, without comment. */
    ScalarPart line() {
        int start = reading.at();
        int end = plainEnd(start);
        reading.goTo(end);
        return plain(start, end);
    }

    /** A key before its colon. */
    ScalarPart key(int start, int colon) {
        int end = trimmed(start, colon);
        char first = reading.charAt(start);
        return first == '"' || first == '\'' ? quoted(start, end - 1, true) : plain(start, end);
    }

    private ScalarPart plain(int start, int end) {
        return new ScalarPart(
                start, end, start, end, Style.PLAIN, reading.text().substring(start, end));
    }

    private int trimmed(int start, int end) {
        int last = end;
        while (last > start && Reading.isBlank(reading.charAt(last - 1))) {
            last--;
        }
        return last;
    }

    private int plainEnd(int start) {
        int end = start;
        while (end < reading.text().length()
                && !Reading.isBreak(reading.charAt(end))
                && !(end > start && reading.isComment(end))) {
            end++;
        }
        return trimmed(start, end);
    }

    /** A text without quotes, with the lines that go on with it. */
    ScalarPart plain(int least) {
        int start = reading.at();
        int end = plainEnd(start);
        StringBuilder text = new StringBuilder(reading.text().substring(start, end));
        reading.goTo(end);
        for (int next = continuation(end, least); next >= 0; next = continuation(end, least)) {
            end = plainEnd(next);
            text.append(' ').append(reading.text(), next, end);
            reading.goTo(end);
        }
        return new ScalarPart(start, end, start, end, Style.PLAIN, text.toString());
    }

    /** Where the next line goes on with a text; -1 if it does not. */
    private int continuation(int end, int least) {
        if (!Reading.isBreak(reading.charAt(end)) || end >= reading.text().length()) {
            return -1;
        }
        int line = reading.nextLine(end);
        int start = reading.afterBlanks(line);
        boolean goesOn = start < reading.text().length()
                && !reading.isRestEmpty(start)
                && start - line >= Math.max(least, 1)
                && !reading.isDash(start)
                && reading.colon(start) < 0;
        return goesOn ? start : -1;
    }

    /** A text in quotes; one that is not closed ends with its line. */
    ScalarPart quoted(int least) {
        int start = reading.at();
        int lineEnd = reading.lineEnd(start);
        int close = reading.quoteEnd(start, lineEnd);
        if (close < 0) {
            int end = linesEnd(lineEnd, least);
            close = end == lineEnd ? -1 : reading.quoteEnd(start, end);
        }
        ScalarPart part = close < 0 ? quoted(start, trimmed(start, lineEnd), false) : quoted(start, close, true);
        reading.goTo(part.end());
        return part;
    }

    /** How far a text in quotes may reach: over lines that are indented, and no keys. */
    private int linesEnd(int lineEnd, int least) {
        int end = lineEnd;
        for (int lines = 0; lines < MOST_LINES && end < reading.text().length(); lines++) {
            int line = reading.nextLine(end);
            int start = reading.afterBlanks(line);
            boolean empty = Reading.isBreak(reading.charAt(start));
            if (!empty && (start - line < least || reading.colon(start) >= 0 || reading.isDash(start))) {
                return end;
            }
            end = reading.lineEnd(start);
            if (line >= reading.text().length()) {
                return end;
            }
        }
        return end;
    }

    /** A text in quotes between its first quote and the last one, or the end if that is missing. */
    ScalarPart quoted(int start, int close, boolean closed) {
        String raw = reading.text().substring(start + 1, Math.max(start + 1, close));
        boolean single = reading.charAt(start) == '\'';
        return new ScalarPart(
                start,
                closed ? close + 1 : Math.max(start + 1, close),
                start + 1,
                Math.max(start + 1, close),
                single ? Style.SINGLE_QUOTED : Style.DOUBLE_QUOTED,
                single ? raw.replace("''", "'") : Escapes.decoded(raw));
    }

    /** A text of many lines that keeps them. */
    ScalarPart block(int least) {
        int start = reading.at();
        int first = reading.nextLine(start);
        int end = reading.lineEnd(start);
        int line = first;
        while (line < reading.text().length()) {
            int content = reading.afterBlanks(line);
            boolean empty = Reading.isBreak(reading.charAt(content));
            if (!empty && content - line < least) {
                break;
            }
            end = empty ? end : reading.lineEnd(content);
            line = reading.nextLine(content);
        }
        reading.goTo(end);
        int contentStart = Math.min(first, end);
        return new ScalarPart(
                start,
                end,
                contentStart,
                end,
                Style.BLOCK,
                reading.text().substring(contentStart, end).stripIndent());
    }
}
