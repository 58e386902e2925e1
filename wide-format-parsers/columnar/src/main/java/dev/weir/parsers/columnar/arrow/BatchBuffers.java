package dev.weir.parsers.columnar.arrow;

import com.github.luben.zstd.Zstd;
import dev.weir.parsers.columnar.value.Held;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.apache.arrow.flatbuf.BodyCompression;
import org.apache.arrow.flatbuf.Buffer;
import org.apache.arrow.flatbuf.CompressionType;
import org.apache.arrow.flatbuf.FieldNode;
import org.apache.arrow.flatbuf.RecordBatch;
import org.apache.commons.compress.compressors.lz4.FramedLZ4CompressorInputStream;

/** The nodes and buffers of a batch, taken one after the other as columns need them. Used by one thread. */
final class BatchBuffers {

    private static final ByteBuffer EMPTY = ByteBuffer.allocate(0);

    private final RecordBatch batch;
    private final byte[] body;
    private final Held held;
    private final boolean hasUnionValidity;
    private boolean skipping;
    private int nodes;
    private int buffers;
    private int variadic;
    private long unpacked;

    /**
     * The buffers of a batch.
     *
     * @param hasUnionValidity whether unions have a buffer of nulls, as they did before version 5 of the metadata
     */
    BatchBuffers(RecordBatch batch, byte[] body, Held held, boolean hasUnionValidity) {
        this.batch = batch;
        this.body = body;
        this.held = held;
        this.hasUnionValidity = hasUnionValidity;
    }

    boolean hasUnionValidity() {
        return hasUnionValidity;
    }

    /** Whether the next buffers are passed over, so that they cost nothing. */
    void skip(boolean now) {
        skipping = now;
    }

    boolean isSkipping() {
        return skipping;
    }

    /** How many bytes were unpacked, and are held. */
    long unpacked() {
        return unpacked;
    }

    /** The next node. */
    FieldNode node() throws IOException {
        if (nodes >= batch.nodesLength()) {
            throw new IOException("a batch has too few columns");
        }
        FieldNode node = batch.nodes(nodes++);
        if (node.length() < 0 || node.length() > Integer.MAX_VALUE || node.nullCount() > node.length()) {
            throw new IOException("a column has an impossible length");
        }
        return node;
    }

    /** That the next column has so many values. */
    void requireLength(long length) throws IOException {
        if (nodes < batch.nodesLength() && batch.nodes(nodes).length() != length) {
            throw new IOException("a column has another length than its batch");
        }
    }

    /** How many buffers of texts the next column of views has. */
    int views() throws IOException {
        if (variadic >= batch.variadicBufferCountsLength()) {
            throw new IOException("a batch has too few counts of buffers");
        }
        long count = batch.variadicBufferCounts(variadic++);
        if (count < 0 || count > batch.buffersLength()) {
            throw new IOException("a batch has an impossible count of buffers");
        }
        return (int) count;
    }

    /** The next buffer. */
    ByteBuffer buffer() throws IOException {
        if (buffers >= batch.buffersLength()) {
            throw new IOException("a batch has too few buffers");
        }
        Buffer place = batch.buffers(buffers++);
        if (skipping || place.length() == 0) {
            return EMPTY;
        }
        if (place.offset() < 0 || place.length() < 0 || place.length() > body.length - place.offset()) {
            throw new IOException("a buffer goes beyond its batch");
        }
        int offset = (int) place.offset();
        int length = (int) place.length();
        BodyCompression compression = batch.compression();
        return compression == null ? slice(offset, length) : unpacked(compression, offset, length);
    }

    /** That all nodes and buffers belong to a column. */
    void verify() throws IOException {
        if (nodes != batch.nodesLength() || buffers != batch.buffersLength()) {
            throw new IOException("a batch has more columns than the schema");
        }
    }

    private ByteBuffer slice(int offset, int length) {
        return ByteBuffer.wrap(body, offset, length).slice().order(ByteOrder.LITTLE_ENDIAN);
    }

    /** A buffer with the count of its bytes before it; -1 if it is not compressed. */
    private ByteBuffer unpacked(BodyCompression compression, int offset, int length) throws IOException {
        if (length < Long.BYTES) {
            throw new IOException("a compressed buffer is too short");
        }
        long size = slice(offset, length).getLong();
        int start = offset + Long.BYTES;
        int packed = length - Long.BYTES;
        if (size == -1) {
            return slice(start, packed);
        }
        held.take(size);
        unpacked += size;
        byte[] plain = new byte[(int) size];
        long count = compression.codec() == CompressionType.ZSTD
                ? Zstd.decompressByteArray(plain, 0, plain.length, body, start, packed)
                : lz4(new ByteArrayInputStream(body, start, packed), plain);
        if (count != size) {
            throw new IOException("a buffer cannot be unpacked");
        }
        return ByteBuffer.wrap(plain).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static long lz4(InputStream packed, byte[] plain) throws IOException {
        try (InputStream unpacking = new FramedLZ4CompressorInputStream(packed)) {
            int count = unpacking.readNBytes(plain, 0, plain.length);
            return unpacking.read() < 0 ? count : -1;
        }
    }
}
