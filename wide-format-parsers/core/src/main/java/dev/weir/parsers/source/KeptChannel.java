package dev.weir.parsers.source;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;

/** A kept body as a channel, which reads it by blocks: libraries look at directories byte by byte, and backwards. */
final class KeptChannel implements SeekableByteChannel {

    private static final int BLOCK = 16 * 1024;

    private final KeptBody body;
    private final byte[] block = new byte[BLOCK];
    private long blockStart = -1;
    private int blockLength;
    private long position;
    private boolean open = true;

    KeptChannel(KeptBody body) {
        this.body = body;
    }

    @Override
    public int read(ByteBuffer target) throws IOException {
        if (!open) {
            throw new ClosedChannelException();
        }
        if (position >= body.size()) {
            return target.hasRemaining() ? -1 : 0;
        }
        int count = 0;
        while (target.hasRemaining() && position < body.size()) {
            load();
            int from = (int) (position - blockStart);
            int taken = Math.min(target.remaining(), blockLength - from);
            target.put(block, from, taken);
            position += taken;
            count += taken;
        }
        return count;
    }

    private void load() throws IOException {
        long start = position - position % BLOCK;
        if (start == blockStart) {
            return;
        }
        int wanted = (int) Math.min(BLOCK, body.size() - start);
        blockStart = -1;
        blockLength = 0;
        while (blockLength < wanted) {
            blockLength += body.read(start + blockLength, block, blockLength, wanted - blockLength);
        }
        blockStart = start;
    }

    @Override
    public long position() {
        return position;
    }

    @Override
    public SeekableByteChannel position(long newPosition) throws IOException {
        if (newPosition < 0) {
            throw new IOException("a place before the first byte is named");
        }
        position = newPosition;
        return this;
    }

    @Override
    public long size() {
        return body.size();
    }

    @Override
    public int write(ByteBuffer source) {
        throw new NonWritableChannelException();
    }

    @Override
    public SeekableByteChannel truncate(long size) {
        throw new NonWritableChannelException();
    }

    @Override
    public boolean isOpen() {
        return open;
    }

    @Override
    public void close() {
        open = false;
    }
}
