package dev.weir.parsers.spreadsheet.xlsb;

import dev.weir.parsers.spreadsheet.sheet.Bounds;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The records of a part, one after the other, with their fields in little-endian order (MS-XLSB, section 2.1.4). */
final class BinaryRecords implements AutoCloseable {

    private static final int LONGEST = 64 * 1024 * 1024;
    private static final int SEVEN_BITS = 0x7F;
    private static final int NO_TEXT = 0xFFFFFFFF;

    private final InputStream part;
    private final Bounds bounds;
    private byte[] content = new byte[1024];
    private int id;
    private int length;
    private int position;
    private boolean loaded;

    BinaryRecords(InputStream part, Bounds bounds) {
        this.part = part;
        this.bounds = bounds;
    }

    /** Goes to the next record; false if there is none. */
    boolean next() {
        try {
            if (!loaded) {
                part.skipNBytes(length);
            }
            loaded = false;
            length = 0;
            position = 0;
            int first = part.read();
            if (first < 0) {
                return false;
            }
            id = first <= SEVEN_BITS ? first : first & SEVEN_BITS | (required() & SEVEN_BITS) << 7;
            length = readLength();
            return true;
        } catch (IOException e) {
            throw bounds.broken("it ends inside of a record", e);
        }
    }

    private int readLength() throws IOException {
        int value = 0;
        for (int i = 0; i < 4; i++) {
            int b = required();
            value |= (b & SEVEN_BITS) << 7 * i;
            if (b <= SEVEN_BITS) {
                break;
            }
        }
        return value;
    }

    private int required() throws IOException {
        int b = part.read();
        if (b < 0) {
            throw new IOException();
        }
        return b;
    }

    /** What the present record is. */
    int id() {
        return id;
    }

    private void load() {
        if (length > LONGEST) {
            throw bounds.broken("a record has " + length + " bytes", null);
        }
        try {
            if (content.length < length) {
                content = new byte[length];
            }
            if (part.readNBytes(content, 0, length) < length) {
                throw bounds.broken("it ends inside of a record", null);
            }
            loaded = true;
        } catch (IOException e) {
            throw bounds.broken(String.valueOf(e.getMessage()), e);
        }
    }

    private int take(int count) {
        if (!loaded) {
            load();
        }
        int at = position;
        if (count < 0 || count > length - at) {
            throw bounds.broken("a record is too short", null);
        }
        position = at + count;
        return at;
    }

    /** Passes over some bytes of the present record. */
    void skip(int count) {
        take(count);
    }

    int unsignedByte() {
        return content(take(1));
    }

    private int content(int at) {
        return content[at] & 0xFF;
    }

    int unsignedShort() {
        int at = take(2);
        return content(at) | content(at + 1) << 8;
    }

    int integer() {
        return unsignedShort() | unsignedShort() << 16;
    }

    double number() {
        return Double.longBitsToDouble(integer() & 0xFFFFFFFFL | (long) integer() << 32);
    }

    /** A text with its length before it; empty if it says that it is not there. */
    String text() {
        int characters = integer();
        if (characters == NO_TEXT) {
            return "";
        }
        bounds.text(characters & 0xFFFFFFFFL);
        int bytes = characters * 2;
        return new String(content, take(bytes), bytes, StandardCharsets.UTF_16LE);
    }

    @Override
    public void close() {
        try {
            part.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
