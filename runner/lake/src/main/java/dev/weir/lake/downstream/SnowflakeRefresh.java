package dev.weir.lake.downstream;

import dev.weir.lake.table.DataFile;
import dev.weir.lake.table.Table;
import java.util.ArrayList;
import java.util.List;

/**
 * Statements that bring external tables up to what the lake published. They can be run again: a file that is registered stays
 * registered, one that is not is not missed.
 *
 * <p>An external table cannot change files in one step. So the new files of some partitions come first and the old ones go with
 * the very next statement. The lake deletes replaced files with the commit, and Snowflake passes over a file that is gone
 * without an error: until the new files are registered, rows are missing, and only if the old ones still exist, rows are there
 * twice for the time of one statement.
 *
 * @see <a href="https://docs.snowflake.com/en/user-guide/tables-external-intro">introduction to external tables, note on errors
 *     while scanning</a>
 */
public final class SnowflakeRefresh {

    private final SnowflakeOptions options;

    public SnowflakeRefresh(SnowflakeOptions options) {
        this.options = options;
    }

    /** Exactly the files that publications added and removed. */
    public List<Statement> statements(List<TableHistory> tables, List<Publication> publications) {
        List<Statement> statements = new ArrayList<>();
        for (TableHistory history : tables) {
            Table table = history.table();
            SnowflakeFiles files = new SnowflakeFiles(name(history), table.folder());
            Batch batch = new Batch(files, table.source() + "/" + table.stream());
            FileChanges.of(table, publications).forEach(batch::take);
            batch.flush();
            statements.addAll(batch.statements);
        }
        return statements;
    }

    /**
     * A listing of a table's folder, or of the part of it below a path, for tables that came out of step. It registers what
     * lies there, which may be more than the lake has published.
     *
     * @param path a path from the table's folder, with a slash at its end; empty for all of it
     */
    public Statement listing(TableHistory history, String path) {
        Table table = history.table();
        return new Statement(
                "Lists what lies in " + table.folder() + "/" + path
                        + ", instead of the files that the lake has published.",
                "ALTER EXTERNAL TABLE " + name(history) + " REFRESH"
                        + (path.isEmpty() ? "" : " " + SnowflakeNames.literal(path)));
    }

    private String name(TableHistory history) {
        return SnowflakeTable.of(history, options.schemaOf(history.table().source()))
                .name();
    }

    /** Partitions that change with the same two statements, as many as fit. */
    private static final class Batch {
        private final SnowflakeFiles files;
        private final String label;
        private final List<Statement> statements = new ArrayList<>();
        private final List<DataFile> added = new ArrayList<>();
        private final List<DataFile> removed = new ArrayList<>();
        private long bytes;

        Batch(SnowflakeFiles files, String label) {
            this.files = files;
            this.label = label;
        }

        void take(FileChanges.Partition partition) {
            List<DataFile> all = new ArrayList<>(partition.added().values());
            all.addAll(partition.removed().values());
            long more =
                    all.stream().mapToLong(file -> file.path().length() + 5L).sum();
            if (added.size() + removed.size() + all.size() > SnowflakeFiles.MOST_FILES
                    || bytes + more > SnowflakeFiles.MOST_BYTES) {
                flush();
            }
            added.addAll(partition.added().values());
            removed.addAll(partition.removed().values());
            bytes += more;
        }

        void flush() {
            statements.addAll(files.add(added, "new in " + label + "."));
            statements.addAll(files.remove(removed, "replaced or deleted in " + label + "."));
            added.clear();
            removed.clear();
            bytes = 0;
        }
    }
}
