package dev.weir.parsers.columnar.avro;

import com.github.luben.zstd.ZstdInputStream;
import dev.weir.parsers.columnar.value.ColumnarLimits;
import dev.weir.parsers.source.Unreadable;
import io.airlift.compress.snappy.SnappyDecompressor;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.zip.CRC32;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.tukaani.xz.MemoryLimitException;
import org.tukaani.xz.XZInputStream;

/** How blocks are compressed. Those of the library know only limits that are the same for the whole process. */
enum AvroCodec {
    PLAIN {
        @Override
        byte[] unpacked(byte[] packed, ColumnarLimits limits) {
            return packed;
        }
    },
    DEFLATE {
        @Override
        byte[] unpacked(byte[] packed, ColumnarLimits limits) throws IOException {
            Inflater inflater = new Inflater(true);
            try {
                return all(new InflaterInputStream(new ByteArrayInputStream(packed), inflater), limits);
            } finally {
                inflater.end();
            }
        }
    },
    SNAPPY {
        @Override
        byte[] unpacked(byte[] packed, ColumnarLimits limits) throws IOException {
            int size = packed.length - Integer.BYTES;
            if (size < 1) {
                throw new EOFException();
            }
            int length = SnappyDecompressor.getUncompressedLength(packed, 0);
            hold(length, limits);
            byte[] unpacked = new byte[length];
            int count = new SnappyDecompressor().decompress(packed, 0, size, unpacked, 0, length);
            CRC32 sum = new CRC32();
            sum.update(unpacked);
            if (count != length
                    || (int) sum.getValue() != ByteBuffer.wrap(packed).getInt(size)) {
                throw new IOException("a block does not match its check sum");
            }
            return unpacked;
        }
    },
    ZSTANDARD {
        @Override
        byte[] unpacked(byte[] packed, ColumnarLimits limits) throws IOException {
            return all(new ZstdInputStream(new ByteArrayInputStream(packed)), limits);
        }
    },
    BZIP2 {
        @Override
        byte[] unpacked(byte[] packed, ColumnarLimits limits) throws IOException {
            return all(new BZip2CompressorInputStream(new ByteArrayInputStream(packed), true), limits);
        }
    },
    XZ {
        @Override
        byte[] unpacked(byte[] packed, ColumnarLimits limits) throws IOException {
            int memory = (int) Math.max(1, limits.blockBytes() / 1024);
            try {
                return all(new XZInputStream(new ByteArrayInputStream(packed), memory), limits);
            } catch (MemoryLimitException e) {
                throw tooMuch(limits);
            }
        }
    };

    /** The codec of a name in the header of a file. */
    static AvroCodec of(String name) {
        return switch (name) {
            case "", "null" -> PLAIN;
            case "deflate" -> DEFLATE;
            case "snappy" -> SNAPPY;
            case "zstandard" -> ZSTANDARD;
            case "bzip2" -> BZIP2;
            case "xz" -> XZ;
            default ->
                throw Unreadable.because(
                        "Cannot read Avro: its compression '" + name.substring(0, Math.min(name.length(), 40))
                                + "' is not known (ask the source for deflate, snappy, zstandard, bzip2, xz or none)");
        };
    }

    /** The bytes of a block. */
    abstract byte[] unpacked(byte[] packed, ColumnarLimits limits) throws IOException;

    private static void hold(long length, ColumnarLimits limits) {
        if (length < 0 || length > limits.blockBytes()) {
            throw tooMuch(limits);
        }
    }

    private static RuntimeException tooMuch(ColumnarLimits limits) {
        return Unreadable.limit(
                "Avro", "to unpack a block takes more than " + limits.blockBytes() + " bytes", "block_bytes");
    }

    private static byte[] all(InputStream unpacking, ColumnarLimits limits) throws IOException {
        try (unpacking) {
            byte[] bytes = unpacking.readNBytes((int) limits.blockBytes() + 1);
            hold(bytes.length, limits);
            return bytes;
        }
    }
}
