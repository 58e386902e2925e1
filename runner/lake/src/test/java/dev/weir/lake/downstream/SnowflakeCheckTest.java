package dev.weir.lake.downstream;

import static dev.weir.lake.downstream.Tables.table;

import dev.weir.lake.table.PartitionColumn;
import dev.weir.lake.table.PartitionColumn.Type;
import dev.weir.lake.table.Table;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SnowflakeCheckTest {

    private static final SnowflakeCheck CHECK =
            new SnowflakeCheck(new SnowflakeOptions("LAKE.SHOP", SnowflakeOptions.STAGE, null));

    private static final String ID = "{\"id\": {\"type\": \"integer\"}}";

    private static String check(Table... tables) {
        List<Statement> statements = new ArrayList<>();
        for (Table table : tables) {
            statements.add(CHECK.columns(TableHistory.of(table)));
            statements.add(CHECK.counts(table));
            statements.add(CHECK.times(table));
        }
        return Statement.script(statements);
    }

    @Test
    void countsRowsOfPartitionsAndLooksAtColumnsAndTimes() {
        Golden.check(
                "check.sql",
                check(
                        table("orders")
                                .columns(ID)
                                .partitionBy(
                                        new PartitionColumn("account", Type.TEXT),
                                        new PartitionColumn("load_date", Type.DATE))
                                .file("account=it's%20me/load_date=2024-02-28/a.parquet", 3)
                                .file("account=it's%20me/load_date=2024-02-28/b.parquet", 4)
                                .file("load_date=__HIVE_DEFAULT_PARTITION__/c.parquet", 1)
                                .build(),
                        table("empty").columns(ID).build(),
                        table("whole")
                                .columns(ID)
                                .partitionBy()
                                .file("a.parquet", 5)
                                .build()));
    }
}
