package dev.weir.lake.downstream;

/**
 * A column of an external table, an expression over what a file holds or is called, and of the view over it.
 *
 * @param name       its name in the view, in quotes
 * @param stored     its name in the external table, in quotes: with the type, so that a column that becomes wider is another one
 * @param type       its type
 * @param expression what it is worked out from
 * @param shown      what the view shows of it
 * @param partition  whether the expression needs the file's path only
 */
record SnowflakeColumn(String name, String stored, String type, String expression, String shown, boolean partition) {

    /** The column in a list of columns, or behind {@code ADD COLUMN}. */
    String definition() {
        return stored + " " + type + " AS (" + expression + ")";
    }

    /** The column in the view. */
    String selected() {
        return shown + " AS " + name;
    }
}
