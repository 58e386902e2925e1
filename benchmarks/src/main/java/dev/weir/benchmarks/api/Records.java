package dev.weir.benchmarks.api;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Texts that were rendered once, outside the heap, in chunks; what lies between two of them is a list of slices. */
final class Records {

    private static final int CHUNK = 500;

    /** Appends one of the texts. */
    interface Renderer {
        void append(StringBuilder text, int index, SplittableRandom random);
    }

    private final List<ByteBuffer> chunks = new ArrayList<>();
    private final int[] starts;
    private final int count;

    private Records(int count) {
        this.count = count;
        this.starts = new int[count];
    }

    /** So many texts, each followed by the separator; the same ones for the same seed, whatever the count. */
    static Records render(int count, char separator, long seed, Renderer renderer) {
        Records records = new Records(count);
        SplittableRandom random = new SplittableRandom(seed);
        StringBuilder text = new StringBuilder();
        for (int from = 0; from < count; from += CHUNK) {
            ByteArrayOutputStream chunk = new ByteArrayOutputStream();
            for (int i = from; i < Math.min(count, from + CHUNK); i++) {
                records.starts[i] = chunk.size();
                text.setLength(0);
                renderer.append(text, i, random);
                text.append(separator);
                chunk.writeBytes(text.toString().getBytes(StandardCharsets.UTF_8));
            }
            records.chunks.add(ByteBuffer.allocateDirect(chunk.size())
                    .put(chunk.toByteArray())
                    .flip());
        }
        return records;
    }

    int count() {
        return count;
    }

    /** The texts from one index to another with their separators, without the last separator. */
    List<ByteBuffer> between(int from, int to) {
        return slices(from, to, 1);
    }

    /** The first texts, each with its separator. */
    List<ByteBuffer> first(int length) {
        return slices(0, Math.min(count, length), 0);
    }

    private List<ByteBuffer> slices(int from, int to, int cutOff) {
        List<ByteBuffer> slices = new ArrayList<>();
        for (int at = from; at < to; ) {
            int end = Math.min(to, (at / CHUNK + 1) * CHUNK);
            ByteBuffer chunk = chunks.get(at / CHUNK);
            int limit = end % CHUNK == 0 || end == count ? chunk.limit() : starts[end];
            slices.add(chunk.slice(starts[at], limit - starts[at] - (end == to ? cutOff : 0)));
            at = end;
        }
        return slices;
    }
}
