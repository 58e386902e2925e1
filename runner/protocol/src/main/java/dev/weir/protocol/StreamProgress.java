package dev.weir.protocol;

import dev.weir.spi.sink.StreamInfo;

/** One stream on its way out: the constant parts of its record lines, and what was written. Guarded by the lines' monitor. */
final class StreamProgress {

    private final byte[] beforeData;
    private final byte[] afterTime;
    private boolean running;
    private long sinceState;

    StreamProgress(StreamInfo stream) {
        JsonBuffer before = new JsonBuffer(128);
        before.raw("{\"type\":\"RECORD\",\"record\":{\"stream\":".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        before.text(stream.name());
        before.raw(",\"data\":".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        beforeData = before.toByteArray();
        JsonBuffer after = new JsonBuffer(32);
        String namespace = stream.namespace();
        if (namespace != null) {
            after.raw(",\"namespace\":".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
            after.text(namespace);
        }
        after.raw(new byte[] {'}', '}', '\n'});
        afterTime = after.toByteArray();
    }

    byte[] beforeData() {
        return beforeData;
    }

    byte[] afterTime() {
        return afterTime;
    }

    /** Whether these are the stream's first records. */
    boolean wrote(long records) {
        boolean first = !running;
        running = true;
        sinceState += records;
        return first;
    }

    /** The records since the last state, which this call marks. */
    long takeCount() {
        long count = sinceState;
        sinceState = 0;
        return count;
    }
}
