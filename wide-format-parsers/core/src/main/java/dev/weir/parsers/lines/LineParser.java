package dev.weir.parsers.lines;

import org.jspecify.annotations.Nullable;

/** Makes a record of the text of one. */
interface LineParser {

    @Nullable
    Object parse(String text) throws UnreadLine;
}
