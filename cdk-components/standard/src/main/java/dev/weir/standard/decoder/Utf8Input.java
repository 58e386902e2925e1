package dev.weir.standard.decoder;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** A body of another encoding, as UTF-8. */
final class Utf8Input extends InputStream {

    private static final int SIZE = 8 * 1024;

    private final String format;
    private final InputStream body;
    private final Encoding encoding;
    /** One character more than is read at once: the first half of a pair that was cut in two. */
    private final char[] characters = new char[SIZE + 1];

    private @Nullable Reader reader;
    private int kept;
    private byte[] bytes = new byte[0];
    private int position;

    private Utf8Input(String format, InputStream body, Encoding encoding) {
        this.format = format;
        this.body = body;
        this.encoding = encoding;
    }

    /** A body as UTF-8, whatever it is. */
    static InputStream of(String format, InputStream body, Encoding encoding) {
        boolean isUtf8 = encoding.charset().equals(StandardCharsets.UTF_8);
        return isUtf8 ? body : new Utf8Input(format, body, encoding);
    }

    @Override
    public int read() {
        return position < bytes.length || fill() ? bytes[position++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
        if (length == 0) {
            return 0;
        }
        if (position == bytes.length && !fill()) {
            return -1;
        }
        int count = Math.min(length, bytes.length - position);
        System.arraycopy(bytes, position, target, offset, count);
        position += count;
        return count;
    }

    private boolean fill() {
        try {
            Reader open = reader;
            if (open == null) {
                open = encoding.reader(body);
                reader = open;
            }
            int count = open.read(characters, kept, SIZE);
            if (count < 0) {
                return false;
            }
            int end = kept + count;
            int whole = Character.isHighSurrogate(characters[end - 1]) ? end - 1 : end;
            bytes = new String(characters, 0, whole).getBytes(StandardCharsets.UTF_8);
            characters[0] = characters[end - 1];
            kept = end - whole;
            position = 0;
            return bytes.length > 0 || fill();
        } catch (CharacterCodingException e) {
            throw BrokenBody.because(
                    "Cannot read " + format + ": it holds bytes that are not "
                            + encoding.charset().name() + " (name the right encoding in the decoder)",
                    e);
        } catch (IOException e) {
            throw BrokenBody.of(format, String.valueOf(e.getMessage()), e);
        }
    }
}
