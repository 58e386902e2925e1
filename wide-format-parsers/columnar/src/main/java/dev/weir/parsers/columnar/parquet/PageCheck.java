package dev.weir.parsers.columnar.parquet;

import java.io.IOException;
import java.util.function.IntSupplier;
import org.apache.parquet.column.Encoding;

/**
 * Looks through the values of a page before the library does, which makes room for as many as a page says that there are, and
 * does not notice runs without a value.
 */
final class PageCheck {

    private static final int MOST_DELTA_BLOCK = 1 << 20;

    private final byte[] bytes;
    private final int values;
    private int at;
    /** How many bytes the library needs to decode the page. */
    private long memory;

    /**
     * A look at a page.
     *
     * @param start  where its values begin
     * @param values how many it has, nulls counted
     */
    PageCheck(byte[] bytes, int start, int values) {
        this.bytes = bytes;
        this.at = start;
        this.values = values;
    }

    long memory() {
        return memory;
    }

    int position() {
        return at;
    }

    /** Passes levels with the count of their bytes before them, as pages of version 1 have them. */
    void levels(Encoding encoding, int width) {
        if (width == 0) {
            return;
        }
        if (encoding == Encoding.RLE) {
            int length = littleEndian();
            require(length >= 0 && length <= bytes.length - at);
            runs(at + length, width, () -> values);
            at += length;
        } else {
            long length = ((long) values * width + 7) / 8;
            require(length <= bytes.length - at);
            at += (int) length;
        }
    }

    /**
     * Looks at values.
     *
     * @param present how many of them are not null
     */
    void values(Encoding encoding, IntSupplier present) throws IOException {
        switch (encoding) {
            case RLE_DICTIONARY, PLAIN_DICTIONARY -> {
                if (at < bytes.length) {
                    int width = octet();
                    require(width <= Integer.SIZE);
                    runs(bytes.length, width, present);
                }
            }
            case RLE -> {
                int length = littleEndian();
                require(length >= 0 && length <= bytes.length - at);
                runs(at + length, 1, present);
            }
            case DELTA_BINARY_PACKED, DELTA_LENGTH_BYTE_ARRAY -> delta();
            case DELTA_BYTE_ARRAY -> {
                delta();
                delta();
            }
            default -> {}
        }
    }

    /** Passes runs of equal values and runs of packed ones. */
    void runs(int end, int width, IntSupplier needed) {
        int position = at;
        long found = 0;
        long longest = 0;
        while (at < end && found < values) {
            long header = unsigned();
            long count = header >>> 1;
            if (count == 0) {
                require(found >= needed.getAsInt());
                break;
            }
            if ((header & 1) == 0) {
                at += (width + 7) / 8;
                found += count;
            } else {
                require(count * 8 <= values + 7L);
                at = (int) Math.min(end, at + count * width);
                found += count * 8;
                longest = Math.max(longest, count * 8);
            }
        }
        memory += longest * Integer.BYTES;
        at = position;
    }

    private void delta() {
        long block = unsigned();
        long parts = unsigned();
        long count = unsigned();
        unsignedLong();
        require(block > 0 && block <= MOST_DELTA_BLOCK && parts > 0 && block % parts == 0 && block / parts % 8 == 0);
        require(count <= values);
        memory += (count + block) * Long.BYTES;
        int part = (int) (block / parts);
        for (long left = count - 1; left > 0; ) {
            unsignedLong();
            int widths = at;
            at += (int) parts;
            for (int i = 0; i < parts && left > 0; i++) {
                require(widths + i < bytes.length);
                int width = bytes[widths + i] & 0xFF;
                require(width <= Long.SIZE);
                at += width * (part / 8);
                require(at <= bytes.length);
                left -= part;
            }
        }
    }

    private int littleEndian() {
        return octet() | octet() << 8 | octet() << 16 | octet() << 24;
    }

    private long unsigned() {
        long number = unsignedLong();
        require(number >= 0 && number <= 0xFFFFFFFFL);
        return number;
    }

    private long unsignedLong() {
        long number = 0;
        for (int shift = 0; shift < Long.SIZE; shift += 7) {
            int octet = octet();
            number |= (long) (octet & 0x7F) << shift;
            if (octet < 0x80) {
                return number;
            }
        }
        throw new IllegalArgumentException("a number of a page is too long");
    }

    private int octet() {
        require(at < bytes.length);
        return bytes[at++] & 0xFF;
    }

    private static void require(boolean holds) {
        if (!holds) {
            throw new IllegalArgumentException("the values of a page are not as it says");
        }
    }
}
