package dev.weir.spi.read;

import dev.weir.spi.sink.ReadFigures;

/**
 * Where components say what they did with requests and records, so that a sink can account for all of them
 * ({@link ReadFigures}). Whatever leaves out a record behind the record selector has to say so, or the record counts as
 * lost. Found by {@link dev.weir.spi.template.Scope#tally()}; that of a slice is used by the slice's thread alone.
 */
public interface Tally {

    /** Where nobody counts: outside of streams, and in streams that are read as parents of others. */
    Tally NONE = new Tally() {};

    /** What became of one attempt to send a request. */
    enum Outcome {
        /** The answer was taken. */
        TAKEN,
        /** It is sent again, perhaps for less. */
        RETRIED,
        /** The error handler ignored it. */
        IGNORED,
        /** It failed for good. */
        FAILED
    }

    /** A request was answered, or failed; the engine says so of those that it sends. */
    default void requested(Outcome outcome) {}

    /** A record was taken out of an answer. */
    default void extracted() {}

    /** So many extracted records do not go on by themselves: left out by a rule, or for another reason. */
    default void filtered(int records) {}

    /** The same of records that the cursor knows already. */
    default void known(int records) {
        filtered(records);
    }

    /** The same of records that went into others. */
    default void merged(int records) {
        filtered(records);
    }

    /** Rows were held against a total that the source states. */
    default void total(ReadFigures.Total total) {}
}
