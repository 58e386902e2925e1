package dev.weir.parsers.columnar.avro;

import dev.weir.parsers.columnar.value.ColumnarLimits;
import dev.weir.parsers.source.Unreadable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The blocks of an Avro container file. The library's own reader makes room for as many bytes as a file says that a block has,
 * before it has one of them.
 */
final class AvroBlocks {

    private static final int SYNC = 16;
    private static final int MAGIC = 4;
    private static final int MOST_HEADER = 16 * 1024 * 1024;

    private final InputStream body;
    private final ColumnarLimits limits;
    private final Map<String, byte[]> header;
    private final AvroCodec codec;
    private final byte[] sync;

    private AvroBlocks(InputStream body, ColumnarLimits limits) throws IOException {
        this.body = body;
        this.limits = limits;
        bytes(MAGIC);
        this.header = header();
        byte[] name = header.getOrDefault("avro.codec", new byte[0]);
        this.codec = AvroCodec.of(new String(name, StandardCharsets.UTF_8));
        this.sync = bytes(SYNC);
    }

    static AvroBlocks of(InputStream body, ColumnarLimits limits) throws IOException {
        return new AvroBlocks(body, limits);
    }

    /** The text of the schema. */
    String schema() throws IOException {
        byte[] schema = header.get("avro.schema");
        if (schema == null) {
            throw new IOException("it has no schema");
        }
        return new String(schema, StandardCharsets.UTF_8);
    }

    private Map<String, byte[]> header() throws IOException {
        Map<String, byte[]> entries = new HashMap<>();
        long size = 0;
        for (long count = number(); count != 0; count = number()) {
            if (count < 0) {
                number();
            }
            for (long i = Math.abs(count); i > 0; i--) {
                byte[] key = text();
                byte[] value = text();
                size += key.length + value.length + 1;
                if (size > MOST_HEADER) {
                    throw new IOException("its header is too long");
                }
                entries.put(new String(key, StandardCharsets.UTF_8), value);
            }
        }
        return entries;
    }

    private byte[] text() throws IOException {
        long length = number();
        if (length < 0 || length > MOST_HEADER) {
            throw new IOException("its header has a text of " + length + " bytes");
        }
        return bytes((int) length);
    }

    /** The next block; null at the end. */
    @Nullable
    Block next() throws IOException {
        int first = body.read();
        if (first < 0) {
            return null;
        }
        long records = number(first);
        long size = number();
        if (records < 0 || size < 0) {
            throw new IOException("a block has a negative size");
        }
        if (size > limits.blockBytes()) {
            throw Unreadable.limit("Avro", "a block has " + size + " bytes", "block_bytes");
        }
        byte[] packed = bytes((int) size);
        if (!Arrays.equals(bytes(SYNC), sync)) {
            throw new IOException("a block does not end with the mark of the file");
        }
        return new Block(records, codec.unpacked(packed, limits));
    }

    private byte[] bytes(int count) throws IOException {
        byte[] bytes = body.readNBytes(count);
        if (bytes.length < count) {
            throw new EOFException();
        }
        return bytes;
    }

    private int octet() throws IOException {
        int octet = body.read();
        if (octet < 0) {
            throw new EOFException();
        }
        return octet;
    }

    private long number() throws IOException {
        return number(octet());
    }

    private long number(int first) throws IOException {
        long number = first & 0x7F;
        int octet = first;
        for (int shift = 7; octet >= 0x80; shift += 7) {
            if (shift >= Long.SIZE) {
                throw new IOException("a number is too long");
            }
            octet = octet();
            number |= (long) (octet & 0x7F) << shift;
        }
        return number >>> 1 ^ -(number & 1);
    }

    /**
     * A block.
     *
     * @param records how many records it has
     * @param data    their bytes
     */
    record Block(long records, byte[] data) {}
}
