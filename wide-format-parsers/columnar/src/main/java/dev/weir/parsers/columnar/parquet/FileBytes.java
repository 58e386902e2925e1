package dev.weir.parsers.columnar.parquet;

import dev.weir.parsers.source.KeptBody;
import java.io.EOFException;
import java.io.IOException;

/** Parts of a file. */
final class FileBytes {

    private FileBytes() {}

    /** So many bytes from a position on. */
    static byte[] at(KeptBody file, long position, int length) throws IOException {
        if (position < 0 || length < 0 || length > file.size() - position) {
            throw new EOFException();
        }
        byte[] bytes = new byte[length];
        int read = 0;
        while (read < length) {
            read += file.read(position + read, bytes, read, length - read);
        }
        return bytes;
    }
}
