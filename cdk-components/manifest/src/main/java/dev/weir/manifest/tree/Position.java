package dev.weir.manifest.tree;

/**
 * A place in a manifest file. Prints as {@code file:line:column}.
 *
 * @param file   the name of the file, as the caller gave it
 * @param line   the line, from 1; 0 if the file as a whole is meant
 * @param column the column, from 1, in Unicode code points
 */
public record Position(String file, int line, int column) {

    @Override
    public String toString() {
        return file + ":" + line + ":" + column;
    }
}
