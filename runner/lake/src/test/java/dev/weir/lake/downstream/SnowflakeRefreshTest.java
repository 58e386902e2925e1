package dev.weir.lake.downstream;

import static dev.weir.lake.downstream.Tables.change;
import static dev.weir.lake.downstream.Tables.file;
import static dev.weir.lake.downstream.Tables.table;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.lake.table.DataFile;
import dev.weir.lake.table.Table;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class SnowflakeRefreshTest {

    private static final SnowflakeOptions OPTIONS = new SnowflakeOptions("LAKE.SHOP", "WEIR_LAKE", null);

    private static final String TEXT = "'(?:[^'\\\\]|''|\\\\\\\\)++'";

    /** What Snowflake documents of ALTER EXTERNAL TABLE … ADD | REMOVE FILES and REFRESH. */
    private static final Pattern GRAMMAR =
            Pattern.compile("ALTER EXTERNAL TABLE LAKE\\.SHOP\\.\"[^\"]+\" (?:(?:ADD|REMOVE) FILES \\(\\s*" + TEXT
                    + "(?:,\\s*" + TEXT + ")*+\\s*\\)|REFRESH(?: " + TEXT + ")?)");

    private static final Table ORDERS =
            table("orders").columns("{\"id\": {\"type\": \"integer\"}}").build();

    private static List<Statement> refresh(Publication... publications) {
        List<Statement> statements =
                new SnowflakeRefresh(OPTIONS).statements(List.of(TableHistory.of(ORDERS)), List.of(publications));
        assertThat(statements)
                .allSatisfy(statement -> assertThat(statement.sql()).matches(GRAMMAR));
        return statements;
    }

    private static DataFile at(String path) {
        return file("orders", path, 1);
    }

    @Test
    void addsNewFilesBeforeItRemovesOldOnes() {
        Publication publication = new Publication(
                7,
                List.of(
                        change(
                                "orders",
                                List.of(
                                        at("load_date=2024-02-28/r2-1.parquet"),
                                        at("load_date=2024-02-29/r2-2.parquet")),
                                List.of(at("load_date=2024-02-28/r1-1.parquet"))),
                        change(
                                "refunds",
                                List.of(file("refunds", "load_date=2024-02-28/r2-1.parquet", 1)),
                                List.of())));

        Golden.check("refresh.sql", Statement.script(refresh(publication)));
    }

    @Test
    void sumsUpWhatCameAndWent() {
        DataFile a = at("load_date=2024-02-28/a.parquet");
        DataFile b = at("load_date=2024-02-28/b.parquet");
        List<Statement> statements = refresh(
                new Publication(1, List.of(change("orders", List.of(a), List.of()))),
                new Publication(2, List.of(change("orders", List.of(b), List.of(a)))));

        assertThat(statements)
                .extracting(Statement::sql)
                .containsExactly(
                        "ALTER EXTERNAL TABLE LAKE.SHOP.\"ORDERS_BY_LOAD_DATE\" ADD FILES (\n  'load_date=2024-02-28/b.parquet'\n)",
                        "ALTER EXTERNAL TABLE LAKE.SHOP.\"ORDERS_BY_LOAD_DATE\" REMOVE FILES (\n  'load_date=2024-02-28/a.parquet'\n)");
    }

    @Test
    void givesFilesBackThatWereTakenAway() {
        DataFile a = at("load_date=2024-02-28/a.parquet");

        assertThat(refresh(
                        new Publication(1, List.of(change("orders", List.of(), List.of(a)))),
                        new Publication(2, List.of(change("orders", List.of(a), List.of())))))
                .extracting(Statement::sql)
                .containsExactly(
                        "ALTER EXTERNAL TABLE LAKE.SHOP.\"ORDERS_BY_LOAD_DATE\" ADD FILES (\n  'load_date=2024-02-28/a.parquet'\n)");
    }

    @Test
    void saysNothingWhereNothingChanged() {
        assertThat(refresh()).isEmpty();
    }

    @Test
    void keepsStatementsWithinTheLimits() {
        List<DataFile> added = new ArrayList<>();
        List<DataFile> removed = new ArrayList<>();
        for (int i = 0; i < 2500; i++) {
            added.add(at("load_date=day" + i / 100 + "/" + "n".repeat(800) + i + ".parquet"));
            removed.add(at("load_date=day" + i / 100 + "/o" + i + ".parquet"));
        }
        List<Statement> statements = refresh(new Publication(1, List.of(change("orders", added, removed))));

        assertThat(statements).hasSize(10);
        assertThat(statements)
                .extracting(statement -> statement.sql().getBytes(StandardCharsets.UTF_8).length)
                .allMatch(length -> length < 1_000_000);
        assertThat(statements)
                .extracting(statement -> statement.sql().split(" ")[4])
                .containsExactly("ADD", "REMOVE", "ADD", "REMOVE", "ADD", "REMOVE", "ADD", "REMOVE", "ADD", "REMOVE");
    }

    @Test
    void listsAFolderWhenTold() {
        SnowflakeRefresh refresh = new SnowflakeRefresh(OPTIONS);

        assertThat(refresh.listing(TableHistory.of(ORDERS), "load_date=2024-02-28/")
                        .sql())
                .matches(GRAMMAR)
                .isEqualTo("ALTER EXTERNAL TABLE LAKE.SHOP.\"ORDERS_BY_LOAD_DATE\" REFRESH 'load_date=2024-02-28/'");
        assertThat(refresh.listing(TableHistory.of(ORDERS), "").sql())
                .matches(GRAMMAR)
                .endsWith(" REFRESH");
    }
}
