package dev.weir.lake.parquet;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdCompressCtx;
import dev.weir.lake.declare.FileSettings;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.GZIPOutputStream;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.compression.CompressionCodecFactory.BytesInputCompressor;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;

/**
 * Compresses pages without Parquet's own codec factory, which needs Hadoop. The compressed bytes of a page are valid until
 * the next page. For one thread at a time.
 */
abstract sealed class PageCompressor implements BytesInputCompressor {

    private final CompressionCodecName name;

    private PageCompressor(CompressionCodecName name) {
        this.name = name;
    }

    static PageCompressor of(FileSettings settings) {
        return switch (settings.compression()) {
            case ZSTD -> new ZstdPages(settings.level());
            case GZIP -> new GzipPages();
            case NONE -> new PlainPages();
        };
    }

    @Override
    public CompressionCodecName getCodecName() {
        return name;
    }

    @Override
    public void release() {
        // only Zstandard holds memory that is not the heap's
    }

    private static final class ZstdPages extends PageCompressor {
        private final ZstdCompressCtx context;
        private byte[] compressed = new byte[0];

        ZstdPages(int level) {
            super(CompressionCodecName.ZSTD);
            context = new ZstdCompressCtx().setLevel(level);
        }

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
        public void release() {
            context.close();
        }
    }

    private static final class GzipPages extends PageCompressor {
        GzipPages() {
            super(CompressionCodecName.GZIP);
        }

        @Override
        public BytesInput compress(BytesInput page) throws IOException {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
                page.writeAllTo(gzip);
            }
            return BytesInput.from(bytes.toByteArray());
        }
    }

    private static final class PlainPages extends PageCompressor {
        PlainPages() {
            super(CompressionCodecName.UNCOMPRESSED);
        }

        @Override
        public BytesInput compress(BytesInput page) {
            return page;
        }
    }
}
