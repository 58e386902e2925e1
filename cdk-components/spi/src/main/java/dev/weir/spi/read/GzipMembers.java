package dev.weir.spi.read;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * The unpacked members of a gzip file (RFC 1952), one behind the other, however slowly they arrive; zeros between them pad. Each is
 * checked against its sum. The JDK's own stream takes a pause of its source for the end, and ends quietly before a member whose
 * header is damaged. What breaks off is an {@link EOFException}, what is damaged a {@link ZipException}; used by one thread.
 */
public final class GzipMembers extends InputStream {

    private static final int ID1 = 0x1F;
    private static final int ID2 = 0x8B;
    private static final int SIZE = 32 * 1024;

    private static final int HEADER_SUM = 2;
    private static final int EXTRA = 4;
    private static final int NAME = 8;
    private static final int COMMENT = 16;

    private final InputStream packed;
    private final boolean endsBeforeOthers;
    private final byte[] buffer = new byte[SIZE];
    private final CRC32 sum = new CRC32();
    private final Inflater inflater = new Inflater(true);
    private int position;
    private int limit;
    private boolean inMember;
    private boolean first = true;
    private boolean ended;

    /**
     * The members of a file.
     *
     * @param endsBeforeOthers whether what follows them and is no member is left unread; otherwise it is damage
     */
    public GzipMembers(InputStream packed, boolean endsBeforeOthers) {
        this.packed = packed;
        this.endsBeforeOthers = endsBeforeOthers;
    }

    /** Whether the first two bytes of a body, or as many as there are, are those of a member. */
    public static boolean begin(byte[] first) {
        return first.length == 2 && (first[0] & 0xFF) == ID1 && (first[1] & 0xFF) == ID2;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int count = 0;
        while (count == 0 && length > 0 && !ended) {
            if (inMember || beginMember()) {
                count = inflate(target, offset, length);
            } else {
                ended = true;
                inflater.end();
            }
        }
        return count == 0 && ended ? -1 : count;
    }

    private int inflate(byte[] target, int offset, int length) throws IOException {
        try {
            int count = inflater.inflate(target, offset, length);
            sum.update(target, offset, count);
            if (inflater.finished()) {
                endMember();
            } else if (count == 0 && inflater.needsInput()) {
                feed();
            }
            return count;
        } catch (DataFormatException e) {
            throw broken(e.getMessage() == null ? "its data are damaged" : e.getMessage(), e);
        }
    }

    private void feed() throws IOException {
        position = 0;
        limit = packed.read(buffer);
        if (limit < 0) {
            throw truncated();
        }
        inflater.setInput(buffer, 0, limit);
        position = limit;
    }

    private boolean beginMember() throws IOException {
        int begin = next();
        while (!first && begin == 0) {
            begin = next();
        }
        if (begin < 0) {
            return false;
        }
        if (begin != ID1 || next() != ID2) {
            if (endsBeforeOthers && !first) {
                return false;
            }
            throw broken("something else follows the packed data", null);
        }
        first = false;
        header();
        inflater.reset();
        sum.reset();
        inflater.setInput(buffer, position, limit - position);
        position = limit;
        inMember = true;
        return true;
    }

    private void header() throws IOException {
        if (required() != Byte.SIZE) {
            throw broken("its method of compression is not known", null);
        }
        int flags = required();
        skip(6);
        if ((flags & EXTRA) != 0) {
            skip((int) number(2));
        }
        for (int text : new int[] {NAME, COMMENT}) {
            if ((flags & text) != 0) {
                skipText();
            }
        }
        if ((flags & HEADER_SUM) != 0) {
            skip(2);
        }
    }

    private void skip(int count) throws IOException {
        for (int i = 0; i < count; i++) {
            required();
        }
    }

    private void skipText() throws IOException {
        int character = required();
        while (character != 0) {
            character = required();
        }
    }

    private void endMember() throws IOException {
        position = limit - inflater.getRemaining();
        inMember = false;
        if (number(4) != sum.getValue() || number(4) != (inflater.getBytesWritten() & 0xFFFFFFFFL)) {
            throw broken("its data do not match their check sum", null);
        }
    }

    /** A number of some bytes, the lowest first. */
    private long number(int bytes) throws IOException {
        long number = 0;
        for (int i = 0; i < bytes; i++) {
            number |= (long) required() << (Byte.SIZE * i);
        }
        return number;
    }

    private int required() throws IOException {
        int next = next();
        if (next < 0) {
            throw truncated();
        }
        return next;
    }

    private int next() throws IOException {
        if (position >= limit) {
            position = 0;
            limit = Math.max(0, packed.read(buffer));
            if (limit == 0) {
                return -1;
            }
        }
        return buffer[position++] & 0xFF;
    }

    private static EOFException truncated() {
        return new EOFException("the gzip data ends in the middle");
    }

    private static ZipException broken(String reason, @Nullable Throwable cause) {
        ZipException damaged = new ZipException(reason);
        damaged.initCause(cause);
        return damaged;
    }
}
