package dev.weir.parsers.lines;

import org.jspecify.annotations.Nullable;

/** Records of one line each. */
record SingleLines(ChosenLines lines) implements RecordTexts {

    @Override
    public @Nullable String next() {
        return lines.nextFilled();
    }

    @Override
    public long line() {
        return lines.line();
    }
}
