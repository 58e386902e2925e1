package dev.weir.parsers.archive;

import com.github.luben.zstd.ZstdInputStream;
import dev.weir.spi.read.GzipMembers;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.tukaani.xz.XZInputStream;

/** Forms in which one file is packed. Each has a check sum, and files of several parts are one file. */
enum Compression implements Layer {
    GZ("gzip", ".gz") {
        @Override
        public boolean begins(byte[] start) {
            return Bytes.begin(start, 0x1F, 0x8B);
        }

        @Override
        InputStream unpacked(InputStream packed, ArchiveLimits limits) {
            return new GzipMembers(packed, false);
        }
    },
    BZ2("bzip2", ".bz2") {
        @Override
        public boolean begins(byte[] start) {
            boolean hasData = start.length > 9 && start[4] == 0x31 && start[5] == 0x41;
            boolean isEmpty = start.length > 9 && start[4] == 0x17 && start[5] == 0x72;
            return Bytes.begin(start, 'B', 'Z', 'h') && (hasData || isEmpty);
        }

        @Override
        InputStream unpacked(InputStream packed, ArchiveLimits limits) throws IOException {
            return new BZip2CompressorInputStream(new BufferedInputStream(packed), true);
        }
    },
    XZ("xz", ".xz") {
        @Override
        public boolean begins(byte[] start) {
            return Bytes.begin(start, 0xFD, '7', 'z', 'X', 'Z', 0);
        }

        @Override
        InputStream unpacked(InputStream packed, ArchiveLimits limits) throws IOException {
            return new XZInputStream(new BufferedInputStream(packed), limits.memoryKib());
        }
    },
    ZST("Zstandard", ".zst") {
        @Override
        public boolean begins(byte[] start) {
            boolean isSkippable =
                    start.length >= 4 && (start[0] & 0xF0) == 0x50 && Bytes.begin(tail(start), 0x2A, 0x4D, 0x18);
            return Bytes.begin(start, 0x28, 0xB5, 0x2F, 0xFD) || isSkippable;
        }

        @Override
        InputStream unpacked(InputStream packed, ArchiveLimits limits) throws IOException {
            return new ZstdInputStream(packed).setLongMax(limits.windowLog());
        }
    };

    private final String title;
    private final String ending;

    Compression(String title, String ending) {
        this.title = title;
        this.ending = ending;
    }

    private static byte[] tail(byte[] start) {
        return java.util.Arrays.copyOfRange(start, 1, start.length);
    }

    @Override
    public String title() {
        return title;
    }

    /** The unpacked bytes, which fail with an {@code IOException} if the packed ones are damaged or break off. */
    abstract InputStream unpacked(InputStream packed, ArchiveLimits limits) throws IOException;

    /** The name of the file in a compressed file. */
    String nameInside(String name) {
        String lower = name.toLowerCase(java.util.Locale.ROOT);
        if (lower.endsWith(".t" + ending.substring(1))) {
            return name.substring(0, name.length() - ending.length()) + "tar";
        }
        return lower.endsWith(ending) ? name.substring(0, name.length() - ending.length()) : name;
    }
}
