package dev.weir.lake;

import dev.weir.spi.failure.ConnectorException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What became of one stream of a run.
 *
 * @param name        the stream's name
 * @param status      whether its files and its state are visible now; if not, why not
 * @param rows        how many rows were taken
 * @param files       where its files are or will be, from the lake's root; empty if it failed
 * @param bytes       how large they are together
 * @param seconds     from its start to its end
 * @param rescued     how many values did not fit their column and are kept in {@code _rescued}, by top-level field
 * @param extraFields some fields that have no column and are kept in {@code _extra}
 * @param quarantined how many of the rows went to quarantine, as a value did not fit
 * @param stateMoved  whether the next run starts from another state than this one
 * @param failure     why it was not published; null if it was
 */
public record StreamResult(
        String name,
        Status status,
        long rows,
        List<String> files,
        long bytes,
        double seconds,
        Map<String, Long> rescued,
        List<String> extraFields,
        long quarantined,
        boolean stateMoved,
        @Nullable ConnectorException failure) {

    public StreamResult {
        files = List.copyOf(files);
        rescued = Collections.unmodifiableMap(new TreeMap<>(rescued));
        extraFields = List.copyOf(extraFields);
    }

    /** What became of a stream. */
    public enum Status {
        /** Its files and its state are visible. */
        PUBLISHED,
        /** It waits for {@code weir publish} or {@code weir abort}. */
        STAGED,
        /** The gate holds it back. */
        HELD,
        /** It was not read to its end, and nothing of it is kept. */
        FAILED
    }

    /** A stream that could not be written as it is declared. */
    static StreamResult refused(String name, ConnectorException failure) {
        return new StreamResult(name, Status.FAILED, 0, List.of(), 0, 0, Map.of(), List.of(), 0, false, failure);
    }

    /** Whether its files and its state are visible now. */
    public boolean published() {
        return status == Status.PUBLISHED;
    }

    /** How many values did not fit their column. */
    public long rescuedValues() {
        return rescued.values().stream().mapToLong(Long::longValue).sum();
    }
}
