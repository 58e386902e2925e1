package dev.weir.lake.storage;

/**
 * A file that a run staged and that is not published.
 *
 * @param run  the run, by the file's name
 * @param file the file; its size is not known
 */
public record Unpublished(String run, StagedFile file) {

    /** The run that a file's last name is of: its name, a dash, a number that a letter may stand before; empty if none. */
    static String runOf(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        int dash = name.lastIndexOf('-');
        if (dash <= 0 || !name.endsWith(".parquet")) {
            return "";
        }
        String number = name.substring(dash + 1, name.length() - ".parquet".length());
        return number.matches("[a-z]?[0-9]+") ? name.substring(0, dash) : "";
    }
}
