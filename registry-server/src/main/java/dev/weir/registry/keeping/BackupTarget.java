package dev.weir.registry.keeping;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Where a backup goes. Used by one thread. */
public interface BackupTarget {

    /** Writes a file. */
    @FunctionalInterface
    interface Writing {

        /** Writes it; the stream is closed by whoever opened it. */
        void to(OutputStream out) throws IOException;
    }

    /** Whether a content is there from an earlier backup; contents never change. */
    boolean has(String name);

    /** Puts a file; it is there when this returns, and not if the writing fails. */
    void put(String name, Writing writing) throws IOException;

    /** Ends the backup, of whose rows nothing is wanted but what is in a folder. */
    void finish(String rows) throws IOException;

    /** An archive that is written to a stream, which its owner closes. One that fails has no end, and cannot be read. */
    final class Archive implements BackupTarget {

        private final ZipOutputStream zip;

        /** An archive in a stream. */
        public Archive(OutputStream out) {
            this.zip = new ZipOutputStream(out);
            zip.setLevel(Deflater.BEST_SPEED);
        }

        @Override
        public boolean has(String name) {
            return false;
        }

        @Override
        public void put(String name, Writing writing) throws IOException {
            zip.putNextEntry(new ZipEntry(name));
            writing.to(new Unclosed(zip));
            zip.closeEntry();
        }

        @Override
        public void finish(String rows) throws IOException {
            zip.finish();
        }
    }

    /** A stream that goes on when its user is done. */
    final class Unclosed extends FilterOutputStream {

        Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int count) throws IOException {
            out.write(bytes, from, count);
        }

        @Override
        public void close() {}
    }

    /** A folder, in which one backup takes the place of the other; contents that are there are not written again. */
    record Folder(Path folder) implements BackupTarget {

        @Override
        public boolean has(String name) {
            return Files.isRegularFile(folder.resolve(name));
        }

        @Override
        public void put(String name, Writing writing) throws IOException {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Path part = file.resolveSibling(file.getFileName() + ".part");
            try (OutputStream out = Files.newOutputStream(part)) {
                writing.to(out);
            }
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }

        @Override
        public void finish(String rows) throws IOException {
            Path kept = folder.resolve(rows);
            List<Path> others;
            try (Stream<Path> all = Files.walk(kept.getParent())) {
                others = all.filter(path -> !path.startsWith(kept) && !kept.startsWith(path))
                        .sorted(Comparator.reverseOrder())
                        .toList();
            }
            for (Path other : others) {
                Files.delete(other);
            }
        }
    }
}
