package dev.weir.cli.lake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.cli.Command;
import dev.weir.cli.Terminal;
import dev.weir.cli.args.UsageException;
import dev.weir.lake.downstream.Publication;
import dev.weir.lake.downstream.TableHistory;
import dev.weir.lake.table.Change;
import dev.weir.lake.table.DataFile;
import dev.weir.lake.table.DataSet;
import dev.weir.lake.table.Table;
import dev.weir.spi.failure.ConnectorException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LakeCommandsTest {

    private static final DataFile FILE = new DataFile("shop/orders/a.parquet", 3, 100, "", "r", Map.of());
    private static final LakeCatalogue TWO_SOURCES = new LakeCatalogue() {
        @Override
        public List<TableHistory> tables(String place, @Nullable String s3Endpoint, @Nullable String source) {
            return Stream.of("shop", "bank")
                    .filter(one -> source == null || source.equals(one))
                    .map(LakeCommandsTest::table)
                    .toList();
        }

        @Override
        public List<Publication> publications(String place, @Nullable String s3Endpoint, long after) {
            Change change = new Change(new DataSet("shop", "orders", null), "r", List.of(FILE), List.of());
            return after < 8 ? List.of(new Publication(8, List.of(change))) : List.of();
        }
    };

    private static TableHistory table(String source) {
        String folder = source + "/orders";
        return TableHistory.of(new Table(
                source,
                "orders",
                folder,
                List.of(),
                List.of(),
                List.of(),
                source.equals("shop") ? List.of(FILE) : List.of()));
    }

    private static String run(Command command, String... words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream err = new PrintStream(new ByteArrayOutputStream(), true, UTF_8);
        Terminal terminal = new Terminal(new ByteArrayInputStream(new byte[0]), out, err, false);
        assertThat(command.run(command.arguments(List.of(words)), terminal)).isZero();
        return out.toString(UTF_8);
    }

    private static String snowflake(String... words) {
        return run(new SnowflakeCommand(TWO_SOURCES), words);
    }

    @Test
    void printsWhatEachActionIsFor() {
        assertThat(snowflake("ddl", "s3://b/lake"))
                .contains("CREATE EXTERNAL TABLE IF NOT EXISTS \"SHOP\".\"ORDERS_FILES\"", "\"BANK\".\"ORDERS_FILES\"")
                .doesNotContain("CREATE STAGE");
        assertThat(snowflake("ddl", "s3://b/lake", "--source", "bank", "--schema", "DB.S", "--integration", "I"))
                .contains("DB.S.\"ORDERS_FILES\"", "CREATE STAGE IF NOT EXISTS DB.S.WEIR_LAKE")
                .doesNotContain("SHOP");
        assertThat(snowflake("check", "s3://b/lake"))
                .contains("FULL OUTER JOIN")
                .doesNotContain("ALTER");
        assertThat(run(new DuckdbCommand(TWO_SOURCES), "views", "s3://b/lake"))
                .contains("CREATE OR REPLACE VIEW \"shop\".\"orders\"", "'s3://b/lake/shop/orders/a.parquet'");
        assertThat(run(new DuckdbCommand(TWO_SOURCES), "views", "s3://b/lake", "--over", "folder"))
                .contains("'s3://b/lake/shop/orders/**/*.parquet'");
        assertThat(run(new DbtCommand(TWO_SOURCES), "sources", "s3://b/lake", "--target", "snowflake"))
                .contains("schema: \"SHOP\"", "identifier: \"ORDERS\"");
    }

    @Test
    void refreshesByCommitsOrByListing() {
        assertThat(snowflake("refresh", "s3://b/lake", "--since", "7"))
                .contains(
                        "ALTER EXTERNAL TABLE \"SHOP\".\"ORDERS_FILES\" ADD FILES (\n  'a.parquet'\n)",
                        "FULL OUTER JOIN")
                .endsWith("-- This is commit 8; next time give --since 8.\n");
        assertThat(snowflake("refresh", "s3://b/lake", "--since", "8"))
                .doesNotContain("ALTER")
                .endsWith("-- This is commit 8; next time give --since 8.\n");
        assertThat(snowflake("refresh", "s3://b/lake", "--list", "load_date=2024-01-01"))
                .contains("ALTER EXTERNAL TABLE \"SHOP\".\"ORDERS_FILES\" REFRESH 'load_date=2024-01-01/'");
        assertThat(snowflake("refresh", "s3://b/lake", "--list", "."))
                .contains("ALTER EXTERNAL TABLE \"BANK\".\"ORDERS_FILES\" REFRESH;");
    }

    @Test
    void saysWhatIsWrongWithTheWords() {
        assertThatThrownBy(() -> snowflake("drop", "s3://b/lake"))
                .isInstanceOf(UsageException.class)
                .hasMessage("Cannot run weir snowflake: there is no 'drop', only ddl, refresh and check"
                        + " (see weir snowflake --help)");
        assertThatThrownBy(() -> snowflake("ddl", "s3://b/lake", "--since", "1"))
                .hasMessage("Cannot run weir snowflake: --since is for refresh (see weir snowflake --help)");
        assertThatThrownBy(() -> snowflake("refresh", "s3://b/lake", "--since", "x"))
                .hasMessage(
                        "Cannot run weir snowflake: --since 'x' is no number of a commit (see weir snowflake --help)");
        assertThatThrownBy(() -> snowflake("ddl", "s3://b/lake", "--schema", "DB.S"))
                .hasMessage("Cannot run weir snowflake: --schema holds the tables of one source, and there are 2:"
                        + " give --source (see weir snowflake --help)");
        assertThatThrownBy(() -> run(new DuckdbCommand(TWO_SOURCES), "tables", "s3://b/lake"))
                .hasMessage("Cannot run weir duckdb: there is no 'tables', only views (see weir duckdb --help)");
        assertThatThrownBy(() -> run(new DuckdbCommand(TWO_SOURCES), "views", "s3://b/lake", "--over", "x"))
                .hasMessage("Cannot run weir duckdb: --over 'x' is neither files nor folder (see weir duckdb --help)");
        assertThatThrownBy(() -> run(new DbtCommand(TWO_SOURCES), "sources", "s3://b/lake", "--target", "spark"))
                .hasMessage(
                        "Cannot run weir dbt: --target 'spark' is neither duckdb nor snowflake (see weir dbt --help)");
        assertThatThrownBy(() -> run(
                        new DbtCommand(TWO_SOURCES),
                        "sources",
                        "s3://b/lake",
                        "--target",
                        "duckdb",
                        "--warn-after",
                        "1d"))
                .hasMessage("Cannot run weir dbt: --warn-after '1d' is no number of hours (see weir dbt --help)");
    }

    @Test
    void saysThatThereIsNoTable() {
        assertThatThrownBy(() -> snowflake("ddl", "s3://b/lake", "--source", "nobody"))
                .isInstanceOf(ConnectorException.class)
                .hasMessage("Cannot describe s3://b/lake: there is no table of a source 'nobody'"
                        + " (weir lake ls shows what there is)");
    }
}
