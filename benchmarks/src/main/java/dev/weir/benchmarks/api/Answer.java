package dev.weir.benchmarks.api;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/**
 * An answer, whose body is made of slices.
 *
 * @param status what the status line says
 * @param type   the media type
 * @param parts  the body; each buffer is this answer's own
 */
record Answer(String status, String type, List<ByteBuffer> parts) {

    static final Answer NOT_FOUND = new Answer("404 Not Found", "text/plain", List.of());

    static Answer json(String text) {
        return json("", List.of(), text);
    }

    /** Slices between two texts. */
    static Answer json(String before, List<ByteBuffer> slices, String after) {
        List<ByteBuffer> parts = new ArrayList<>(slices.size() + 2);
        parts.add(ByteBuffer.wrap(before.getBytes(StandardCharsets.UTF_8)));
        parts.addAll(slices);
        parts.add(ByteBuffer.wrap(after.getBytes(StandardCharsets.UTF_8)));
        return new Answer("200 OK", "application/json", parts);
    }

    static Answer of(String type, List<ByteBuffer> slices) {
        return new Answer("200 OK", type, slices);
    }

    long length() {
        long sum = 0;
        for (ByteBuffer part : parts) {
            sum += part.remaining();
        }
        return sum;
    }

    byte[] compressed() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            for (ByteBuffer part : parts) {
                byte[] plain = new byte[part.remaining()];
                part.duplicate().get(plain);
                out.write(plain);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
