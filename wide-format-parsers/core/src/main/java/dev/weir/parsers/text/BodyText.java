package dev.weir.parsers.text;

import dev.weir.parsers.source.Unreadable;
import dev.weir.spi.http.Headers;
import dev.weir.spi.http.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The text of a body, decoded while it arrives. With the encoding {@code auto} it is told by a byte order mark, the charset
 * of {@code Content-Type}, UTF-8 if the first 64 KiB are that, or else windows-1252; an encoding may have the names of Python
 * and of Java. A byte order mark is no part of the text. Bytes that are no character fail with their place, as does a body
 * that is an archive or another file that is no text. The body is not touched before the first character is asked for, and
 * not closed. Used by one thread.
 */
public final class BodyText extends Reader {

    /** The encoding that is told by the body. */
    public static final String AUTO = "auto";

    private static final int SAMPLE = 64 * 1024;

    private final String format;
    private final @Nullable Charset named;
    private final @Nullable NullBytes nullBytes;
    private final Headers headers;
    private final InputStream body;

    private byte[] bytes = new byte[0];
    private ByteBuffer in = ByteBuffer.wrap(bytes);
    private @Nullable CharsetDecoder decoder;
    private boolean isWide;
    /** How many bytes of the body came before those in the buffer. */
    private long before;

    private int stripped;
    private boolean ended;
    /** The second half of a pair of which the first one was given; 0 if there is none. */
    private char half;

    private BodyText(
            String format, @Nullable Charset named, @Nullable NullBytes nullBytes, Headers headers, InputStream body) {
        this.format = format;
        this.named = named;
        this.nullBytes = nullBytes;
        this.headers = headers;
        this.body = body;
    }

    /**
     * The text of a response's body.
     *
     * @param format    what is read, to stand behind "Cannot read "
     * @param encoding  {@code auto}, or the name of a charset
     * @param nullBytes what happens to characters of code 0; null if they are like others
     * @throws dev.weir.spi.failure.ConnectorException if the encoding is not known
     */
    public static BodyText of(String format, String encoding, @Nullable NullBytes nullBytes, Response response) {
        Charset named = encoding.strip().equalsIgnoreCase(AUTO) ? null : TextEncoding.of(encoding);
        return new BodyText(format, named, nullBytes, response.headers(), response.body());
    }

    /**
     * The charset of a name that Python or Java gives it.
     *
     * @throws dev.weir.spi.failure.ConnectorException if it is not known
     */
    public static Charset charset(String encoding) {
        return TextEncoding.of(encoding);
    }

    /** The charset of the text; looks at the beginning of the body if need be. */
    public Charset charset() {
        return decoder().charset();
    }

    @Override
    public int read(char[] target, int offset, int length) {
        if (length == 0) {
            return 0;
        }
        if (half != 0) {
            target[offset] = half;
            half = 0;
            return 1;
        }
        CharsetDecoder open = decoder();
        while (true) {
            int count = decode(open, target, offset, length);
            if (count != 0 || ended && !in.hasRemaining()) {
                return count == 0 ? -1 : count;
            }
            fill();
        }
    }

    private int decode(CharsetDecoder open, char[] target, int offset, int length) {
        CharBuffer out = CharBuffer.wrap(target, offset, length);
        CoderResult result = open.decode(in, out, ended);
        if (result.isError()) {
            throw Unreadable.because("Cannot read " + format + ": byte " + (before + stripped + in.position() + 1)
                    + " begins no character of " + open.charset().name() + " (name the right encoding in the decoder)");
        }
        int count = out.position() - offset;
        if (count == 0 && result.isOverflow()) {
            return pair(open, target, offset);
        }
        return isWide && nullBytes != null ? withoutNulls(target, offset, count) : count;
    }

    /** Decodes a character that takes two places where there is one. */
    private int pair(CharsetDecoder open, char[] target, int offset) {
        char[] both = new char[2];
        open.decode(in, CharBuffer.wrap(both), ended);
        target[offset] = both[0];
        half = both[1];
        return 1;
    }

    private int withoutNulls(char[] target, int offset, int count) {
        int end = Nulls.strip(target, offset, offset + count);
        if (end < offset + count) {
            refuseNulls("before byte " + (before + in.position() + 1));
        }
        return end - offset;
    }

    private void refuseNulls(String place) {
        if (nullBytes == NullBytes.FAIL) {
            throw Unreadable.because("Cannot read " + format + ": there is a character of code 0 " + place
                    + " (set null_bytes to strip to leave it out)");
        }
    }

    private CharsetDecoder decoder() {
        CharsetDecoder present = decoder;
        if (present == null) {
            bytes = new byte[SAMPLE];
            int count = readSample();
            BodyStart start = BodyStart.of(format, named, headers, Arrays.copyOf(bytes, count));
            isWide = TextEncoding.isWide(start.charset());
            present = start.decoder();
            decoder = present;
            take(start.mark(), start.mark(), count);
        }
        return present;
    }

    private int readSample() {
        try {
            int count = body.readNBytes(bytes, 0, SAMPLE);
            ended = count < SAMPLE;
            return count;
        } catch (IOException e) {
            throw Unreadable.body(format, String.valueOf(e.getMessage()), e);
        }
    }

    /** Reads more bytes behind those that are left. */
    private void fill() {
        int left = in.remaining();
        before += in.position() + stripped;
        System.arraycopy(bytes, in.position(), bytes, 0, left);
        try {
            int count = body.read(bytes, left, SAMPLE - left);
            ended = count < 0;
            take(0, left, left + Math.max(0, count));
        } catch (IOException e) {
            throw Unreadable.body(format, String.valueOf(e.getMessage()), e);
        }
    }

    /** Makes bytes the present ones, of which some were not seen before. */
    private void take(int from, int fresh, int end) {
        int zero = isWide || nullBytes == null ? end : Nulls.find(bytes, fresh, end);
        if (zero < end) {
            refuseNulls("at byte " + (before + zero + 1));
        }
        int stripEnd = Nulls.strip(bytes, zero, end);
        stripped = end - stripEnd;
        in = ByteBuffer.wrap(bytes, from, stripEnd - from);
    }

    /** Leaves the body open: it is its receiver's. */
    @Override
    public void close() {
        in = ByteBuffer.wrap(new byte[0]);
        ended = true;
    }
}
