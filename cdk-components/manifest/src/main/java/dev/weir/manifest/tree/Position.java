package dev.weir.manifest.tree;

import org.jspecify.annotations.Nullable;

/**
 * A place in a manifest file. Prints as {@code file:line:column}.
 *
 * @param file   the name of the file, as the caller gave it
 * @param line   the line, from 1; 0 if the file as a whole is meant
 * @param column the column, from 1, in Unicode code points
 */
public record Position(String file, int line, int column) {

    /** Written out, as is equality: those that records come with are spun when they are first asked for, a tenth of a short run. */
    @Override
    public int hashCode() {
        return (file.hashCode() * 31 + line) * 31 + column;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Position place
                && line == place.line
                && column == place.column
                && file.equals(place.file);
    }

    @Override
    public String toString() {
        return file + ":" + line + ":" + column;
    }
}
