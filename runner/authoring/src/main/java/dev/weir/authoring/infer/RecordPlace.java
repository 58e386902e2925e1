package dev.weir.authoring.infer;

/**
 * Where a record stands. Prints as {@code file:line}.
 *
 * @param source what its reader calls the file
 * @param line   the line, from 1; 0 if it has none
 */
public record RecordPlace(String source, long line) {

    /** That of records that come from no file. */
    public static final RecordPlace UNKNOWN = new RecordPlace("", 0);

    @Override
    public String toString() {
        return line == 0 ? source : source + ":" + line;
    }
}
