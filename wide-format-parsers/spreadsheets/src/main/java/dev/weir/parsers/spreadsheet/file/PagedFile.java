package dev.weir.parsers.spreadsheet.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;

/** A temporary file that is first written and then read in any order, with the pages in memory that were asked for last. */
final class PagedFile implements AutoCloseable {

    private static final int PAGE = 4096;
    private static final int PAGES = 2048;

    private final FileChannel file;
    private final ByteBuffer unwritten = ByteBuffer.allocate(PAGE);
    private final Map<Long, byte[]> pages = new LinkedHashMap<>(PAGES, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, byte[]> eldest) {
            return size() > PAGES;
        }
    };
    private long length;

    PagedFile() {
        try {
            file = FileChannel.open(
                    BodyFile.temporary(),
                    StandardOpenOption.READ,
                    StandardOpenOption.WRITE,
                    StandardOpenOption.DELETE_ON_CLOSE);
        } catch (IOException e) {
            throw BodyFile.unwritable(e);
        }
    }

    void append(byte[] bytes) {
        length += bytes.length;
        int at = 0;
        while (at < bytes.length) {
            int step = Math.min(unwritten.remaining(), bytes.length - at);
            unwritten.put(bytes, at, step);
            at += step;
            if (!unwritten.hasRemaining()) {
                flush();
            }
        }
    }

    void appendLong(long value) {
        append(ByteBuffer.allocate(Long.BYTES).putLong(value).array());
    }

    private void flush() {
        try {
            unwritten.flip();
            while (unwritten.hasRemaining()) {
                file.write(unwritten, file.size());
            }
            unwritten.clear();
        } catch (IOException e) {
            throw BodyFile.unwritable(e);
        }
    }

    /** How much was written. */
    long length() {
        return length;
    }

    long longAt(long position) {
        return ByteBuffer.wrap(bytes(position, Long.BYTES)).getLong();
    }

    byte[] bytes(long position, int count) {
        byte[] bytes = new byte[count];
        int at = 0;
        while (at < count) {
            long from = position + at;
            int inPage = (int) (from % PAGE);
            int step = Math.min(count - at, PAGE - inPage);
            System.arraycopy(pages.computeIfAbsent(from / PAGE, this::page), inPage, bytes, at, step);
            at += step;
        }
        return bytes;
    }

    private byte[] page(long number) {
        if (unwritten.position() > 0) {
            flush();
        }
        byte[] page = new byte[PAGE];
        ByteBuffer target = ByteBuffer.wrap(page);
        try {
            while (target.hasRemaining() && file.read(target, number * PAGE + target.position()) >= 0) {
                // until it is full, or the file at its end
            }
            return page;
        } catch (IOException e) {
            throw BodyFile.unwritable(e);
        }
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw BodyFile.unwritable(e);
        }
    }
}
