package dev.weir.lake.parquet;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdCompressCtx;
import java.io.IOException;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.compression.CompressionCodecFactory;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;

/**
 * Zstandard at level {@value #LEVEL} straight on zstd-jni: Parquet's own codec factory needs Hadoop even for this. The
 * compressed bytes of a page are valid until the next page. For one thread at a time.
 */
final class ZstdCodecs implements CompressionCodecFactory, CompressionCodecFactory.BytesInputCompressor {

    private static final int LEVEL = 3;

    private final ZstdCompressCtx context = new ZstdCompressCtx().setLevel(LEVEL);
    private byte[] compressed = new byte[0];

    @Override
    public BytesInput compress(BytesInput page) throws IOException {
        byte[] plain = page.toByteArray();
        int bound = Math.toIntExact(Zstd.compressBound(plain.length));
        if (compressed.length < bound) {
            compressed = new byte[bound];
        }
        int length = context.compressByteArray(compressed, 0, compressed.length, plain, 0, plain.length);
        return BytesInput.from(compressed, 0, length);
    }

    @Override
    public CompressionCodecName getCodecName() {
        return CompressionCodecName.ZSTD;
    }

    @Override
    public BytesInputCompressor getCompressor(CompressionCodecName name) {
        if (name != CompressionCodecName.ZSTD) {
            throw new IllegalArgumentException("Cannot compress with " + name + ": only ZSTD is built in");
        }
        return this;
    }

    @Override
    public BytesInputDecompressor getDecompressor(CompressionCodecName name) {
        throw new UnsupportedOperationException("Cannot decompress " + name + ": the lake only writes");
    }

    @Override
    public void release() {
        context.close();
    }
}
