package dev.weir.engine.observe;

import dev.weir.spi.http.Errand;
import dev.weir.spi.http.Headers;
import dev.weir.spi.http.Request;
import dev.weir.spi.http.Resolution;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Something that happened while a connector was at work. */
public sealed interface Event {

    /** A slice is about to be read. */
    record SliceStarted(Place place) implements Event {}

    /**
     * A request is about to be sent.
     *
     * @param token   the token of the page that it asks for; null for a first page that needs none, and for no page
     * @param attempt which attempt it is, from 1
     */
    record Requested(Place place, Errand errand, @Nullable Object token, int attempt, Request request)
            implements Event {}

    /** The same as {@link Requested}, but an answer that was kept is taken in place of sending it. */
    record Remembered(Place place, Errand errand, @Nullable Object token, Request request) implements Event {}

    /**
     * The answer to the request that this thread sent last.
     *
     * @param beginning the first bytes of the body, decompressed; whoever is told does not change them
     * @param whole     whether they are all of it
     * @param took      from sending to when they were there
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Answered(Place place, int status, Headers headers, byte[] beginning, boolean whole, Duration took)
            implements Event {}

    /** The request that this thread sent last has no answer. */
    record Unanswered(Place place, IOException failure, Duration took) implements Event {}

    /** What the error handler made of the last answer or failure, where that is not to take it or to repeat the request. */
    record Judged(Place place, Resolution resolution) implements Event {}

    /**
     * The last request is going to be sent again.
     *
     * @param attempts how often it was sent
     * @param pause    how long is waited before
     */
    record Repeating(Place place, Resolution resolution, int attempts, Duration pause) implements Event {}

    /** A component waits: for its share of the calls that a source allows, or for a job of the source. */
    record Waiting(Duration time) implements Event {}

    /**
     * A page was read to its end; its records are at the sink.
     *
     * @param extracted how many records it held
     * @param records   how many of them it gave
     * @param filtered  how many records were left out by a record filter since the page before
     * @param known     how many because the cursor knows them
     * @param merged    how many went into others
     * @param last      whether there is no page behind it
     * @param next      the token of the next page; null if there is none, or it needs none
     * @param why       why so
     */
    record PageRead(
            Place place,
            int extracted,
            int records,
            long filtered,
            long known,
            long merged,
            boolean last,
            @Nullable Object next,
            String why)
            implements Event {}

    /**
     * Reading ends early, by a limit of the caller.
     *
     * @param of how many there are in all; 0 if that is not known
     */
    record LimitReached(Place place, Limit limit, int of) implements Event {}

    /** What is limited. */
    enum Limit {
        /** Pages of a slice. */
        PAGES,
        /** Slices of a stream. */
        SLICES,
        /** Records of a stream. */
        RECORDS
    }
}
