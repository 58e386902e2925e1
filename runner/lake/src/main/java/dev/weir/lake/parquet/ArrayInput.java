package dev.weir.lake.parquet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Objects;
import org.apache.parquet.io.DelegatingSeekableInputStream;

/** A file in memory as Parquet's writer wants to copy from it. */
final class ArrayInput extends DelegatingSeekableInputStream {

    private final Bytes bytes;

    ArrayInput(byte[] content) {
        this(new Bytes(content));
    }

    private ArrayInput(Bytes bytes) {
        super(bytes);
        this.bytes = bytes;
    }

    @Override
    public long getPos() {
        return bytes.position();
    }

    @Override
    public void seek(long position) throws IOException {
        bytes.moveTo((int) Objects.checkIndex(position, bytes.size() + 1L));
    }

    private static final class Bytes extends ByteArrayInputStream {

        Bytes(byte[] content) {
            super(content);
        }

        synchronized int position() {
            return pos;
        }

        synchronized void moveTo(int position) {
            pos = position;
        }

        synchronized int size() {
            return count;
        }
    }
}
