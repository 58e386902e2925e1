package dev.weir.parsers.fields;

import dev.weir.spi.template.Scope;

/** Which record a normaliser is at, for messages. Used by one thread. */
public final class RecordPlace {

    private final String stream;
    private final boolean counts;
    private long number;

    private RecordPlace(Scope scope, boolean counts) {
        this.stream = scope.streamName();
        this.counts = counts;
    }

    /** Records of one answer, counted from 1 as they arrive. */
    public static RecordPlace counting(Scope scope) {
        return new RecordPlace(scope, true);
    }

    /** A record of which nobody knows the number. */
    public static RecordPlace unknown(Scope scope) {
        return new RecordPlace(scope, false);
    }

    /** Goes on to the next record. */
    public void next() {
        number++;
    }

    /** The record, to stand in a sentence. */
    public String record() {
        return (counts ? "record " + number : "a record") + " of stream '" + stream + "'";
    }
}
