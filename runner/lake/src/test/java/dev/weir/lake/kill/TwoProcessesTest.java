package dev.weir.lake.kill;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.lake.kill.KilledProcess.Job;
import dev.weir.lake.storage.S3Emulator;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two processes that start at the same moment; {@code -Dlake.pairs=N} starts more pairs. */
class TwoProcessesTest {

    private static final int PAIRS = Integer.getInteger("lake.pairs", 2);
    private static final long SEED = 5;

    @TempDir
    Path folder;

    private final Scenario scenario = new Scenario(SEED);

    private Child child(Place place, int run, boolean waits, List<String> streams) throws InterruptedException {
        Child child = new Child(folder).ready();
        child.start(new Job(place.location().toString(), place.endpoint(), SEED, run, waits, streams));
        return child;
    }

    @Test
    void oneHasTheStreamsOfAFolder() throws Exception {
        compete(Place.folder(folder.resolve("lake")));
    }

    @Test
    void oneHasTheStreamsOnS3() throws Exception {
        try (S3Emulator emulator = new S3Emulator()) {
            compete(Place.bucket(emulator, "raw"));
        }
    }

    @Test
    void bothReadDifferentStreamsIntoAFolder() throws Exception {
        share(Place.folder(folder.resolve("lake")));
    }

    @Test
    void bothReadDifferentStreamsIntoS3() throws Exception {
        try (S3Emulator emulator = new S3Emulator()) {
            share(Place.bucket(emulator, "raw"));
        }
    }

    private void compete(Place place) throws Exception {
        List<String> streams = scenario.feeds.stream().map(Feed::name).toList();
        try (Reader reader = new Reader(scenario, place.storage(), false)) {
            for (int run = 0; run < 2 * PAIRS; run += 2) {
                List<Child> both = atOnce(place, run, true, List.of(streams, streams));
                List<String> said = List.of(
                        both.get(0).await("claimed", "failed"), both.get(1).await("claimed", "failed"));
                assertThat(said).containsOnlyOnce("claimed");
                int winner = said.indexOf("claimed");
                assertThat(said.get(1 - winner))
                        .matches("failed SINK Cannot read shop/(events|sales|stock): run " + Scenario.name(run + winner)
                                + " is at work on it since .*Z \\(wait for it; if it hangs, stop it, or weir abort "
                                + Scenario.name(run + winner) + "\\)");
                both.get(winner).say("on");
                assertThat(both.get(winner).end()).startsWith("ended ");
                both.get(1 - winner).end();
            }
            judge(place, reader);
        }
    }

    private void share(Place place) throws Exception {
        try (Reader reader = new Reader(scenario, place.storage(), true)) {
            for (int run = 0; run < 2 * PAIRS; run += 2) {
                for (Child child : atOnce(place, run, false, List.of(List.of("events"), List.of("stock")))) {
                    assertThat(child.end()).as(child.said().toString()).startsWith("ended ");
                }
            }
            try (Child last = child(place, 2 * PAIRS, false, List.of("events", "sales", "stock"))) {
                assertThat(last.end()).startsWith("ended ");
            }
            judge(place, reader);
        }
    }

    private List<Child> atOnce(Place place, int run, boolean waits, List<List<String>> streams) throws Exception {
        List<Child> children = new ArrayList<>();
        for (List<String> ignored : streams) {
            children.add(new Child(folder));
        }
        for (Child child : children) {
            child.ready();
        }
        for (int i = 0; i < children.size(); i++) {
            children.get(i)
                    .start(new Job(
                            place.location().toString(), place.endpoint(), SEED, run + i, waits, streams.get(i)));
        }
        return children;
    }

    private void judge(Place place, Reader reader) throws Exception {
        try (Contents contents = new Contents(place.storage(), Files.createDirectories(folder.resolve("copies")))) {
            synchronized (reader) {
                reader.look();
                assertThat(new Quiet(scenario, place, reader.history(), contents).problems())
                        .isEmpty();
                assertThat(reader.problems()).isEmpty();
            }
        }
    }
}
