package dev.weir.lake;

import static dev.weir.lake.Lakes.batch;
import static dev.weir.lake.Lakes.json;
import static dev.weir.lake.Lakes.stream;

import dev.weir.lake.commit.Documents;
import dev.weir.lake.commit.Entry;
import dev.weir.lake.commit.Expired;
import dev.weir.lake.commit.Expiry;
import dev.weir.lake.commit.Heartbeats;
import dev.weir.lake.storage.Location;
import dev.weir.lake.storage.MemoryStorage;
import dev.weir.lake.storage.Storage;
import dev.weir.lake.table.DataFile;
import dev.weir.lake.table.DataSet;
import dev.weir.lake.table.Snapshot;
import dev.weir.spi.sink.StreamInfo;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A lake with a past: a run each day, of a stream that is overwritten and at times of one that grows. */
final class PastLake {

    static final DataSet DAYS = new DataSet("shop", "days", null);
    static final DataSet ORDERS = new DataSet("shop", "orders", null);

    private static final String DECLARATION = """
            {"lake": {"streams": {"days": {"publish": "overwrite"}}}}""";
    private static final Instant FIRST_DAY = Instant.parse("2024-01-01T04:00:00Z");

    private final Lakes lakes = new Lakes();

    /** The start of a day, from 1. */
    static Instant day(int day) {
        return FIRST_DAY.plus(Duration.ofDays(day - 1L)).minus(Duration.ofHours(4));
    }

    /** Six days; {@code orders} is read on the first and the fourth. */
    static MemoryStorage sixDays() {
        MemoryStorage storage = new MemoryStorage();
        PastLake lake = new PastLake();
        for (int day = 1; day <= 6; day++) {
            lake.run(storage, day, "r" + day, day % 3 == 1 ? List.of("days", "orders") : List.of("days"));
        }
        return storage;
    }

    static OpenLake open(Storage storage, int day) {
        Clock clock = Clock.fixed(FIRST_DAY.plus(Duration.ofDays(day - 1L)), ZoneOffset.UTC);
        return new OpenLake(storage, clock, new Heartbeats(new Documents(storage), clock), (level, text) -> {});
    }

    LakeResult run(Storage storage, int day, String name, List<String> streams) {
        LakeOptions options = lakes.declared(new Location.Folder(Path.of("unused")), name, null, false, DECLARATION);
        try (Lake lake = Lake.open(options, open(storage, day))) {
            lake.claim(streams);
            for (String each : streams) {
                StreamInfo info = stream(each, "{\"id\": {\"type\": \"integer\"}}");
                lake.started(info);
                lake.write(batch(info, "{\"id\": " + day + "}"));
                lake.state(info, json("{\"day\": " + day + "}"));
                lake.completed(info);
            }
            return lake.finish();
        }
    }

    static @Nullable Expired expire(Storage storage, Instant before, int commits) {
        try (OpenLake lake = open(storage, 9)) {
            return new Expiry(lake.documents(), lake.log(), before, commits).carryOut();
        }
    }

    /** What is wrong with the part of a lake that is there, by whatever a reader may go. */
    static List<String> problems(Storage storage) {
        try (OpenLake lake = open(storage, 9)) {
            List<String> problems = new ArrayList<>(new Verification(lake).problems(true));
            Catalog catalog = new Catalog(lake);
            Entry head = lake.log().head();
            for (long number = lake.log().first(); number <= head.number(); number++) {
                catalog.snapshots(lake.log().entry(number));
            }
            head.standing().keySet().forEach(dataSet -> catalog.history(dataSet, 99));
            Set<String> told = told(lake);
            Set<String> current = new TreeSet<>();
            for (Snapshot snapshot : catalog.snapshots(head).values()) {
                snapshot.files().forEach(file -> current.add(file.path()));
            }
            if (!told.equals(current)) {
                problems.add("publications tell of " + told + ", current are " + current);
            }
            return problems;
        }
    }

    /** The files that are there by all publications. */
    private static Set<String> told(OpenLake lake) {
        Set<String> files = new TreeSet<>();
        Set<String> gone = new HashSet<>();
        new Publications(lake)
                .after(0)
                .forEach(publication -> publication.changes().forEach(change -> {
                    change.added().stream().map(DataFile::path).forEach(files::add);
                    change.removed().stream().map(DataFile::path).forEach(gone::add);
                }));
        files.removeAll(gone);
        return files;
    }
}
