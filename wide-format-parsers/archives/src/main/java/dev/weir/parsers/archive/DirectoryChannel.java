package dev.weir.parsers.archive;

import dev.weir.parsers.source.Unreadable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;

/** An archive of which only so many bytes may be read until its directory, which is held in memory, is known. */
final class DirectoryChannel implements SeekableByteChannel {

    private final SeekableByteChannel archive;
    private final long most;
    private boolean inDirectory = true;
    private long read;

    DirectoryChannel(SeekableByteChannel archive, long most) {
        this.archive = archive;
        this.most = most;
    }

    void enterFiles() {
        inDirectory = false;
    }

    @Override
    public int read(ByteBuffer target) throws IOException {
        int count = archive.read(target);
        if (inDirectory && count > 0) {
            read += count;
            if (read > most) {
                throw Unreadable.limit(
                        Container.ZIP.title(), "its directory has more than " + most + " bytes", "files");
            }
        }
        return count;
    }

    @Override
    public long position() throws IOException {
        return archive.position();
    }

    @Override
    public SeekableByteChannel position(long newPosition) throws IOException {
        archive.position(newPosition);
        return this;
    }

    @Override
    public long size() throws IOException {
        return archive.size();
    }

    @Override
    public int write(ByteBuffer source) throws IOException {
        return archive.write(source);
    }

    @Override
    public SeekableByteChannel truncate(long size) throws IOException {
        return archive.truncate(size);
    }

    @Override
    public boolean isOpen() {
        return archive.isOpen();
    }

    @Override
    public void close() throws IOException {
        archive.close();
    }
}
