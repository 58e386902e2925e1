package dev.weir.parsers.lines;

import dev.weir.parsers.source.Unreadable;
import dev.weir.spi.template.Scope;
import org.jspecify.annotations.Nullable;

/** Deals with the lines of one body that cannot be read. */
final class BadLines {

    private final BadLine rule;
    private final Scope scope;
    private @Nullable String first;

    BadLines(BadLine rule, Scope scope) {
        this.rule = rule;
        this.scope = scope;
    }

    /** Deals with a line, which is left out if this returns. */
    void handle(long line, String reason) {
        String what = "line " + line + " " + reason;
        if (rule == BadLine.FAIL) {
            throw Unreadable.because("Cannot read lines: " + what
                    + " (correct the parameters, pass over such lines with skip, or set bad_line to warn)");
        }
        if (first == null) {
            first = what;
            scope.runtime()
                    .warn("Lines of stream '" + scope.streamName()
                            + "' that cannot be read are left out: the first is line " + line + ", which " + reason);
        }
    }

    /** Says that there are no more lines, and whether any could be read. */
    void end(boolean anyRead) {
        if (first != null && !anyRead) {
            throw Unreadable.because("Cannot read lines: none of them can be read; " + first
                    + " (correct the parameters; the source may have sent something else than it announced)");
        }
    }
}
