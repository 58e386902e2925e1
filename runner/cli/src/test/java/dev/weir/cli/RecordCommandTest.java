package dev.weir.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordCommandTest {

    private final Shell shell = new Shell();

    @TempDir
    Path folder;

    private LiveApi api;
    private Path connector;

    @BeforeEach
    void open() throws IOException {
        api = new LiveApi();
        connector = Files.createDirectories(folder.resolve("connector"));
        Files.copy(Path.of(LiveApi.MANIFEST), connector.resolve("manifest.yaml"));
    }

    @AfterEach
    void close() {
        api.close();
    }

    private int record(String... more) throws IOException {
        List<String> words = new ArrayList<>(List.of(
                "record",
                connector.toString(),
                "--config",
                api.config(folder).toString(),
                "--no-wait",
                "--as-of",
                Shell.NOON));
        words.addAll(List.of(more));
        return shell.run(words.toArray(String[]::new));
    }

    /** The files that were written, by their names. */
    private TreeMap<String, String> files() throws IOException {
        TreeMap<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(connector)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(connector.relativize(file).toString(), Files.readString(file));
            }
        }
        files.remove("manifest.yaml");
        return files;
    }

    @Test
    void writesARecordingWithoutSecretsThatTestReads() throws IOException {
        assertThat(record("--syncs", "2")).as(shell.err()).isZero();

        assertThat(shell.lines())
                .contains(
                        "recorded 1-first-sync: 5 exchanges; records: items 4",
                        "recorded 2-second-sync: 4 exchanges; records: items 4")
                .anyMatch(line -> line.startsWith("replaced config password by synthetic-password: URL "))
                .anyMatch(line -> line.startsWith("replaced answer session by synthetic-session: "));
        assertThat(files().keySet())
                .containsExactly(
                        "exchanges/1-first-sync.json",
                        "exchanges/2-second-sync.json",
                        "expected/1-first-sync/items.jsonl",
                        "expected/1-first-sync/state.json",
                        "expected/2-second-sync/items.jsonl",
                        "expected/2-second-sync/state.json");
        assertThat(files().values())
                .allSatisfy(text -> assertThat(text)
                        .doesNotContain(
                                LiveApi.SESSION, "c00kie-of-the-visit", "p\\\"ss", "p%22ss", "w%C3%B6rd", "w\\u00f6rd")
                        .doesNotContain(
                                Base64.getEncoder().encodeToString("p\"ss %41".getBytes(StandardCharsets.UTF_8))));
        assertThat(files().get("expected/1-first-sync/items.jsonl"))
                .startsWith("{\"id\": 1, \"kind\": \"a\", \"mail\": \"ada@example.org\"}\n");
        api.close();
        assertThat(shell.run("test", connector.toString())).as(shell.out()).isZero();
    }

    @Test
    void scrubsFieldsAndPatternsToo() throws IOException {
        assertThat(record("--scrub", "mail", "--scrub", "fo+ur"))
                .as(shell.err())
                .isZero();

        assertThat(shell.out()).contains("replaced answer mail by person-1@example.com: answer 1 time");
        assertThat(files().values()).allSatisfy(text -> assertThat(text).doesNotContain("ada@example.org", "four"));
    }

    @Test
    void readsLimitedRecordingsWithinTheSameLimits() throws IOException {
        assertThat(record("--pages", "1")).as(shell.err()).isZero();

        assertThat(files().get("exchanges/1-first-sync.json")).contains("\"limits\": {\n  \"pages\": 1,");
        assertThat(shell.run("test", connector.toString())).as(shell.out()).isZero();
    }

    @Test
    void leavesAnOldRecordingAloneUnlessItIsForced() throws IOException {
        assertThat(record("--syncs", "2")).isZero();
        TreeMap<String, String> before = files();
        int asked = api.requests().size();

        assertThat(record()).isEqualTo(1);
        assertThat(shell.err())
                .isEqualTo(
                        "Cannot record into " + connector + ": it holds recordings already, 1-first-sync, 2-second-sync"
                                + " (--force puts the new one in their place)\n");
        assertThat(api.requests()).hasSize(asked);

        api.breakPage(2);
        assertThat(record("--force")).isEqualTo(1);
        assertThat(shell.err()).startsWith("Cannot record 1-first-sync: stream 'items' failed: ");
        assertThat(files()).isEqualTo(before);

        api.breakPage(Integer.MAX_VALUE);
        assertThat(record("--force")).as(shell.err()).isZero();
        assertThat(files().keySet()).noneMatch(name -> name.contains("second"));
        assertThat(shell.run("test", connector.toString())).isZero();
    }

    @Test
    void refusesWhatIsTooLarge() throws IOException {
        assertThat(record("--bytes", "100")).isEqualTo(1);

        assertThat(shell.err()).contains("Cannot record: the answers have more than 100 bytes, with that to GET ");
        assertThat(files()).isEmpty();
    }

    @Test
    void refusesASecretThatIsTooShortToBeFound() throws IOException {
        Path config = api.config(folder);
        Files.writeString(config, Files.readString(config).replaceAll("\"password\":\".*\"", "\"password\":\"abc\""));

        assertThat(shell.run("record", connector.toString(), "--config", config.toString(), "--no-wait"))
                .isEqualTo(1);
        assertThat(shell.err())
                .isEqualTo(
                        "Cannot record: config password has fewer than 4 characters, so that it cannot be told from other text"
                                + " (record with an account whose secret is longer)\n");
        assertThat(files()).isEmpty();
    }

    @Test
    void refusesWhatDoesNotComeAgainWhenItIsReadAgain() throws IOException {
        Path manifest = connector.resolve("manifest.yaml");
        Files.writeString(
                manifest,
                Files.readString(manifest)
                        .replace(
                                "signed_by: \"{{ config['password'] }}\"",
                                "signed_by: \"{{ config['password'] | hash('md5') }}\""));

        assertThat(record()).isEqualTo(1);
        assertThat(shell.err())
                .startsWith("Cannot record: 1-first-sync does not give the same when it is read again: ");
        assertThat(files()).isEmpty();
    }
}
