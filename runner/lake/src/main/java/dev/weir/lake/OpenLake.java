package dev.weir.lake;

import dev.weir.lake.commit.Claims;
import dev.weir.lake.commit.CommitLog;
import dev.weir.lake.commit.Commits;
import dev.weir.lake.commit.Documents;
import dev.weir.lake.commit.Heartbeats;
import dev.weir.lake.commit.Layout;
import dev.weir.lake.commit.Liveness;
import dev.weir.lake.commit.Recovery;
import dev.weir.lake.storage.LocalStorage;
import dev.weir.lake.storage.Location;
import dev.weir.lake.storage.Location.Bucket;
import dev.weir.lake.storage.Location.Folder;
import dev.weir.lake.storage.S3Clients;
import dev.weir.lake.storage.S3Storage;
import dev.weir.lake.storage.Storage;
import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.failure.FailureType;
import dev.weir.spi.sink.LogLevel;
import java.net.URI;
import java.time.Clock;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** A lake that is open: where it lies, its log, and what works on them. Safe for concurrent use. */
public final class OpenLake implements AutoCloseable {

    private final Storage storage;
    private final Documents documents;
    private final Clock clock;
    private final Liveness liveness;
    private final CommitLog log;
    private final Claims claims;
    private final Commits commits;
    private final Recovery recovery;

    /** A lake in a storage of any kind, which is closed with it. */
    OpenLake(Storage storage, Clock clock, Liveness liveness, BiConsumer<LogLevel, String> report) {
        this.storage = storage;
        this.documents = new Documents(storage);
        this.clock = clock;
        this.liveness = liveness;
        this.log = new CommitLog(documents, clock);
        this.claims = new Claims(log, clock);
        this.commits = new Commits(documents, log, claims);
        this.recovery = new Recovery(documents, log, commits, liveness, report);
    }

    /**
     * Opens a lake.
     *
     * @param s3Endpoint another S3 service, addressed by path; null for Amazon's
     * @param partBytes  how much heap may be filled with parts of uploads
     */
    public static OpenLake at(
            Location place, @Nullable URI s3Endpoint, long partBytes, BiConsumer<LogLevel, String> report) {
        Storage storage = place instanceof Bucket bucket
                ? new S3Storage(S3Clients.open(s3Endpoint), bucket, partBytes)
                : new LocalStorage(((Folder) place).path());
        return in(storage, report);
    }

    /** Opens a lake in a storage of any kind, which is closed with it. */
    static OpenLake in(Storage storage, BiConsumer<LogLevel, String> report) {
        Clock clock = Clock.systemUTC();
        return new OpenLake(storage, clock, new Heartbeats(new Documents(storage), clock), report);
    }

    /** Where it lies. */
    public Storage storage() {
        return storage;
    }

    /** Its small documents. */
    public Documents documents() {
        return documents;
    }

    /** The time. */
    public Clock clock() {
        return clock;
    }

    /** Its log. */
    public CommitLog log() {
        return log;
    }

    /** Who has taken what. */
    public Claims claims() {
        return claims;
    }

    /** What makes data sets visible. */
    public Commits commits() {
        return commits;
    }

    /** What ends what killed runs left. */
    public Recovery recovery() {
        return recovery;
    }

    /**
     * Refuses a lake whose log is gone: to begin anew would show everything twice.
     *
     * @throws ConnectorException of type SINK if a source has snapshots that no log speaks of
     */
    void refuseLostLog(String source) {
        boolean empty = log.head().number() == 0;
        if (empty
                && !storage.files(new Layout(source).folder() + "/_weir/streams")
                        .isEmpty()) {
            throw new ConnectorException(
                    FailureType.SINK,
                    "Cannot write to " + storage.describe(new Layout(source).folder())
                            + ": it has snapshots, but the lake's log " + storage.describe("_weir/log")
                            + " is gone (restore it from a copy, or remove the source's folder)");
        }
    }

    /**
     * Refuses a place that is no lake.
     *
     * @throws ConnectorException of type CONFIG if nothing was ever written there
     */
    public OpenLake refuseNone() {
        if (log.head().number() == 0) {
            throw new ConnectorException(
                    FailureType.CONFIG,
                    "Cannot find a lake at " + storage.describe("_weir/log")
                            + ": there is no log (check the place; weir run makes a" + " lake)");
        }
        return this;
    }

    /** Which runs are at work. */
    Liveness liveness() {
        return liveness;
    }

    @Override
    public void close() {
        liveness.close();
        storage.close();
    }
}
