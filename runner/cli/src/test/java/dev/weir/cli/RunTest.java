package dev.weir.cli;

import static dev.weir.cli.Shell.EXCHANGES;
import static dev.weir.cli.Shell.MANIFEST;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunTest {

    private final Shell shell = new Shell();

    @TempDir
    Path lake;

    @Test
    void publishesTheStreamsAndSumsUp() {
        int code = run("--replay", EXCHANGES);

        assertThat(shell.out().replaceAll("[0-9a-f]{8}\\b", "········").replaceAll(" {2,}", "  "))
                .matches("""
                        stream  records  files  bytes  state  seconds  result
                        items  2  1  [0-9,]+  moved  [0-9.]+  published
                        run 20250615T120000Z-········: published, .*startup/_weir/runs/20250615T120000Z-········.json
                        """);
        assertThat(shell.err()).matches("items: 2 records \\([0-9.]+ s\\)\n");
        assertThat(code).isZero();
        assertThat(lake.resolve("startup/items/load_date=2025-06-15")).isDirectoryContaining("glob:**.parquet");
    }

    @Test
    void leavesStreamsAloneThatWereNotAskedFor() {
        int code = run("--replay", EXCHANGES, "--streams", "items,others");

        assertThat(shell.err())
                .isEqualTo("Cannot read stream 'others': the connector has no such stream (it has items)\n");
        assertThat(shell.out()).isEmpty();
        assertThat(lake).isEmptyDirectory();
        assertThat(code).isEqualTo(1);
    }

    @Test
    void failsIfAStreamFails() throws IOException {
        Path nothing = Files.writeString(
                lake.resolve("nothing.json"),
                "{\"config\": {\"token\": \"none\"}, \"as_of\": \"2025-06-15T12:00:00Z\", \"exchanges\": []}");

        int code = run("--replay", nothing.toString());

        assertThat(shell.out()).contains("failed: Cannot ", "nothing published");
        assertThat(shell.err()).startsWith("items: failed: Cannot ");
        assertThat(code).isEqualTo(1);
    }

    private String declared(String yaml) throws IOException {
        return Files.writeString(lake.resolve("lake.yaml"), yaml).toString();
    }

    @Test
    void comparesTheNamesInTheCommitGateBeforeItReads() throws IOException {
        String file = declared("""
                lake:
                  commit_gate:
                    streams: [items, itmes]
                    accounts: [acme]
                    partial: block
                """);
        int code = run("--replay", EXCHANGES, "--lake", file);

        assertThat(shell.err())
                .isEqualTo(
                        file + ":3:22: Cannot use the lake's declaration: lake.commit_gate.streams[1].names: the stream"
                                + " 'itmes' is neither the connector's nor in the lake (did you mean items? known: items; one of"
                                + " another source that was never read is written source/stream)\n");
        assertThat(code).isEqualTo(1);
        assertThat(lake.resolve("startup/items")).doesNotExist();
    }

    @Test
    void tellsOfNamesThatMayBeWrong() throws IOException {
        String file = declared("""
                lake:
                  streams: {item: {publish: append}}
                  commit_gate:
                    accounts: {names: [acme, umbra], on_failure: warn}
                """);
        int code = run("--replay", EXCHANGES, "--lake", file, "--account", "acme");

        assertThat(shell.err())
                .startsWith(
                        "The lake's declaration names a stream 'item', which the connector does not have (did you mean"
                                + " items? known: items).\n"
                                + file
                                + ":4:30: warning: The lake's declaration: lake.commit_gate.accounts.names[1]: nothing of the"
                                + " account umbra is in the lake yet (known: acme)\n");
        assertThat(code).isZero();
    }

    @Test
    void refusesOverridesAndStatesThatWouldHaveNoEffect() {
        run("--replay", EXCHANGES);

        assertThat(shell.run(
                        "gate", "override", lake.toString(), "--rule", "unqiue", "--stream", "items", "--reason", "x"))
                .isEqualTo(1);
        assertThat(shell.err())
                .startsWith("Cannot override unqiue: there is no such rule (did you mean unique? known: rows, ");
        assertThat(shell.run(
                        "gate", "override", lake.toString(), "--rule", "my rule", "--stream", "items", "--reason", "x"))
                .isEqualTo(1);
        assertThat(shell.err()).startsWith("Cannot override my rule: there is no such rule (known: rows, ");
        assertThat(shell.run(
                        "gate", "override", lake.toString(), "--rule", "rows", "--stream", "items", "--reason", " "))
                .isEqualTo(1);
        assertThat(shell.err()).isEqualTo("Cannot override rows: it has no reason (say why, and who says so)\n");
        assertThat(shell.run(
                        "gate", "override", lake.toString(), "--rule", "rows", "--stream", "items", "--reason", "x"))
                .isZero();

        assertThat(shell.run("state", "set", lake.toString(), "--stream", "items", "--value", "{\"updated\": \"x\"}"))
                .isEqualTo(1);
        assertThat(shell.err())
                .startsWith("Cannot change the state of startup/items: it has no 'updated_at', by which the stream is"
                        + " ordered, but updated (the present state is {\"updated_at\":\"");
        assertThat(shell.run(
                        "state",
                        "set",
                        lake.toString(),
                        "--stream",
                        "items",
                        "--value",
                        "{\"updated_at\": \"2025-06-01\"}"))
                .isZero();
    }

    @Test
    void saysWhatIsWrongWithAPlace() {
        int code = shell.run("run", MANIFEST, "--replay", EXCHANGES, "--to", "ftp://somewhere");

        assertThat(shell.err())
                .isEqualTo("Cannot use 'ftp://somewhere': not a place (give s3://bucket/prefix or a folder)\n");
        assertThat(code).isEqualTo(1);
    }

    @Test
    void wantsAPlace() {
        assertThat(shell.run("run", MANIFEST)).isEqualTo(2);
        assertThat(shell.err()).isEqualTo("Cannot run weir run: --to PLACE is missing (see weir run --help)\n");
        for (String endpoint : new String[] {"localhost:9000", "http://a b", "9000"}) {
            assertThat(shell.run("run", MANIFEST, "--to", "lake", "--s3-endpoint", endpoint))
                    .isEqualTo(2);
            assertThat(shell.err())
                    .isEqualTo("Cannot run weir run: --s3-endpoint '" + endpoint
                            + "' is no URL like http://localhost:9000 (see weir run --help)\n");
        }
    }

    private int run(String... more) {
        String[] words = new String[4 + more.length];
        System.arraycopy(new String[] {"run", MANIFEST, "--to", lake.toString()}, 0, words, 0, 4);
        System.arraycopy(more, 0, words, 4, more.length);
        return shell.run(words);
    }
}
