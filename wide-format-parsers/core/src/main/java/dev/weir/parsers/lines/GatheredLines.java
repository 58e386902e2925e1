package dev.weir.parsers.lines;

import dev.weir.parsers.source.Unreadable;
import dev.weir.parsers.text.NamedPattern;
import org.jspecify.annotations.Nullable;

/** Records that begin with a line that matches a pattern, with the lines behind it. */
final class GatheredLines implements RecordTexts {

    private final ChosenLines lines;
    private final NamedPattern start;
    private final LinesLimits limits;
    private @Nullable String first;
    private long firstLine;
    private long line;

    GatheredLines(ChosenLines lines, NamedPattern start, LinesLimits limits) {
        this.lines = lines;
        this.start = start;
        this.limits = limits;
    }

    @Override
    public @Nullable String next() {
        if (first == null) {
            first = lines.nextFilled();
            firstLine = lines.line();
        }
        if (first == null) {
            return null;
        }
        line = firstLine;
        StringBuilder text = new StringBuilder(first);
        first = null;
        int count = 1;
        for (String more = lines.next(); more != null; more = lines.next()) {
            if (start.isIn(more)) {
                first = more;
                firstLine = lines.line();
                break;
            }
            text.append('\n').append(more);
            check(text.length(), ++count);
        }
        return text.toString().stripTrailing();
    }

    private void check(int length, int count) {
        if (length > limits.recordCharacters()) {
            throw Unreadable.limit(
                    "lines",
                    "the record that begins in line " + line + " has more than " + limits.recordCharacters()
                            + " characters",
                    "record_characters");
        }
        if (count > limits.recordLines()) {
            throw Unreadable.limit(
                    "lines",
                    "the record that begins in line " + line + " has more than " + limits.recordLines() + " lines",
                    "record_lines");
        }
    }

    @Override
    public long line() {
        return line;
    }
}
