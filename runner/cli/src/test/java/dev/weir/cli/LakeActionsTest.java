package dev.weir.cli;

import static dev.weir.cli.Shell.EXCHANGES;
import static dev.weir.cli.Shell.MANIFEST;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code weir lake} and the commands for runs that wait, on a lake that three runs were read into. */
class LakeActionsTest {

    private final Shell shell = new Shell();

    @TempDir
    Path lake;

    @BeforeEach
    void readThreeTimes() {
        for (int i = 0; i < 3; i++) {
            assertThat(shell.run("run", MANIFEST, "--to", lake.toString(), "--replay", EXCHANGES, "--full-refresh"))
                    .as(shell.err())
                    .isZero();
        }
    }

    private int lake(String action, String... more) {
        String[] words = Stream.concat(Stream.of("lake", action, lake.toString()), Stream.of(more))
                .toArray(String[]::new);
        return shell.run(words);
    }

    private List<String> documents(String folder) throws IOException {
        try (Stream<Path> files = Files.list(lake.resolve(folder))) {
            return files.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }

    /** Makes all entries of the log look as if they had been written years ago. */
    private void age() throws IOException {
        for (String name : documents("_weir/log")) {
            Path entry = lake.resolve("_weir/log").resolve(name);
            Files.writeString(
                    entry,
                    Files.readString(entry).replaceFirst("\"at\":\"[^\"]+\"", "\"at\":\"2020-01-01T00:00:00Z\""));
        }
    }

    @Test
    void saysThatThereIsNoSuchStream() {
        for (String action : List.of("ls", "show", "compact")) {
            assertThat(lake(action, "--stream", "itms")).as(action).isEqualTo(1);
            assertThat(shell.err())
                    .isEqualTo("Cannot find stream 'itms': nothing of it is in the lake (did you mean items? known:"
                            + " items)\n");
            assertThat(shell.out()).isEmpty();
        }
        assertThat(lake("ls", "--source", "nix")).isEqualTo(1);
        assertThat(shell.err()).isEqualTo("Cannot find source 'nix': nothing of it is in the lake (known: startup)\n");
        assertThat(lake("ls", "--account", "acme")).isEqualTo(1);
        assertThat(shell.err()).isEqualTo("Cannot find account 'acme': nothing of it is in the lake (none is known)\n");
        assertThat(lake("ls", "--account=")).isZero();
        assertThat(shell.lines()).hasSize(2);
    }

    @Test
    void refusesWhatIsForOtherActions() {
        assertThat(lake("ls", "--dry-run")).isEqualTo(2);
        assertThat(shell.err()).isEqualTo("Cannot run weir lake: --dry-run is for expire (see weir lake --help)\n");
        assertThat(lake("verify", "--stream", "items")).isEqualTo(2);
        assertThat(shell.err())
                .isEqualTo("Cannot run weir lake: --stream is for ls, show and compact (see weir lake --help)\n");
        assertThat(lake("drop")).isEqualTo(2);
        assertThat(shell.err())
                .isEqualTo("Cannot run weir lake: there is no 'drop', only ls, show, log, verify, compact and expire"
                        + " (see weir lake --help)\n");
        assertThat(lake("expire", "--keep", "0")).isEqualTo(2);
        assertThat(shell.err())
                .isEqualTo("Cannot run weir lake: --keep '0' is no number of days (see weir lake --help)\n");
    }

    @Test
    void joinsSmallFiles() {
        assertThat(lake("compact")).isZero();
        assertThat(shell.out()).isEqualTo("startup/items: 2 files fewer\n");
        assertThat(lake("verify", "--digests")).isZero();
        assertThat(shell.out()).isEqualTo("whole\n");
        assertThat(lake("ls")).isZero();
        assertThat(shell.lines().get(1)).matches("startup/items  6     1      0  .*compact-[0-9a-f]{16}");
    }

    @Test
    void keepsWhatIsYoung() throws IOException {
        assertThat(lake("expire", "--keep", "1", "--keep-commits", "1")).isZero();
        assertThat(shell.out()).isEqualTo("nothing has expired\n");
        assertThat(documents("_weir/log")).hasSize(9);
    }

    @Test
    void letsThePastExpire() throws IOException {
        age();
        assertThat(lake("expire", "--keep-commits", "1", "--dry-run")).isZero();
        assertThat(shell.out()).isEqualTo("""
                would expire: 8 entries of the log, 2 snapshots, 2 commits, 0 documents of runs
                the log would begin with entry 9 of 2020-01-01T00:00:00Z
                """);
        assertThat(documents("_weir/log")).hasSize(9);

        assertThat(lake("expire")).isZero();
        assertThat(shell.out()).as("ten commits stay").isEqualTo("nothing has expired\n");

        assertThat(lake("expire", "--keep-commits", "1")).isZero();
        assertThat(shell.out()).isEqualTo("""
                expired: 8 entries of the log, 2 snapshots, 2 commits, 0 documents of runs
                the log begins with entry 9 of 2020-01-01T00:00:00Z
                """);
        assertThat(documents("_weir/log")).containsExactly("000000000009.json");
        assertThat(documents("_weir/commits")).hasSize(1);
        assertThat(documents("startup/_weir/streams/items")).hasSize(1);
        assertThat(lake("verify", "--digests")).isZero();
        assertThat(lake("log")).isZero();
        assertThat(shell.lines()).hasSize(2);
        assertThat(shell.run("state", "show", lake.toString())).isZero();
        assertThat(shell.lines()).hasSize(2);
        readThreeTimes();
        assertThat(lake("ls")).isZero();
        assertThat(shell.lines().get(1)).startsWith("startup/items  12 ");
    }

    @Test
    void saysWhatARunWaitsFor() {
        assertThat(shell.run(
                        "run", MANIFEST, "--to", lake.toString(), "--replay", EXCHANGES, "--full-refresh", "--stage"))
                .isZero();
        String run = shell.out().replaceFirst("(?s).*weir publish ([^,]+),.*", "$1");

        assertThat(shell.run("recover", "--to", lake.toString())).isZero();
        assertThat(shell.out()).isEqualTo("""
                ended runs: 0, removed unfinished files: 0
                run %1$s is staged, data sets: 1 (weir publish %1$s, or weir abort %1$s)
                """.formatted(run));
        assertThat(lake("compact")).isEqualTo(1);
        assertThat(shell.err())
                .startsWith("Cannot compact startup/items: run " + run + " has staged it since ")
                .endsWith(" (weir publish " + run + ", or weir abort " + run + ")\n");
        assertThat(shell.run("publish", "nix", "--to", lake.toString())).isEqualTo(1);
        assertThat(shell.err())
                .isEqualTo("Cannot publish run nix: no run of this name has anything (runs that wait: " + run + ")\n");
        assertThat(shell.run("abort", run, "--to", lake.toString(), "--actor", "ops", "--reason", "not wanted"))
                .isZero();
        assertThat(shell.out()).isEqualTo("run " + run + ": thrown away\n");
        assertThat(shell.run("publish", run, "--to", lake.toString())).isEqualTo(1);
        assertThat(shell.err())
                .isEqualTo("Cannot publish run " + run
                        + ": it has ended, and is dropped: aborted by ops: not wanted (runs that wait: none)\n");
    }
}
