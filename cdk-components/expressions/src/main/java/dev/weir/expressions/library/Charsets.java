package dev.weir.expressions.library;

import dev.weir.expressions.value.EvaluationException;
import dev.weir.expressions.value.Types;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Texts to octets and back, by Python's names of encodings. */
final class Charsets {

    private Charsets() {}

    static byte[] encode(String text, @Nullable Object encoding, @Nullable Object errors) {
        Charset charset = charset(encoding);
        CodingErrorAction action = action(errors);
        CharsetEncoder encoder = charset.newEncoder().onMalformedInput(action).onUnmappableCharacter(action);
        try {
            ByteBuffer octets = encoder.encode(CharBuffer.wrap(text));
            byte[] result = new byte[octets.remaining()];
            octets.get(result);
            return result;
        } catch (CharacterCodingException unmappable) {
            throw new EvaluationException(
                    "UnicodeEncodeError",
                    "'" + charset.name() + "' codec can't encode characters: ordinal not in range");
        }
    }

    static String decode(byte[] octets, @Nullable Object encoding, @Nullable Object errors) {
        Charset charset = charset(encoding);
        CodingErrorAction action = action(errors);
        CharsetDecoder decoder = charset.newDecoder().onMalformedInput(action).onUnmappableCharacter(action);
        try {
            return decoder.decode(ByteBuffer.wrap(octets)).toString();
        } catch (CharacterCodingException malformed) {
            throw new EvaluationException(
                    "UnicodeDecodeError", "'" + charset.name() + "' codec can't decode bytes: invalid data");
        }
    }

    private static CodingErrorAction action(@Nullable Object errors) {
        if ("ignore".equals(errors)) {
            return CodingErrorAction.IGNORE;
        }
        return "replace".equals(errors) ? CodingErrorAction.REPLACE : CodingErrorAction.REPORT;
    }

    private static Charset charset(@Nullable Object encoding) {
        if (!(encoding instanceof String name)) {
            throw EvaluationException.type("encoding must be str, not " + Types.name(encoding));
        }
        return switch (name.toLowerCase(Locale.ROOT).replace('_', '-')) {
            case "utf-8", "utf8" -> StandardCharsets.UTF_8;
            case "ascii", "us-ascii" -> StandardCharsets.US_ASCII;
            case "latin-1", "latin1", "iso-8859-1" -> StandardCharsets.ISO_8859_1;
            case "utf-16-le" -> StandardCharsets.UTF_16LE;
            case "utf-16-be" -> StandardCharsets.UTF_16BE;
            default -> throw new EvaluationException("LookupError", "unknown encoding: " + name);
        };
    }
}
