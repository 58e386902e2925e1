package dev.weir.lake.storage;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of one part of an upload until it is sent: in memory as long as there is some, else in a temporary file. An
 * upload's parts must have 5 MB, so a run with many streams would otherwise hold as many times that. For one thread at a
 * time.
 */
final class PartBuffer {

    private final PartMemory memory;
    private final List<byte[]> chunks = new ArrayList<>();
    private @Nullable FileChannel spilled;
    private int lastUsed = PartMemory.CHUNK;
    private long size;

    PartBuffer(PartMemory memory) {
        this.memory = memory;
    }

    long size() {
        return size;
    }

    void write(byte[] bytes, int offset, int length) throws IOException {
        int at = offset;
        int end = offset + length;
        while (at < end && hasRoom()) {
            int count = Math.min(end - at, PartMemory.CHUNK - lastUsed);
            System.arraycopy(bytes, at, chunks.get(chunks.size() - 1), lastUsed, count);
            lastUsed += count;
            at += count;
        }
        if (at < end) {
            drain(ByteBuffer.wrap(bytes, at, end - at), spill());
        }
        size += length;
    }

    private boolean hasRoom() {
        if (spilled != null) {
            return false;
        }
        if (lastUsed < PartMemory.CHUNK) {
            return true;
        }
        if (!memory.take()) {
            return false;
        }
        chunks.add(new byte[PartMemory.CHUNK]);
        lastUsed = 0;
        return true;
    }

    /** The rest of the part goes to a file, and what was in memory too. */
    private FileChannel spill() throws IOException {
        FileChannel open = spilled;
        if (open == null) {
            open = temporary();
            spilled = open;
            for (int i = 0; i < chunks.size(); i++) {
                drain(ByteBuffer.wrap(chunks.get(i), 0, used(i)), open);
            }
            release();
        }
        return open;
    }

    /** A file that is gone when it is closed; where the system allows it, also if the process is killed. */
    private static FileChannel temporary() throws IOException {
        return FileChannel.open(
                Files.createTempFile("weir-part", null),
                StandardOpenOption.READ,
                StandardOpenOption.WRITE,
                StandardOpenOption.DELETE_ON_CLOSE);
    }

    private static void drain(ByteBuffer bytes, FileChannel file) throws IOException {
        while (bytes.hasRemaining()) {
            file.write(bytes);
        }
    }

    private int used(int chunk) {
        return chunk == chunks.size() - 1 ? lastUsed : PartMemory.CHUNK;
    }

    private InputStream held() {
        List<InputStream> streams = new ArrayList<>();
        for (int i = 0; i < chunks.size(); i++) {
            streams.add(new ByteArrayInputStream(chunks.get(i), 0, used(i)));
        }
        return new SequenceInputStream(Collections.enumeration(streams));
    }

    /** The part from its start; may be opened again for a retry. */
    InputStream open() {
        return spilled == null ? held() : new SpilledInput(spilled);
    }

    /** Empties the buffer for the next part. */
    void clear() throws IOException {
        release();
        size = 0;
        if (spilled != null) {
            spilled.close();
            spilled = null;
        }
    }

    private void release() {
        memory.giveBack(chunks.size());
        chunks.clear();
        lastUsed = PartMemory.CHUNK;
    }
}
