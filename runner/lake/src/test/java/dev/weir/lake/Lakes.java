package dev.weir.lake;

import dev.weir.lake.commit.Liveness;
import dev.weir.lake.declare.LakeDeclaration;
import dev.weir.lake.json.JsonText;
import dev.weir.lake.storage.Location;
import dev.weir.lake.storage.Storage;
import dev.weir.spi.sink.Batch;
import dev.weir.spi.sink.LogLevel;
import dev.weir.spi.sink.StreamInfo;
import dev.weir.spi.value.Row;
import dev.weir.spi.value.StreamSlice;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Runs of a source named "shop" into lakes, at a fixed time. */
public final class Lakes {

    public static final Instant NOW = Instant.parse("2024-02-29T23:30:00.123456Z");

    private static final long BUDGET = 64L << 20;

    /** What the runs logged. */
    public final List<String> log = new ArrayList<>();

    /** The configurations that were to be kept. */
    public final List<Row> configs = new ArrayList<>();

    public LakeOptions options(Location to, String run) {
        return options(to, run, null, BUDGET);
    }

    public LakeOptions options(Location to, String run, @Nullable URI endpoint, long budget) {
        return new LakeOptions(
                to,
                "shop",
                null,
                LakeDeclaration.NONE,
                false,
                NOW,
                run,
                endpoint,
                budget,
                false,
                configs::add,
                this::log);
    }

    /** A run into a storage of any kind. */
    public static Lake open(LakeOptions options, Storage storage) {
        return Lake.open(options, storage);
    }

    /** A run that other processes take for dead while it is open: as if it had been killed. */
    Lake openAsKilled(LakeOptions options, Storage storage) {
        return Lake.open(options, new OpenLake(storage, Clock.systemUTC(), new Dead(), options.log()));
    }

    /** Says of all runs that they are gone, and leaves no heartbeat. */
    private static final class Dead implements Liveness {
        @Override
        public void begin(String run) {}

        @Override
        public void end(String run) {}

        @Override
        public boolean isAlive(String run, boolean patient) {
            return false;
        }

        @Override
        public void close() {}
    }

    /** A run as declared, of an account if one is given. */
    public LakeOptions declared(Location to, String run, @Nullable String account, boolean stages, String declaration) {
        LakeDeclaration read = LakeDeclaration.of(json(declaration));
        return new LakeOptions(
                to, "shop", account, read, false, NOW, run, null, BUDGET, stages, configs::add, this::log);
    }

    private synchronized void log(LogLevel level, String message) {
        log.add(level + " " + message);
    }

    public static Row json(String text) {
        return JsonText.object(text.getBytes(StandardCharsets.UTF_8));
    }

    public static StreamInfo stream(String name, String properties) {
        return new StreamInfo(name, null, json("{\"properties\": " + properties + "}"), List.of(), null);
    }

    public static Batch batch(StreamInfo stream, String... rows) {
        return new Batch(
                stream, StreamSlice.WHOLE, Arrays.stream(rows).map(Lakes::json).toList());
    }
}
