package dev.weir.lake.kill;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.lake.Lake;
import dev.weir.lake.LakeResult;
import dev.weir.lake.Lakes;
import dev.weir.lake.StreamResult;
import dev.weir.lake.storage.Location.Bucket;
import dev.weir.lake.storage.S3Emulator;
import dev.weir.lake.storage.S3Storage;
import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.failure.FailureType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Runs whose way to S3 is bad: what they say, and what the next run finds. */
class FaultTest {

    private static final int FOR_GOOD_AT_MOST = 260;

    private static S3Emulator emulator;

    @TempDir
    Path folder;

    @BeforeAll
    static void start() throws Exception {
        emulator = new S3Emulator();
    }

    @AfterAll
    static void stop() throws Exception {
        emulator.close();
    }

    /** {@code -Dlake.faults=N} makes N times as many runs, from another seed. */
    private static int times() {
        return Integer.getInteger("lake.faults", 1);
    }

    @ParameterizedTest
    @CsvSource({"1, 0.1, false, 4", "2, 0.5, false, 4", "3, 0.05, true, 6"})
    void keepsEveryRecordOnceThough(long seed, double share, boolean forGood, int runs) throws Exception {
        long from = times() == 1 ? seed : seed * 1000 + times();
        Scenario scenario = new Scenario(from);
        Place place = Place.bucket(emulator, "faults" + from);
        SplittableRandom random = new SplittableRandom(from);
        try (Reader reader = new Reader(scenario, place.storage(), true);
                Contents contents = new Contents(place.storage(), Files.createDirectories(folder.resolve("copies")))) {
            for (int run = 0; run < 2 * runs * times(); run += 2) {
                int lastGood = forGood ? random.nextInt(FOR_GOOD_AT_MOST) : Integer.MAX_VALUE;
                LakeResult result =
                        disturbed(scenario, place, run, new RandomFaults(random.nextLong(), share, lastGood));
                undisturbed(scenario, place, run + 1);
                synchronized (reader) {
                    reader.look();
                    String moment = "seed " + from + ", run " + run + ", last good request " + lastGood;
                    assertThat(new Quiet(scenario, place, reader.history(), contents).problems())
                            .as(moment)
                            .isEmpty();
                    assertThat(reader.problems()).as(moment).isEmpty();
                    assertPublished(result, reader.history(), run, moment);
                }
            }
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

    private static List<String> streams(Scenario scenario) {
        return scenario.feeds.stream().map(Feed::name).toList();
    }

    private @Nullable LakeResult disturbed(Scenario scenario, Place place, int run, RandomFaults faults)
            throws Exception {
        Bucket bucket = (Bucket) place.location();
        Load load = new Load(scenario, run);
        try (FaultProxy proxy = new FaultProxy(emulator.endpoint(), faults);
                Lake lake = Lakes.open(
                        load.options(bucket, null, message -> {}),
                        new S3Storage(emulator.impatientClient(proxy.endpoint()), bucket, 1 << 20))) {
            lake.claim(streams(scenario));
            load.read(lake, streams(scenario));
            return lake.finish();
        } catch (ConnectorException e) {
            assertThat(e.type()).as(e.getMessage()).isEqualTo(FailureType.SINK);
            assertThat(e).hasMessageStartingWith("Cannot ").hasMessageEndingWith(")");
            return null;
        }
    }

    private static void undisturbed(Scenario scenario, Place place, int run) {
        Bucket bucket = (Bucket) place.location();
        Load load = new Load(scenario, run);
        try (Lake lake = Lakes.open(
                load.options(bucket, null, message -> {}), new S3Storage(emulator.client(), bucket, 1 << 20))) {
            lake.claim(streams(scenario));
            load.read(lake, streams(scenario));
            lake.finish();
        }
    }
}
