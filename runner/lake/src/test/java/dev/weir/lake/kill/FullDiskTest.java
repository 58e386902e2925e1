package dev.weir.lake.kill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.weir.lake.Lake;
import dev.weir.lake.LakeResult;
import dev.weir.lake.Lakes;
import dev.weir.lake.StreamResult;
import dev.weir.lake.storage.LocalStorage;
import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.failure.FailureType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs into a folder on a small disk of its own that has less and less room. Needs the right to mount one. */
class FullDiskTest {

    private static final int DISK = 16 << 20;
    private static final int STEP = 24 << 10;
    private static final int ENOUGH = 15;

    @TempDir
    Path folder;

    private Path disk;

    @BeforeEach
    void mount() throws Exception {
        disk = Files.createDirectories(folder.resolve("disk"));
        boolean mounted = run("mount", "-t", "tmpfs", "-o", "size=" + DISK, "tmpfs", disk.toString());
        assumeTrue(mounted, "cannot mount a small disk here (run as root, in a container with CAP_SYS_ADMIN)");
    }

    @AfterEach
    void unmount() throws Exception {
        run("umount", disk.toString());
    }

    private static boolean run(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor()
                == 0;
    }

    @Test
    void keepsEveryRecordOnceWhereverTheDiskIsFull() throws Exception {
        Scenario scenario = new Scenario(11);
        Place place = Place.folder(disk.resolve("lake"));
        int refused = 0;
        int passed = 0;
        try (Reader reader = new Reader(scenario, place.storage(), true);
                Contents contents = new Contents(place.storage(), Files.createDirectories(folder.resolve("copies")))) {
            load(scenario, place, 0);
            for (int step = 0; step < ENOUGH; step++) {
                fill(step * (long) STEP);
                LakeResult result = disturbed(scenario, place, 2 * step + 1);
                Files.delete(filler());
                assertThat(drafts())
                        .as("with " + step * STEP + " bytes of room")
                        .isEmpty();
                refused += result == null ? 1 : 0;
                passed += result == null ? 0 : 1;
                load(scenario, place, 2 * step + 2);
                synchronized (reader) {
                    reader.look();
                    String moment = "with " + step * STEP + " bytes of room";
                    assertThat(new Quiet(scenario, place, reader.history(), contents).problems())
                            .as(moment)
                            .isEmpty();
                    assertThat(reader.problems()).as(moment).isEmpty();
                    assertPublished(result, reader.history(), 2 * step + 1, moment);
                }
            }
        }
        assertThat(drafts()).isEmpty();
        assertThat(refused).isPositive();
        assertThat(passed).isPositive();
    }

    private List<Path> drafts() throws IOException {
        try (Stream<Path> tree = Files.walk(disk)) {
            return tree.filter(path -> path.toString().contains("_weir/drafts/"))
                    .toList();
        }
    }

    private static void assertPublished(@Nullable LakeResult result, History history, int run, String moment) {
        if (result != null) {
            for (StreamResult stream : result.streams()) {
                assertThat(history.published(stream.name()).contains(run))
                        .as(moment + ", " + stream.name())
                        .isEqualTo(stream.published());
            }
        }
    }

    private Path filler() {
        return disk.resolve("filler");
    }

    private void fill(long room) throws IOException {
        long free = Files.getFileStore(disk).getUsableSpace();
        Files.write(filler(), new byte[(int) Math.max(0, free - room)]);
    }

    private static @Nullable LakeResult disturbed(Scenario scenario, Place place, int run) {
        try {
            return load(scenario, place, run);
        } catch (ConnectorException e) {
            assertThat(e.type()).isEqualTo(FailureType.SINK);
            assertThat(e)
                    .hasMessageStartingWith("Cannot ")
                    .hasMessageContaining("the disk is full (free some space, or write elsewhere with --to)");
            return null;
        }
    }

    private static LakeResult load(Scenario scenario, Place place, int run) {
        Load load = new Load(scenario, run);
        List<String> streams = scenario.feeds.stream().map(Feed::name).toList();
        try (Lake lake =
                Lakes.open(load.options(place.location(), null, message -> {}), new LocalStorage(path(place)))) {
            lake.claim(streams);
            load.read(lake, streams);
            return lake.finish();
        }
    }

    private static Path path(Place place) {
        return Path.of(place.location().toString());
    }
}
