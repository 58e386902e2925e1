package dev.weir.protocol;

import dev.weir.spi.value.JsonText;
import dev.weir.spi.value.Row;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.io.NumberOutput;

/**
 * JSON in UTF-8, written into one growing array. Integers of any size are written in full; numbers that are not finite become
 * null; halves of surrogate pairs are escaped. Used by one thread.
 */
final class JsonBuffer {

    private static final byte[] NULL = {'n', 'u', 'l', 'l'};
    private static final byte[] TRUE = {'t', 'r', 'u', 'e'};
    private static final byte[] FALSE = {'f', 'a', 'l', 's', 'e'};
    private static final byte[] HEX = "0123456789abcdef".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    private static final int LONGEST_NUMBER = 32;
    private static final int LONGEST_CHARACTER = 6;
    private static final int PIECE = 4096;
    private static final int ROOM = 16 * PIECE;
    private static final int LARGE = 1 << 20;

    private @Nullable EncodedKeys keys;
    private byte[] bytes;
    private int size;

    JsonBuffer(int capacity) {
        bytes = new byte[capacity];
    }

    int size() {
        return size;
    }

    int capacity() {
        return bytes.length;
    }

    /** Drops what was written after the given size. */
    void truncate(int earlierSize) {
        size = earlierSize;
    }

    byte[] toByteArray() {
        return Arrays.copyOf(bytes, size);
    }

    void writeTo(OutputStream out) throws IOException {
        out.write(bytes, 0, size);
    }

    void raw(byte[] json) {
        reserve(json.length);
        System.arraycopy(json, 0, bytes, size, json.length);
        size += json.length;
    }

    void ascii(char character) {
        reserve(1);
        bytes[size++] = (byte) character;
    }

    void number(long value) {
        reserve(LONGEST_NUMBER);
        size = NumberOutput.outputLong(value, bytes, size);
    }

    /** @throws UnwritableValueException if the value is not a JSON value */
    void value(@Nullable Object value) {
        if (value instanceof String text) {
            text(text);
        } else if (value instanceof JsonText json) {
            verbatim(json);
        } else if (value == null) {
            raw(NULL);
        } else if (value instanceof Long number) {
            number(number);
        } else if (value instanceof Double number) {
            floating(number);
        } else if (value instanceof Boolean truth) {
            raw(truth ? TRUE : FALSE);
        } else if (value instanceof Row row) {
            row(row);
        } else if (value instanceof List<?> list) {
            list(list);
        } else {
            rareNumber(value);
        }
    }

    private void verbatim(JsonText json) {
        int length = json.to() - json.from();
        reserveLarge(length);
        System.arraycopy(json.utf8(), json.from(), bytes, size, length);
        size += length;
    }

    private void rareNumber(Object value) {
        if (value instanceof BigInteger number) {
            latin(number.toString());
        } else if (value instanceof BigDecimal number) {
            latin(number.toString());
        } else if (value instanceof Integer number) {
            number(number);
        } else {
            throw new UnwritableValueException(value);
        }
    }

    private void floating(double value) {
        if (NumberOutput.notFinite(value)) {
            raw(NULL);
        } else {
            latin(NumberOutput.toString(value, true));
        }
    }

    @SuppressWarnings("deprecation") // the fastest way to copy ASCII, and the text is ASCII
    private void latin(String text) {
        int length = text.length();
        reserve(length);
        text.getBytes(0, length, bytes, size);
        size += length;
    }

    private void list(List<?> list) {
        ascii('[');
        for (int i = 0; i < list.size(); i++) {
            if (i > 0) {
                ascii(',');
            }
            value(list.get(i));
        }
        ascii(']');
    }

    void row(Row row) {
        ascii('{');
        for (int i = 0; i < row.size(); i++) {
            if (i > 0) {
                ascii(',');
            }
            key(row.keyAt(i));
            value(row.storedAt(i));
        }
        ascii('}');
    }

    /** A record's fields, without those that are null; nested nulls stay. */
    void record(Row row) {
        ascii('{');
        boolean first = true;
        for (int i = 0; i < row.size(); i++) {
            Object value = row.storedAt(i);
            if (value != null) {
                if (!first) {
                    ascii(',');
                }
                first = false;
                field(row.keyAt(i), value);
            }
        }
        ascii('}');
    }

    private void field(String name, Object value) {
        key(name);
        try {
            value(value);
        } catch (UnwritableValueException e) {
            throw e.inField(name);
        }
    }

    private void key(String name) {
        if (keys == null) {
            keys = new EncodedKeys();
        }
        raw(keys.of(name));
    }

    void text(String text) {
        int length = text.length();
        reserveLarge(length);
        ascii('"');
        int next = 0;
        while (next < length) {
            next = piece(text, next, Math.min(length, next + PIECE));
        }
        ascii('"');
    }

    private int piece(String text, int from, int to) {
        reserve((to - from) * LONGEST_CHARACTER);
        byte[] out = bytes;
        int at = size;
        int i = from;
        for (; i < to; i++) {
            char c = text.charAt(i);
            if (c >= ' ' && c < 0x80 && c != '"' && c != '\\') {
                out[at++] = (byte) c;
            } else if (c < 0x80) {
                at = escaped(c, out, at);
            } else if (Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1))) {
                at = pair(Character.toCodePoint(c, text.charAt(++i)), out, at);
            } else {
                at = wide(c, out, at);
            }
        }
        size = at;
        return i;
    }

    private static int escaped(char c, byte[] out, int start) {
        int at = start;
        out[at++] = '\\';
        switch (c) {
            case '"', '\\' -> out[at++] = (byte) c;
            case '\n' -> out[at++] = 'n';
            case '\r' -> out[at++] = 'r';
            case '\t' -> out[at++] = 't';
            case '\b' -> out[at++] = 'b';
            case '\f' -> out[at++] = 'f';
            default -> at = hex(c, out, at);
        }
        return at;
    }

    private static int hex(char c, byte[] out, int start) {
        int at = start;
        out[at++] = 'u';
        out[at++] = HEX[c >> 12];
        out[at++] = HEX[(c >> 8) & 0xf];
        out[at++] = HEX[(c >> 4) & 0xf];
        out[at++] = HEX[c & 0xf];
        return at;
    }

    private static int wide(char c, byte[] out, int start) {
        int at = start;
        if (c < 0x800) {
            out[at++] = (byte) (0xc0 | (c >> 6));
        } else if (Character.isSurrogate(c)) {
            out[at++] = '\\';
            return hex(c, out, at);
        } else {
            out[at++] = (byte) (0xe0 | (c >> 12));
            out[at++] = (byte) (0x80 | ((c >> 6) & 0x3f));
        }
        out[at++] = (byte) (0x80 | (c & 0x3f));
        return at;
    }

    private static int pair(int codePoint, byte[] out, int start) {
        int at = start;
        out[at++] = (byte) (0xf0 | (codePoint >> 18));
        out[at++] = (byte) (0x80 | ((codePoint >> 12) & 0x3f));
        out[at++] = (byte) (0x80 | ((codePoint >> 6) & 0x3f));
        out[at++] = (byte) (0x80 | (codePoint & 0x3f));
        return at;
    }

    /** Makes room for a value and for what is likely to follow it, so that a large one is not copied once more for that. */
    private void reserveLarge(int more) {
        reserve(more > PIECE ? more + ROOM : more);
    }

    private void reserve(int more) {
        if (bytes.length - size < more) {
            int larger = bytes.length < LARGE ? bytes.length * 2 : bytes.length + bytes.length / 8;
            bytes = Arrays.copyOf(bytes, Math.max(larger, size + more));
        }
    }
}
