package dev.weir.benchmarks.ceiling;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdCompressCtx;
import java.io.IOException;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.compression.CompressionCodecFactory.BytesInputCompressor;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;

/** Zstandard at level 3, without Hadoop; a page's compressed bytes are valid until the next page. */
final class Zstandard implements BytesInputCompressor {

    private final ZstdCompressCtx context = new ZstdCompressCtx().setLevel(3);
    private byte[] target = new byte[0];

    @Override
    public BytesInput compress(BytesInput page) throws IOException {
        byte[] plain = page.toByteArray();
        int most = Math.toIntExact(Zstd.compressBound(plain.length));
        if (target.length < most) {
            target = new byte[most];
        }
        int length = context.compressByteArray(target, 0, target.length, plain, 0, plain.length);
        return BytesInput.from(target, 0, length);
    }

    @Override
    public CompressionCodecName getCodecName() {
        return CompressionCodecName.ZSTD;
    }

    @Override
    public void release() {
        context.close();
    }
}
