package dev.weir.testkit.contract;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.function.Supplier;

/**
 * A body that never ends, for components that are to read while it arrives: reading more of it than any buffer holds before
 * the first result is a failure.
 *
 * @param start how it starts
 * @param again what follows, again and again
 */
public record Endless(String start, String again) {

    private static final int MOST_BYTES = 4 * 1024 * 1024;
    private static final int MOST_ELEMENTS = 10_000;

    InputStream body() {
        byte[] first = start.getBytes(StandardCharsets.UTF_8);
        byte[] rest = again.getBytes(StandardCharsets.UTF_8);
        return new InputStream() {
            private int at;

            @Override
            public int read() {
                if (at > MOST_BYTES) {
                    throw new AssertionError("more than " + MOST_BYTES + " bytes were read before the first results");
                }
                int position = at++;
                return position < first.length ? first[position] : rest[(position - first.length) % rest.length];
            }

            @Override
            public int read(byte[] target, int offset, int length) {
                int wanted = Math.min(length, 8192);
                for (int i = 0; i < wanted; i++) {
                    target[offset + i] = (byte) read();
                }
                return wanted;
            }
        };
    }

    /** Elements that never end, for instance the records of a parent stream; taking very many at once is a failure. */
    public static <E> Iterator<E> of(Supplier<E> element) {
        return new Iterator<>() {
            private int given;

            @Override
            public boolean hasNext() {
                return true;
            }

            @Override
            public E next() {
                if (++given > MOST_ELEMENTS) {
                    throw new AssertionError("more than " + MOST_ELEMENTS + " elements were read at once");
                }
                return element.get();
            }
        };
    }
}
