package dev.weir.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.engine.json.JacksonJson;
import dev.weir.lake.schema.Column;
import dev.weir.spi.value.Row;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A lake as those see it who read it: views of DuckDB, external tables of Snowflake by a simulator that runs the same
 * statements, and models of dbt on both. Nothing of it ran on Snowflake.
 */
class DownstreamTest {

    private static final String CONNECTOR = "affiliate-reports";
    private static final String URL = "s3://reports/lake/";
    private static final String PLACE = "s3://reports/lake";
    private static final String SCHEMA = "LAKE.AFFILIATES";
    private static final String GOLD = "SELECT * FROM gold_revenue ORDER BY account, currency";
    private static final JacksonJson JSON = new JacksonJson();

    @TempDir
    Path folder;

    private Path files;
    private Path connector;
    private Path project;
    private DownstreamLake lake;

    @BeforeEach
    void load() throws Exception {
        files = folder.resolve("lake");
        connector = folder.resolve(CONNECTOR);
        project = folder.resolve("dbt");
        lake = new DownstreamLake(files);
        copy(Path.of("dbt"), project);
        Files.createDirectories(connector);
        Files.copy(RecordedSync.first(CONNECTOR).manifest(), connector.resolve("manifest.yaml"));
        Files.writeString(connector.resolve("lake.yaml"), """
                lake:
                  streams:
                    daily_reports:
                      partition_by: [{key: operator_account, slice: account}, load_date]
                """);
        weir("run", connector, "--replay", RecordedSync.first(CONNECTOR).exchanges(), "--to", files);
    }

    private static void weir(Object... words) {
        Answer answer = Program.run(words);
        assertThat(answer.code()).as(answer.err()).isZero();
    }

    @Test
    void snowflakeShowsTheRowsThatDuckDbShows() throws Exception {
        simulate(snowflake("ddl", "--integration", "WEIR_S3"));

        assertThat(shown(SCHEMA.split("\\.")[1])).isEqualTo(duckDb()).hasSizeGreaterThan(150);
        assertThat(differences()).isEmpty();

        long since = lake.commit();
        loadMore();
        loadInAnotherForm();
        weir("lake", "compact", files);
        String refresh = snowflake("refresh", "--since", String.valueOf(since));
        assertThat(refresh).contains(" ADD FILES (", " REMOVE FILES (");
        assertThat(differences()).isNotEmpty();
        simulate(snowflake("ddl", "--integration", "WEIR_S3"));
        simulate(refresh);
        simulate(refresh);

        assertThat(shown(SCHEMA.split("\\.")[1])).isEqualTo(duckDb());
        assertThat(differences()).isEmpty();
        assertThat(refresh).endsWith("next time give --since " + lake.commit() + ".\n");
    }

    @Test
    void theSimulatorRefusesWhatSnowflakeWould() throws Exception {
        Map<String, String> wrong = Map.of(
                "SPLIT_PART(SPLIT_PART(METADATA$FILENAME, ", "REPLACE(SPLIT_PART(METADATA$FILENAME, ",
                "REFRESH_ON_CREATE = FALSE", "REFRESH_ON_CREATE = TRUE",
                "::NUMBER(19,0))", "::FLOAT)",
                "PARTITION BY (\"LOAD_DATE DATE\")", "PARTITION BY (\"OPERATOR VARCHAR\")",
                "ADD FILES (", "ADD FILE (",
                "20250615T", "20990615T",
                "CREATE EXTERNAL TABLE IF NOT EXISTS LAKE.AFFILIATES.\"ACCOUNTS_BY_LOAD_DATE\"",
                        "CREATE EXTERNAL TABLE IF NOT EXISTS LAKE.AFFILIATES.\"Accounts_by_load_date\"");
        String right = snowflake("ddl", "--integration", "WEIR_S3");
        for (var change : wrong.entrySet()) {
            assertThat(right).contains(change.getKey());
            Files.deleteIfExists(folder.resolve("lake.duckdb"));

            List<Row> done = tried(right.replace(change.getKey(), change.getValue()));

            assertThat(done.get(done.size() - 1)).as(change.getValue()).containsKey("refused");
        }
    }

    @Test
    void modelsGiveTheSameOnBoth() throws Exception {
        List<String> before = builtOnDuckDb();
        simulate(snowflake("ddl", "--integration", "WEIR_S3"));
        assertThat(builtOnSnowflake()).isEqualTo(before).hasSize(3);

        long since = lake.commit();
        loadMore();
        assertThat(builtOnSnowflake())
                .as("Gold before Snowflake is told of the commit")
                .isEqualTo(before);
        loadInAnotherForm();
        weir("lake", "compact", files);
        simulate(snowflake("ddl", "--integration", "WEIR_S3"));
        simulate(snowflake("refresh", "--since", String.valueOf(since)));
        List<String> after = builtOnDuckDb();
        assertThat(builtOnSnowflake()).isEqualTo(after).isNotEqualTo(before);
    }

    @Test
    void dbtSeesHowFreshALakeIs() throws Exception {
        sources("--target", "duckdb", "--warn-after", "1", "--error-after", "900000");
        assertThat(dbt("lake", "source freshness")).containsExactly(freshness(true, "warn"));
    }

    @Test
    void modelsResolveOnSnowflake() throws Exception {
        sources("--target", "snowflake", "--schema", SCHEMA);
        assertThat(dbt(
                        "lake",
                        "--warn-error parse --target snowflake",
                        "compile --target snowflake --no-populate-cache --no-introspect"))
                .allSatisfy(result -> assertThat(result).containsEntry("success", true));

        Path ddl = Files.writeString(folder.resolve("ddl.sql"), snowflake("ddl"));
        assertThat(Python.withDbt(
                        Map.of(),
                        "snowflake_resolves.py",
                        project.resolve("target/manifest.json").toString(),
                        ddl.toString()))
                .containsExactlyInAnyOrder("silver_accounts", "silver_players", "silver_reports", "gold_revenue");
    }

    /** A second run, six hours later. */
    private void loadMore() {
        Path exchanges = RecordedSync.second(CONNECTOR).exchanges();
        weir("run", connector, "--replay", exchanges, "--as-of", "2025-06-15T18:00:00Z", "--to", files);
    }

    /** A third run, of a manifest with one more column and a wider one. */
    private void loadInAnotherForm() throws IOException {
        Path manifest = connector.resolve("manifest.yaml");
        String text = Files.readString(manifest);
        String wider = text.replace(
                "player_id: {type: integer}", "player_id: {type: number}\n          tier: {type: [string, \"null\"]}");
        assertThat(wider).isNotEqualTo(text);
        Files.writeString(manifest, wider);
        Path exchanges = RecordedSync.second(CONNECTOR).exchanges();
        weir("run", connector, "--replay", exchanges, "--as-of", "2025-06-15T20:00:00Z", "--to", files);
    }

    private String snowflake(String action, String... more) {
        List<String> words = new ArrayList<>(List.of(action, PLACE, "--schema", SCHEMA));
        words.addAll(List.of(more));
        return lake.snowflake(words.toArray(String[]::new));
    }

    /** Runs a script in the simulator; gives what its queries found. */
    private List<String> simulate(String script) throws Exception {
        List<String> found = new ArrayList<>();
        for (Row done : tried(script)) {
            assertThat(done).doesNotContainKey("refused");
            if (done.get("rows") instanceof List<?> rows) {
                rows.forEach(row -> found.add(String.valueOf(row)));
            }
        }
        return found;
    }

    private List<Row> tried(String script) throws Exception {
        Path file = Files.writeString(folder.resolve("script.sql"), script);
        String database = folder.resolve("lake.duckdb").toString();
        return Python.withDbt(Map.of(), "snowflake_simulator.py", database, URL, files + "/", file.toString()).stream()
                .map(line -> (Row) JSON.parse(line))
                .toList();
    }

    private List<String> differences() throws Exception {
        return simulate(snowflake("check"));
    }

    private List<String> shown(String schema) throws SQLException {
        return rows("lake", schema);
    }

    private List<String> duckDb() throws SQLException {
        try (Connection duck = DriverManager.getConnection("jdbc:duckdb:" + folder.resolve("views.duckdb"));
                Statement statement = duck.createStatement()) {
            for (String sql : lake.duckdb("views", files.toString()).split(";\n")) {
                statement.execute(sql);
            }
        }
        return rows("views", CONNECTOR);
    }

    /** All rows of all tables, as JSON. */
    private List<String> rows(String database, String schema) throws SQLException {
        List<String> rows = new ArrayList<>();
        for (String table : List.of("accounts", "daily_reports", "players")) {
            String columns = lake.tables().stream()
                    .filter(known -> known.stream().equals(table))
                    .flatMap(known -> Stream.concat(
                            known.columns().stream().map(Column::name),
                            Stream.of("_weir_run", "_weir_loaded_at", "_weir_slice", "load_date")))
                    .map(name -> "\"" + name + "\"::VARCHAR")
                    .reduce((a, b) -> a + ", " + b)
                    .orElseThrow();
            String more = table.equals("daily_reports") ? ", operator_account" : "";
            rows.addAll(ask(
                    database,
                    "SELECT '" + table + "', " + columns + more + " FROM \"" + schema + "\"." + table
                            + " ORDER BY ALL"));
        }
        return rows;
    }

    private List<String> ask(String database, String sql) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection duck = DriverManager.getConnection("jdbc:duckdb:" + folder.resolve(database + ".duckdb"));
                Statement statement = duck.createStatement()) {
            statement.execute("SET TimeZone = 'UTC'");
            try (ResultSet found = statement.executeQuery(sql)) {
                while (found.next()) {
                    List<String> cells = new ArrayList<>();
                    for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
                        cells.add(found.getString(i));
                    }
                    rows.add(String.valueOf(cells));
                }
            }
        }
        return rows;
    }

    private List<String> builtOnDuckDb() throws Exception {
        sources("--target", "duckdb");
        return built("models");
    }

    private List<String> builtOnSnowflake() throws Exception {
        sources("--target", "snowflake", "--schema", SCHEMA);
        return built("lake");
    }

    private List<String> built(String database) throws Exception {
        assertThat(dbt(database, "build"))
                .allSatisfy(result -> assertThat(result).containsEntry("success", true));
        return ask(database, GOLD);
    }

    private void sources(String... words) throws IOException {
        List<String> all = new ArrayList<>(List.of("sources", words[1].equals("duckdb") ? files.toString() : PLACE));
        all.addAll(List.of(words));
        Files.writeString(project.resolve("models/sources.yml"), lake.dbt(all.toArray(String[]::new)));
    }

    private List<Row> dbt(String database, String... commands) throws Exception {
        List<String> words = new ArrayList<>(List.of(project.toString()));
        words.addAll(List.of(commands));
        Map<String, String> environment =
                Map.of("DBT_DATABASE", folder.resolve(database + ".duckdb").toString());
        return Python.withDbt(environment, "run_dbt.py", words.toArray(String[]::new)).stream()
                .map(line -> (Row) JSON.parse(line))
                .toList();
    }

    private static Row freshness(boolean success, String state) {
        Row nodes = Row.of("accounts", state);
        nodes.put("daily_reports", state);
        nodes.put("players", state);
        Row row = Row.of("success", success);
        row.put("nodes", nodes);
        return row;
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> paths = Files.walk(from)) {
            for (Path path : paths.toList()) {
                Files.createDirectories(to.resolve(from.relativize(path)).getParent());
                Files.copy(path, to.resolve(from.relativize(path)));
            }
        }
    }
}
