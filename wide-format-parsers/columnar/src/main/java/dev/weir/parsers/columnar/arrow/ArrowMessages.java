package dev.weir.parsers.columnar.arrow;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.arrow.flatbuf.Footer;
import org.apache.arrow.flatbuf.Message;
import org.jspecify.annotations.Nullable;

/**
 * The messages of an Arrow stream. A file is a stream between its mark and its directory, which is compared with what was read.
 */
final class ArrowMessages {

    private static final byte[] MAGIC = "ARROW1".getBytes(StandardCharsets.US_ASCII);
    private static final int MAGIC_PADDED = 8;
    private static final int CONTINUATION = -1;
    private static final int MOST_METADATA = 32 * 1024 * 1024;

    private final InputStream body;
    private final boolean isFile;

    private ArrowMessages(InputStream body, boolean isFile) {
        this.body = body;
        this.isFile = isFile;
    }

    /** Begins to read. The body can go back to its first byte. */
    static ArrowMessages of(InputStream body) throws IOException {
        body.mark(MAGIC_PADDED);
        boolean isFile = Arrays.equals(body.readNBytes(MAGIC.length), MAGIC);
        body.reset();
        if (isFile) {
            body.readNBytes(MAGIC_PADDED);
        }
        return new ArrowMessages(body, isFile);
    }

    /** The next message; null at the end. */
    @Nullable
    Message next() throws IOException {
        byte[] first = body.readNBytes(Integer.BYTES);
        if (first.length == 0 && !isFile) {
            return null;
        }
        int length = littleEndian(first);
        if (length == CONTINUATION) {
            length = littleEndian(body.readNBytes(Integer.BYTES));
        }
        if (length == 0) {
            return null;
        }
        if (length < 0 || length > MOST_METADATA) {
            throw new IOException("a message has " + length + " bytes");
        }
        return Message.getRootAsMessage(ByteBuffer.wrap(bytes(length)));
    }

    private static int littleEndian(byte[] bytes) throws IOException {
        if (bytes.length < Integer.BYTES) {
            throw new EOFException();
        }
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getInt();
    }

    /** The bytes behind a message. */
    byte[] bytes(int count) throws IOException {
        byte[] bytes = body.readNBytes(count);
        if (bytes.length < count) {
            throw new EOFException();
        }
        return bytes;
    }

    /** Compares the directory of a file with what was read, once all was. Nothing follows the end of a stream. */
    void verify(long batches) throws IOException {
        if (!isFile) {
            if (body.read() >= 0) {
                throw new IOException("something follows its end");
            }
            return;
        }
        byte[] rest = body.readNBytes(MOST_METADATA);
        int end = rest.length - MAGIC.length;
        if (end < Integer.BYTES || !Arrays.equals(Arrays.copyOfRange(rest, end, rest.length), MAGIC)) {
            throw new EOFException();
        }
        int length = littleEndian(Arrays.copyOfRange(rest, end - Integer.BYTES, end));
        int start = end - Integer.BYTES - length;
        if (length <= 0 || start < 0) {
            throw new IOException("the directory is longer than the file");
        }
        ByteBuffer directory = ByteBuffer.wrap(Arrays.copyOfRange(rest, start, start + length));
        if (Footer.getRootAsFooter(directory).recordBatchesLength() != batches) {
            throw new IOException("the directory has another number of batches than the file");
        }
    }
}
