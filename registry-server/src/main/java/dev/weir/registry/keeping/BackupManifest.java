package dev.weir.registry.keeping;

import java.util.List;

/**
 * What a backup holds. It is written last: without it there is no backup.
 *
 * @param format     the form of the backup
 * @param taken      when, in ISO 8601
 * @param migrations the migrations of the database, by number
 * @param tables     the rows, in the order in which they can be put in
 * @param contents   how many contents there are; each is named by its SHA-256
 * @param bytes      how many bytes they have together
 */
record BackupManifest(int format, String taken, List<String> migrations, List<Rows> tables, long contents, long bytes) {

    static final int FORMAT = 1;
    static final String NAME = "manifest.json";

    BackupManifest {
        migrations = List.copyOf(migrations);
        tables = List.copyOf(tables);
    }

    /**
     * The rows of a table.
     *
     * @param table   its name
     * @param columns the names of its columns, in the order of the values
     * @param rows    how many there are
     * @param file    where they are, a JSON array in each line
     * @param sha256  of that file
     */
    record Rows(String table, List<String> columns, long rows, String file, String sha256) {

        Rows {
            columns = List.copyOf(columns);
        }
    }

    /** Where a content lies. */
    static String content(String sha256) {
        return "contents/" + sha256.substring(0, 2) + "/" + sha256;
    }
}
