package dev.weir.lake.declare;

/**
 * A field that the rows of a row group are sorted by.
 *
 * @param field      the field, with dots between levels
 * @param descending whether large values come first; rows without a value come last either way
 */
public record SortKey(String field, boolean descending) {

    /** A key as it is declared: a field, with a minus in front for descending order. */
    static SortKey of(String text) {
        return text.startsWith("-") ? new SortKey(text.substring(1), true) : new SortKey(text, false);
    }

    @Override
    public String toString() {
        return (descending ? "-" : "") + field;
    }
}
