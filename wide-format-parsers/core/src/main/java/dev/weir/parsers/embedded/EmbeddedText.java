package dev.weir.parsers.embedded;

import org.jspecify.annotations.Nullable;

/** Reads texts of one format. */
interface EmbeddedText {

    /** What a text holds that is not blank: usually an object, or a list. */
    @Nullable
    Object read(String text) throws NotReadable;
}
