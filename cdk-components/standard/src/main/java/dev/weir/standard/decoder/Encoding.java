package dev.weir.standard.decoder;

import dev.weir.spi.http.Headers;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.PushbackReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A charset under the names that Python gives it, which manifests use. Bytes that are none of its characters fail.
 *
 * @param charset   the charset
 * @param skipsMark whether a byte order mark at the beginning belongs to the encoding, as in {@code utf-8-sig}
 */
record Encoding(Charset charset, boolean skipsMark) {

    static final Encoding UTF_8 = new Encoding(StandardCharsets.UTF_8, false);

    private static final String CHARSET = "charset=";
    private static final char MARK = '\uFEFF';

    /** The encoding of a name; {@code IllegalArgumentException} if it is not known. */
    static Encoding of(String name) {
        String plain = name.strip().toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-');
        return switch (plain) {
            case "utf-8-sig", "utf8-sig" -> new Encoding(StandardCharsets.UTF_8, true);
            case "latin-1", "latin", "l1", "iso8859", "8859" -> new Encoding(StandardCharsets.ISO_8859_1, false);
            case "utf-16", "utf16", "u16" -> new Encoding(StandardCharsets.UTF_16, false);
            case "mbcs", "ansi" -> throw unknown(name);
            default -> new Encoding(charset(name, plain), false);
        };
    }

    private static Charset charset(String name, String plain) {
        List<String> candidates = List.of(
                plain,
                plain.replace("-", ""),
                plain.replace("iso", "iso-"),
                plain.replace("-le", "le").replace("-be", "be"),
                "x-" + plain.replace("-", ""));
        return candidates.stream()
                .filter(Encoding::isKnown)
                .findFirst()
                .map(Charset::forName)
                .orElseThrow(() -> unknown(name));
    }

    private static boolean isKnown(String name) {
        try {
            return Charset.isSupported(name);
        } catch (IllegalArgumentException notAName) {
            return false;
        }
    }

    private static IllegalArgumentException unknown(String name) {
        return new IllegalArgumentException("Cannot decode text: encoding '" + name
                + "' is not known (name one like utf-8, utf-8-sig, latin-1, cp1252 or utf-16)");
    }

    /** The charset that a {@code Content-Type} names; null if it names none that is known. */
    static @Nullable Encoding announced(Headers headers) {
        String type = headers.get("Content-Type");
        int at = type == null ? -1 : type.toLowerCase(Locale.ROOT).indexOf(CHARSET);
        if (type == null || at < 0) {
            return null;
        }
        String name = type.substring(at + CHARSET.length()).strip().split("[;\\s]", 2)[0];
        try {
            return of(name.replace("\"", "").replace("'", ""));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** The text of a body; characters that are broken are an {@code IOException} where they stand. */
    Reader reader(InputStream body) throws IOException {
        InputStream start = charset.equals(StandardCharsets.UTF_16) ? marked(body) : body;
        Reader text = new InputStreamReader(
                start,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
        return skipsMark ? withoutMark(text) : text;
    }

    /** A body in UTF-16, of which nobody can tell which byte is the first without its mark. */
    private static InputStream marked(InputStream body) throws IOException {
        PushbackInputStream start = new PushbackInputStream(body, 2);
        byte[] mark = ByteOrderMark.first(start, 2);
        if (mark.length == 2 && (mark[0] & 0xFF) + (mark[1] & 0xFF) != 0xFE + 0xFF) {
            throw new CharacterCodingException();
        }
        return start;
    }

    private static Reader withoutMark(Reader text) throws IOException {
        PushbackReader start = new PushbackReader(text);
        int first = start.read();
        if (first >= 0 && first != MARK) {
            start.unread(first);
        }
        return start;
    }

    /** Whether a text begins with a byte order mark that its encoding does not take away. */
    static boolean startsWithMark(String text) {
        return !text.isEmpty() && text.charAt(0) == MARK;
    }
}
