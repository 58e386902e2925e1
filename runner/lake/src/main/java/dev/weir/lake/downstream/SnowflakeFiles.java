package dev.weir.lake.downstream;

import dev.weir.lake.table.DataFile;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Statements that say exactly which files an external table has. The paths are those behind the table's location.
 *
 * <p>Snowflake documents no limit on the number of files in a statement, but advises against statements over 1 MB, which it
 * cannot run again. A statement here has at most {@value #MOST_FILES} files and {@value #MOST_BYTES} bytes.
 *
 * @see <a href="https://docs.snowflake.com/en/sql-reference/sql/alter-external-table">ALTER EXTERNAL TABLE</a>
 * @see <a href="https://docs.snowflake.com/en/user-guide/query-size-limits">limits on query text size</a>
 */
final class SnowflakeFiles {

    static final int MOST_FILES = 1000;
    static final int MOST_BYTES = 900_000;

    private final String table;
    private final String folder;

    /** For an external table, as SQL writes it, over a folder of the lake. */
    SnowflakeFiles(String table, String folder) {
        this.table = table;
        this.folder = folder + "/";
    }

    List<Statement> add(Collection<DataFile> files, String why) {
        return batches("ADD FILES", "Registers", files, why);
    }

    List<Statement> remove(Collection<DataFile> files, String why) {
        return batches("REMOVE FILES", "Forgets", files, why);
    }

    private List<Statement> batches(String action, String verb, Collection<DataFile> files, String why) {
        List<Statement> statements = new ArrayList<>();
        List<String> batch = new ArrayList<>();
        long bytes = 0;
        for (DataFile file : files) {
            String path = SnowflakeNames.literal(relative(file));
            long length = path.getBytes(StandardCharsets.UTF_8).length + 5;
            if (batch.size() == MOST_FILES || (!batch.isEmpty() && bytes + length > MOST_BYTES)) {
                statements.add(statement(action, verb, batch, why));
                batch.clear();
                bytes = 0;
            }
            batch.add(path);
            bytes += length;
        }
        if (!batch.isEmpty()) {
            statements.add(statement(action, verb, batch, why));
        }
        return statements;
    }

    private Statement statement(String action, String verb, List<String> paths, String why) {
        String files = paths.size() == 1 ? "1 file" : paths.size() + " files";
        return new Statement(
                verb + " " + files + ": " + why,
                "ALTER EXTERNAL TABLE " + table + " " + action + " (\n  " + String.join(",\n  ", paths) + "\n)");
    }

    private String relative(DataFile file) {
        if (!file.path().startsWith(folder)) {
            throw new IllegalArgumentException(file.path() + " is not in " + folder);
        }
        return file.path().substring(folder.length());
    }
}
