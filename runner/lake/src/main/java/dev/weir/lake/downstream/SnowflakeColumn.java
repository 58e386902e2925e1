package dev.weir.lake.downstream;

/**
 * A column of an external table: an expression over what a file holds or is called.
 *
 * @param name       its name, in quotes
 * @param type       its type
 * @param expression what it is worked out from
 * @param shown      what the view shows of it
 * @param partition  whether the expression needs the file's path only
 */
record SnowflakeColumn(String name, String type, String expression, String shown, boolean partition) {

    /** The column in a list of columns, or behind {@code ADD COLUMN}. */
    String definition() {
        return name + " " + type + " AS (" + expression + ")";
    }

    /** The column in the view. */
    String selected() {
        return shown.equals(name) ? name : shown + " AS " + name;
    }
}
