package dev.weir.lake.storage;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
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
    private @Nullable Path file;
    private @Nullable OutputStream spilled;
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
            spill().write(bytes, at, end - at);
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
    private OutputStream spill() throws IOException {
        OutputStream open = spilled;
        if (open == null) {
            Path temporary = Files.createTempFile("weir-part", null);
            open = Files.newOutputStream(temporary, StandardOpenOption.WRITE);
            file = temporary;
            spilled = open;
            try (InputStream held = held()) {
                held.transferTo(open);
            }
            release();
        }
        return open;
    }

    private InputStream held() {
        List<InputStream> streams = new ArrayList<>();
        for (int i = 0; i < chunks.size(); i++) {
            int used = i == chunks.size() - 1 ? lastUsed : PartMemory.CHUNK;
            streams.add(new ByteArrayInputStream(chunks.get(i), 0, used));
        }
        return new SequenceInputStream(Collections.enumeration(streams));
    }

    /** The part from its start; may be opened again for a retry. */
    InputStream open() throws IOException {
        if (file == null || spilled == null) {
            return held();
        }
        spilled.flush();
        return Files.newInputStream(file);
    }

    /** Empties the buffer for the next part. */
    void clear() throws IOException {
        release();
        size = 0;
        if (spilled != null) {
            spilled.close();
            spilled = null;
        }
        if (file != null) {
            Files.deleteIfExists(file);
            file = null;
        }
    }

    private void release() {
        memory.giveBack(chunks.size());
        chunks.clear();
        lastUsed = PartMemory.CHUNK;
    }
}
