package dev.weir.parsers.lines;

import dev.weir.parsers.source.Unreadable;
import org.jspecify.annotations.Nullable;

/** Records of JSON whose lines are joined until all that they open is closed. */
final class JoinedLines implements RecordTexts {

    private final ChosenLines lines;
    private final LineParser json;
    private final LinesLimits limits;
    private final JsonPieces pieces = new JsonPieces();
    private @Nullable String ahead;
    private long aheadLine;
    private long line;

    JoinedLines(ChosenLines lines, LineParser json, LinesLimits limits) {
        this.lines = lines;
        this.json = json;
        this.limits = limits;
    }

    @Override
    public @Nullable String next() {
        String next = ahead == null ? lines.nextFilled() : ahead;
        line = ahead == null ? lines.line() : aheadLine;
        ahead = null;
        int count = 0;
        while (next != null) {
            if (!pieces.isEmpty() && standsAlone(next)) {
                ahead = next;
                aheadLine = lines.line();
                return pieces.take();
            }
            pieces.add(next);
            check(++count);
            if (pieces.mayBeWhole()) {
                return pieces.take();
            }
            next = lines.next();
        }
        return pieces.isEmpty() ? null : pieces.take();
    }

    /** Whether a line is an object by itself, so that what came before it was cut off. */
    private boolean standsAlone(String text) {
        if (!text.startsWith("{")) {
            return false;
        }
        JsonPieces alone = new JsonPieces();
        alone.add(text);
        if (!alone.mayBeWhole()) {
            return false;
        }
        try {
            json.parse(text);
            return true;
        } catch (UnreadLine e) {
            return false;
        }
    }

    private void check(int count) {
        if (count > limits.recordLines() || pieces.length() > limits.recordCharacters()) {
            boolean isLines = count > limits.recordLines();
            throw Unreadable.limit(
                    "lines",
                    "what begins in line " + line + " is no JSON after "
                            + (isLines ? limits.recordLines() + " lines" : limits.recordCharacters() + " characters"),
                    isLines ? "record_lines" : "record_characters");
        }
    }

    @Override
    public long line() {
        return line;
    }
}
