package dev.weir.authoring.infer;

import dev.weir.authoring.text.Json;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads records line by line: each is a JSON object, or a message of the Airbyte protocol that holds one. Other messages are
 * passed over. Holds one line at a time.
 */
public final class RecordLines {

    /** The longest line that is read, in bytes. */
    public static final int LONGEST_LINE = 64_000_000;

    /** The messages that hold no records, with the member that each has. */
    private static final Set<String> OTHER_MESSAGES =
            Set.of("LOG", "STATE", "TRACE", "CATALOG", "SPEC", "CONTROL", "CONNECTION_STATUS", "DESTINATION_CATALOG");

    private final String source;
    private final Taker taker;
    private long line;

    /** Takes what lines hold. */
    public interface Taker {

        /**
         * Takes a record.
         *
         * @param stream the stream that its message names; empty if it came without message
         */
        void record(String stream, Map<String, ?> record, RecordPlace place);

        /** Takes a line that holds none. */
        void broken(RecordPlace place, String reason);
    }

    /**
     * A reader of one source.
     *
     * @param source what places call it
     */
    public RecordLines(String source, Taker taker) {
        this.source = source;
        this.taker = taker;
    }

    /** Reads to the end; the stream stays open. */
    public void read(InputStream stream) throws IOException {
        BufferedInputStream in = new BufferedInputStream(stream, 1 << 16);
        Line bytes = new Line();
        boolean more = true;
        while (more) {
            line++;
            more = fill(in, bytes);
            if (bytes.size() > 0) {
                take(bytes);
            }
        }
    }

    /** Reads one line, passing over what is too long; whether another one may follow. */
    private boolean fill(InputStream in, Line bytes) throws IOException {
        bytes.reset();
        long length = 0;
        int next = in.read();
        while (next >= 0 && next != '\n') {
            if (length++ < LONGEST_LINE) {
                bytes.write(next);
            }
            next = in.read();
        }
        if (length > LONGEST_LINE) {
            taker.broken(place(), "it has more than " + LONGEST_LINE + " bytes (give each record a line of its own)");
            bytes.reset();
        }
        return next >= 0;
    }

    private void take(Line bytes) {
        if (bytes.isBlank()) {
            return;
        }
        Json.Parsed parsed = Json.parse(bytes.array(), bytes.size());
        if (parsed.value() instanceof Map<?, ?> object) {
            taken(object);
        } else if (parsed.flaw().isEmpty()) {
            taker.broken(
                    place(),
                    "it is no JSON object (give each record a line of its own: jq -c '.[]' makes them of a list)");
        } else {
            taker.broken(
                    place(),
                    "it is no JSON: " + parsed.flaw().replaceAll("\\s+", " ") + " (mend the line, or take it out)");
        }
    }

    @SuppressWarnings("unchecked")
    private void taken(Map<?, ?> object) {
        Object type = object.get("type");
        if ("RECORD".equals(type)
                && object.get("record") instanceof Map<?, ?> message
                && message.get("data") instanceof Map<?, ?> data
                && message.get("stream") instanceof String stream) {
            taker.record(stream, (Map<String, ?>) data, place());
        } else if (object.get("trace") instanceof Map<?, ?> trace && "ERROR".equals(trace.get("type"))) {
            String message = trace.get("error") instanceof Map<?, ?> error ? String.valueOf(error.get("message")) : "";
            taker.broken(place(), "the read that wrote it failed: " + message + " (read again)");
        } else if (!isOtherMessage(object, type)) {
            taker.record("", (Map<String, ?>) object, place());
        }
    }

    private static boolean isOtherMessage(Map<?, ?> object, @Nullable Object type) {
        if (!(type instanceof String word) || !OTHER_MESSAGES.contains(word)) {
            return false;
        }
        String member = word.equals("CONNECTION_STATUS") ? "connectionStatus" : word.toLowerCase(Locale.ROOT);
        return object.get(member) instanceof Map;
    }

    private RecordPlace place() {
        return new RecordPlace(source, line);
    }

    /** A line whose bytes are looked at in place. */
    private static final class Line extends ByteArrayOutputStream {

        byte[] array() {
            return buf;
        }

        boolean isBlank() {
            for (int i = 0; i < count; i++) {
                if (buf[i] > ' ' || buf[i] < 0) {
                    return false;
                }
            }
            return true;
        }
    }
}
