package dev.weir.lake.downstream;

import dev.weir.lake.storage.Location;
import dev.weir.lake.table.Table;
import java.util.ArrayList;
import java.util.List;

/**
 * Views of DuckDB over a lake, in a schema for each source. A view over files shows one moment of the lake, exactly, until it is
 * made again; all views in one transaction show the same moment. A view over a folder shows whatever lies there, also between
 * the steps of a commit.
 */
public final class DuckViews {

    /** What a view reads. */
    public enum Over {
        /** The files that the table consists of. */
        FILES,
        /** What lies in the table's folder when the view is read. */
        FOLDER
    }

    private final Location lake;
    private final Over over;

    public DuckViews(Location lake, Over over) {
        this.lake = lake;
        this.over = over;
    }

    /** The statements, in the order in which they have to run. */
    public List<Statement> statements(List<Table> tables) {
        List<Statement> statements = new ArrayList<>();
        statements.add(new Statement("All views change at once.", "BEGIN TRANSACTION"));
        for (String source : tables.stream().map(Table::source).distinct().toList()) {
            statements.add(new Statement(
                    "Everything of the source " + source + " is in this schema.",
                    "CREATE SCHEMA IF NOT EXISTS " + DuckNames.quoted(source)));
            tables.stream()
                    .filter(table -> table.source().equals(source))
                    .forEach(table -> statements.add(view(table)));
        }
        statements.add(new Statement("From here on readers see them.", "COMMIT"));
        return statements;
    }

    private Statement view(Table table) {
        DuckQuery query = new DuckQuery(table, lake);
        String name = DuckNames.quoted(table.source()) + "." + DuckNames.quoted(table.stream());
        boolean exact = over == Over.FILES;
        return new Statement(
                table.source() + "/" + table.stream()
                        + (exact
                                ? ": " + table.files().size() + " files, " + table.rows() + " rows."
                                : ": whatever lies in its folder."),
                "CREATE OR REPLACE VIEW " + name + " AS\n" + (exact ? query.overFiles() : query.overFolder()));
    }
}
