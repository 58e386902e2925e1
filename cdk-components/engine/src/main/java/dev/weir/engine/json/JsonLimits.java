package dev.weir.engine.json;

import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.failure.FailureType;
import tools.jackson.core.StreamReadConstraints;

/**
 * What is read of JSON at most. Texts and records are bounded by the memory that there is, so that one of them fails its slice
 * instead of the run.
 *
 * @param longestText   characters of a text that is built
 * @param largestRecord bytes of a record that is kept as text
 */
record JsonLimits(int longestText, int largestRecord) {

    static final int DEEPEST = 1_000;
    static final int LONGEST_NUMBER = 10_000;
    static final int LONGEST_KEY = 50_000;

    private static final int MEGABYTE = 1 << 20;

    /** The limits for some bytes of memory: a record takes twice its size on its way, a text four times. */
    static JsonLimits within(long memory) {
        return new JsonLimits(
                (int) Math.min(memory / 8, Integer.MAX_VALUE), (int) Math.min(memory / 4, Integer.MAX_VALUE - 8));
    }

    StreamReadConstraints constraints() {
        return StreamReadConstraints.builder()
                .maxNestingDepth(DEEPEST)
                .maxNumberLength(LONGEST_NUMBER)
                .maxNameLength(LONGEST_KEY)
                .maxStringLength(longestText)
                .build();
    }

    static ConnectorException tooLarge(int bytes) {
        return memory("a record is larger than " + bytes / MEGABYTE + " MB");
    }

    static ConnectorException tooLong(String characters) {
        return memory("a text has more than " + Long.parseLong(characters) / MEGABYTE + " million characters");
    }

    private static ConnectorException memory(String reason) {
        return new ConnectorException(
                FailureType.CONFIG,
                "Cannot read JSON: " + reason
                        + ", which the memory that there is does not allow (give more, for instance"
                        + " WEIR_JAVA_OPTS=-Xmx1g)");
    }
}
