package dev.weir.parsers.archive;

import com.github.luben.zstd.ZstdOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.attribute.FileTime;
import java.util.zip.GZIPOutputStream;
import net.lingala.zip4j.io.outputstream.ZipOutputStream;
import net.lingala.zip4j.model.ZipParameters;
import net.lingala.zip4j.model.enums.EncryptionMethod;
import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZOutputFile;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

/** Packs files for tests, the same each time. */
final class Packed {

    /** A file of an archive. */
    record Entry(String name, byte[] data) {}

    /** Writes to a stream. */
    @FunctionalInterface
    interface Writing {
        void to(OutputStream out) throws IOException;
    }

    /** Makes a compressing stream. */
    @FunctionalInterface
    interface Compressing {
        OutputStream into(OutputStream out) throws IOException;
    }

    private static final FileTime TIME = FileTime.fromMillis(1_735_689_600_000L);

    private Packed() {}

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static Entry file(String name, String text) {
        return new Entry(name, utf8(text));
    }

    static Entry file(String name, byte[] data) {
        return new Entry(name, data);
    }

    static byte[] written(Writing writing) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            writing.to(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] compressed(byte[] data, Compressing compressing) {
        return written(out -> {
            try (OutputStream packed = compressing.into(out)) {
                packed.write(data);
            }
        });
    }

    static byte[] gz(byte[] data) {
        return compressed(data, GZIPOutputStream::new);
    }

    static byte[] bz2(byte[] data) {
        return compressed(data, BZip2CompressorOutputStream::new);
    }

    static byte[] xz(byte[] data) {
        return compressed(data, out -> new XZOutputStream(out, new LZMA2Options()));
    }

    static byte[] zst(byte[] data) {
        return compressed(data, ZstdOutputStream::new);
    }

    static byte[] zip(Entry... entries) {
        return written(out -> {
            try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(out)) {
                for (Entry entry : entries) {
                    ZipArchiveEntry header = new ZipArchiveEntry(entry.name());
                    header.setTime(TIME);
                    zip.putArchiveEntry(header);
                    zip.write(entry.data());
                    zip.closeArchiveEntry();
                }
            }
        });
    }

    static byte[] encryptedZip(EncryptionMethod method, String password, Entry... entries) {
        return written(out -> {
            try (ZipOutputStream zip = new ZipOutputStream(out, password.toCharArray())) {
                for (Entry entry : entries) {
                    ZipParameters header = new ZipParameters();
                    header.setFileNameInZip(entry.name());
                    header.setEncryptFiles(true);
                    header.setEncryptionMethod(method);
                    zip.putNextEntry(header);
                    zip.write(entry.data());
                    zip.closeEntry();
                }
            }
        });
    }

    static byte[] tar(Entry... entries) {
        return written(out -> {
            try (TarArchiveOutputStream tar = new TarArchiveOutputStream(out, "UTF-8")) {
                tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_GNU);
                for (Entry entry : entries) {
                    put(tar, new TarArchiveEntry(entry.name(), true), entry.data());
                }
            }
        });
    }

    static void put(TarArchiveOutputStream tar, TarArchiveEntry header, byte[] data) throws IOException {
        header.setModTime(TIME);
        header.setSize(data.length);
        tar.putArchiveEntry(header);
        tar.write(data);
        tar.closeArchiveEntry();
    }

    static byte[] sevenZ(String password, Entry... entries) {
        SeekableInMemoryByteChannel channel = new SeekableInMemoryByteChannel();
        try (SevenZOutputFile archive = password.isEmpty()
                ? new SevenZOutputFile(channel)
                : new SevenZOutputFile(channel, password.toCharArray())) {
            for (Entry entry : entries) {
                SevenZArchiveEntry header = new SevenZArchiveEntry();
                header.setName(entry.name());
                header.setLastModifiedTime(TIME);
                archive.putArchiveEntry(header);
                archive.write(new ByteArrayInputStream(entry.data()));
                archive.closeArchiveEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return java.util.Arrays.copyOf(channel.array(), (int) channel.size());
    }

    /** The first bytes of something. */
    static byte[] cut(byte[] data, int length) {
        return java.util.Arrays.copyOf(data, length);
    }

    /** Something with one byte changed. */
    static byte[] damaged(byte[] data, int position) {
        byte[] damaged = data.clone();
        damaged[position] ^= 0x55;
        return damaged;
    }
}
