package dev.weir.parsers.lines;

import dev.weir.parsers.text.ForeignText;
import dev.weir.parsers.text.NamedPattern;
import dev.weir.parsers.text.TextLines;
import org.jspecify.annotations.Nullable;

/** The lines of a text without those that are to be skipped. */
final class ChosenLines {

    private final TextLines lines;
    private final @Nullable NamedPattern skip;
    private boolean begun;

    ChosenLines(TextLines lines, @Nullable NamedPattern skip) {
        this.lines = lines;
        this.skip = skip;
    }

    @Nullable
    String next() {
        String line = lines.next();
        while (line != null && skip != null && skip.isIn(line)) {
            line = lines.next();
        }
        if (!begun && line != null && !line.isBlank()) {
            begun = true;
            ForeignText.refuseHtml("lines", line);
        }
        return line;
    }

    /** The next line that is not blank. */
    @Nullable
    String nextFilled() {
        String line = next();
        while (line != null && line.isBlank()) {
            line = next();
        }
        return line;
    }

    long line() {
        return lines.line();
    }
}
