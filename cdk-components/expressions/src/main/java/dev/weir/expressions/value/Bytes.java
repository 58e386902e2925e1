package dev.weir.expressions.value;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Python bytes. */
public final class Bytes {

    private final byte[] octets;

    public Bytes(byte[] octets) {
        this.octets = octets.clone();
    }

    /** Bytes of which each is a character of a text up to U+00FF. */
    public static Bytes ofLatin(String text) {
        return new Bytes(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** A text with one character for each octet. */
    public String latin() {
        return new String(octets, StandardCharsets.ISO_8859_1);
    }

    public byte[] toArray() {
        return octets.clone();
    }

    public int size() {
        return octets.length;
    }

    /** The octet at an index from 0, as 0 to 255. */
    public int at(int index) {
        return octets[index] & 0xFF;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Bytes bytes && Arrays.equals(octets, bytes.octets);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(octets);
    }

    @Override
    public String toString() {
        return Python.repr(this);
    }
}
