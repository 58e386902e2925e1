package dev.weir.spi.read;

import dev.weir.spi.component.Stream;
import dev.weir.spi.value.Row;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What a component may use of the engine while it works. One per run; safe for concurrent use. */
public interface Runtime {

    /** Now, as the manifest sees it: fixed by {@code --as-of}. */
    Clock clock();

    /** Sends calls. */
    Http http();

    /** Reads and writes JSON. */
    Json json();

    /** Reads YAML. */
    default Yaml yaml() {
        throw new UnsupportedOperationException("this runtime reads no YAML");
    }

    /** Reads and writes times. */
    TimeFormats timeFormats();

    /** Keeps tokens. */
    Tokens tokens();

    /** Changes the user's configuration for good, for instance after a refresh token was rotated. */
    ConfigUpdates configUpdates();

    /** Reads a parent stream's records, with what the parent knew before; an empty state reads all. */
    ParentRecords parent(Stream stream, Row state);

    /**
     * Waits, unless the run does without waits.
     *
     * @throws dev.weir.spi.failure.ConnectorException if the run is stopped meanwhile; the thread stays interrupted
     */
    default void pause(Duration time) {
        throw new UnsupportedOperationException("this runtime does not wait");
    }

    /**
     * The places for jobs that run at the source at the same time, shared by all streams of the run. Streams that are read as
     * parents of others share places of their own, as a child that holds a place waits for them.
     */
    default Semaphore jobPlaces() {
        throw new UnsupportedOperationException("this runtime knows no jobs");
    }

    /**
     * Reads the records of a stream that is no data itself but says what there is to read, such as the names of tables; the
     * answers to its requests are kept, as several components may ask for them. Partitions follow one another.
     */
    default ParentRecords auxiliary(Stream stream) {
        return parent(stream, new Row());
    }

    /**
     * Something that is found out once in a run, by the first who asks; the others wait for it. What fails is tried again.
     *
     * @param owner whose it is, the same for all who ask: a component
     */
    default <T> T once(Object owner, Supplier<T> find) {
        return find.get();
    }

    /**
     * The JSON schema that the catalog gives for a stream, with the columns that the user selected; null if the stream is not
     * in a catalog, as in a check.
     */
    default @Nullable Row configuredSchema(String streamName) {
        return null;
    }

    /**
     * The path of the field that the catalog gives for ordering a stream's records; empty if it gives none, or the stream is not in
     * a catalog.
     */
    default List<String> configuredCursorField(String streamName) {
        return List.of();
    }

    /** Reads a file that the manifest names relative to itself, for instance a schema; null if it is not there. */
    byte @Nullable [] file(String path);

    /** What keeps a value from having the form of a JSON schema; names places, but no values. Empty if nothing does. */
    List<String> violations(Row schema, @Nullable Object value);

    /** The behaviour of the reference that this run was asked to take up again. */
    default Set<Compat> compat() {
        return Set.of();
    }

    /** Says something to the user's log, once per distinct text and run. The text holds no secret. */
    void warn(String message);

    /**
     * The same once per occasion and run, for texts that differ each time, as they show a value.
     *
     * @param occasion what the warning is about, without any value
     */
    default void warnOnce(String occasion, String message) {
        warn(message);
    }
}
