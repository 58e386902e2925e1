package dev.weir.trial.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.spi.failure.ConnectorException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlacementTest {

    @TempDir
    Path folder;

    private Placement placement;

    @BeforeEach
    void begin() {
        placement = new Placement(folder);
    }

    private void draft(String sync, String text) {
        placement.write(placement.draftRecording(sync), text);
        placement.write(placement.draftExpected(sync, "items.jsonl"), text);
    }

    private TreeMap<String, String> files() throws IOException {
        TreeMap<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(file).toString(), Files.readString(file));
            }
        }
        return files;
    }

    private void record(String text, String... syncs) {
        placement.begin();
        List.of(syncs).forEach(sync -> draft(sync, text));
        placement.finish(List.of(syncs));
    }

    @Test
    void replacesAllSyncsOfAnOldRecordingAndNothingElse() throws IOException {
        record("old", "1-first-sync", "2-second-sync");
        Files.createDirectories(folder.resolve("expected/login-page"));
        Files.writeString(folder.resolve("expected/login-page/items.jsonl"), "mine");

        record("new", "1-first-sync");

        assertThat(files())
                .containsOnlyKeys(
                        "exchanges/1-first-sync.json",
                        "expected/1-first-sync/items.jsonl",
                        "expected/login-page/items.jsonl")
                .containsEntry("exchanges/1-first-sync.json", "new")
                .containsEntry("expected/login-page/items.jsonl", "mine");
    }

    @Test
    void leavesAnOldRecordingAloneWhenTheNewOneIsGivenUp() throws IOException {
        record("old", "1-first-sync");
        TreeMap<String, String> before = files();

        placement.begin();
        draft("1-first-sync", "new");
        placement.giveUp();

        assertThat(files()).isEqualTo(before);
    }

    @Test
    void takesNoNoticeOfTheDraftOfAKilledRun() throws IOException {
        record("old", "1-first-sync");
        TreeMap<String, String> before = files();
        placement.begin();
        draft("1-first-sync", "killed");

        new Placement(folder).begin();
        placement.giveUp();

        assertThat(files()).isEqualTo(before);
    }

    @Test
    void putsTheOldRecordingBackWhenTheNewOneCannotBePlaced() throws IOException {
        record("old", "1-first-sync", "2-second-sync");
        TreeMap<String, String> before = files();
        placement.begin();
        draft("1-first-sync", "new");
        Files.createDirectories(folder.resolve(".recording-old"));
        Files.writeString(folder.resolve(".recording-old/expected"), "in the way");

        assertThatThrownBy(() -> placement.finish(List.of("1-first-sync")))
                .isInstanceOf(ConnectorException.class)
                .hasMessageContaining("Cannot write the recording to " + folder);
        placement.giveUp();

        assertThat(files()).isEqualTo(before);
    }

    @Test
    void refusesToGoOnWhereAKilledRunHadTakenTheOldRecordingAway() throws IOException {
        Files.createDirectories(folder.resolve(".recording-old/exchanges"));

        assertThatThrownBy(placement::begin)
                .hasMessage("Cannot record into " + folder + ": " + folder.resolve(".recording-old")
                        + " holds the recording that a killed run was about to replace (move it back to " + folder
                        + ", or delete it)");
    }
}
