package dev.weir.parsers.columnar.parquet;

import com.github.luben.zstd.Zstd;
import dev.weir.parsers.source.Unreadable;
import dev.weir.spi.read.GzipMembers;
import io.airlift.compress.lz4.Lz4Decompressor;
import io.airlift.compress.snappy.SnappyDecompressor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.apache.parquet.format.CompressionCodec;
import org.brotli.dec.BrotliInputStream;

/** Unpacks pages, straight on the libraries of the codecs: Parquet's own factory of codecs needs Hadoop. */
final class Codecs {

    private static final int HADOOP_HEADER = 8;

    private Codecs() {}

    /** The bytes that a part of others was packed of, which have to be as many as the page says. */
    static byte[] unpacked(CompressionCodec codec, byte[] packed, int offset, int length) throws IOException {
        byte[] page = new byte[length];
        if (length > 0 || packed.length > offset) {
            int count = unpack(codec, packed, offset, page);
            if (count != length) {
                throw new IOException("a page has " + count + " bytes and not " + length);
            }
        }
        return page;
    }

    private static int unpack(CompressionCodec codec, byte[] packed, int offset, byte[] page) throws IOException {
        int size = packed.length - offset;
        return switch (codec) {
            case UNCOMPRESSED -> copied(packed, offset, page);
            case SNAPPY -> new SnappyDecompressor().decompress(packed, offset, size, page, 0, page.length);
            case GZIP -> streamed(new GzipMembers(new ByteArrayInputStream(packed, offset, size), false), page);
            case ZSTD -> zstd(packed, offset, page);
            case LZ4_RAW -> new Lz4Decompressor().decompress(packed, offset, size, page, 0, page.length);
            case LZ4 -> lz4(packed, offset, page);
            case BROTLI -> streamed(new BrotliInputStream(new ByteArrayInputStream(packed, offset, size)), page);
            case LZO ->
                throw Unreadable.because(
                        "Cannot read Parquet: it is compressed by LZO (ask the source for another compression)");
        };
    }

    private static int copied(byte[] packed, int offset, byte[] page) {
        int size = packed.length - offset;
        System.arraycopy(packed, offset, page, 0, Math.min(size, page.length));
        return size;
    }

    private static int zstd(byte[] packed, int offset, byte[] page) throws IOException {
        long count = Zstd.decompressByteArray(page, 0, page.length, packed, offset, packed.length - offset);
        if (Zstd.isError(count)) {
            throw new IOException("a page cannot be unpacked: " + Zstd.getErrorName(count));
        }
        return (int) count;
    }

    private static int streamed(InputStream unpacking, byte[] page) throws IOException {
        try (unpacking) {
            int count = unpacking.readNBytes(page, 0, page.length);
            return unpacking.read() < 0 ? count : count + 1;
        }
    }

    /** Blocks of Hadoop, each with its sizes before it; or, as some writers have it, one block without them. */
    private static int lz4(byte[] packed, int offset, byte[] page) {
        int count = 0;
        int at = offset;
        while (packed.length - at >= HADOOP_HEADER) {
            ByteBuffer header = ByteBuffer.wrap(packed, at, HADOOP_HEADER);
            int whole = header.getInt();
            int size = header.getInt();
            at += HADOOP_HEADER;
            if (whole < 0 || size < 0 || size > packed.length - at || whole > page.length - count) {
                return raw(packed, offset, page);
            }
            byte[] block = Arrays.copyOfRange(packed, at, at + size);
            count += new Lz4Decompressor().decompress(block, 0, size, page, count, whole);
            at += size;
        }
        return at == packed.length ? count : raw(packed, offset, page);
    }

    private static int raw(byte[] packed, int offset, byte[] page) {
        return new Lz4Decompressor().decompress(packed, offset, packed.length - offset, page, 0, page.length);
    }
}
