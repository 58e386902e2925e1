package dev.weir.lake.downstream;

import dev.weir.lake.table.Table;
import dev.weir.spi.value.Row;
import java.util.List;

/** A database that dbt's models run on: what it calls things, and where it finds them. */
sealed interface DbtTarget permits DbtOnDuckDb, DbtOnSnowflake {

    /** A column.
     *
     * @param name what dbt's quotes go around
     * @param sql  the column as SQL writes it
     * @param type its type
     */
    record Named(String name, String sql, String type) {}

    /** What says where the source's tables are. */
    Row source(String source);

    /** What says where the table is. */
    Row table(Table table);

    /** The table's columns: those in the files, then those in the paths. */
    List<Named> columns(Table table);

    /** The column of this name, as SQL writes it. */
    String own(String name);
}
