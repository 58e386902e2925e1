package dev.weir.parsers.lines;

import org.jspecify.annotations.Nullable;

/** The texts of records, each one line or several. */
interface RecordTexts {

    /** The next text; null behind the last one. */
    @Nullable
    String next();

    /** The line in which the last text began. */
    long line();
}
