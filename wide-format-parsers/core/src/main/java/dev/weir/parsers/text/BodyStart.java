package dev.weir.parsers.text;

import dev.weir.parsers.source.Unreadable;
import dev.weir.spi.http.Headers;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * What the first bytes of a text say about it.
 *
 * @param charset its charset
 * @param mark    how many bytes of a byte order mark stand before it
 */
record BodyStart(Charset charset, int mark) {

    /** Looks at the first bytes, of which no more are needed than a sample. */
    static BodyStart of(String format, @Nullable Charset named, Headers headers, byte[] bytes) {
        Binary binary = Binary.of(bytes, bytes.length);
        if (binary != null) {
            throw Unreadable.because("Cannot read " + format + ": it is " + binary.what + " (" + binary.remedy + ")");
        }
        TextMark mark = TextMark.of(bytes, bytes.length);
        if (mark != null && (named == null || mark.suits(named))) {
            return new BodyStart(mark.charset(), mark.length());
        }
        Charset charset = named == null ? TextEncoding.announced(headers) : named;
        if (charset == null) {
            charset = Utf8Sample.isValid(bytes, bytes.length) ? StandardCharsets.UTF_8 : TextEncoding.WESTERN;
        }
        if (bytes.length > 0 && TextEncoding.needsMark(charset)) {
            throw Unreadable.because("Cannot read " + format + ": it has no byte order mark, so that " + charset.name()
                    + " leaves open which byte is the first (name " + charset.name() + "LE or " + charset.name()
                    + "BE as encoding)");
        }
        return new BodyStart(charset, 0);
    }

    CharsetDecoder decoder() {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }
}
