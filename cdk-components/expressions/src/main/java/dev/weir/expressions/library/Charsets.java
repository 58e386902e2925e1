package dev.weir.expressions.library;

import dev.weir.expressions.text.Quoted;
import dev.weir.expressions.value.Draft;
import dev.weir.expressions.value.EvaluationException;
import dev.weir.expressions.value.Run;
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

    private static final int LONGEST_ESCAPE = 10;
    private static final int ALL = Character.MAX_CODE_POINT + 1;

    private Charsets() {}

    static byte[] encode(Run run, String text, @Nullable Object encoding, @Nullable Object errors) {
        CodingErrorAction action = action(errors);
        Charset charset = charset(encoding);
        String known = "xmlcharrefreplace".equals(errors) || "backslashreplace".equals(errors)
                ? written(run, text, charset, "xmlcharrefreplace".equals(errors))
                : text;
        run.text(size(known, charset));
        CharsetEncoder encoder = charset.newEncoder().onMalformedInput(action).onUnmappableCharacter(action);
        try {
            ByteBuffer octets = encoder.encode(CharBuffer.wrap(known));
            byte[] result = new byte[octets.remaining()];
            octets.get(result);
            return isMarked(encoding) ? marked(result) : result;
        } catch (CharacterCodingException unmappable) {
            throw new EvaluationException(
                    "UnicodeEncodeError",
                    "'" + charset.name() + "' codec can't encode characters: ordinal not in range");
        }
    }

    /** How many octets the encoded text has at most. */
    private static long size(String text, Charset charset) {
        if (charset != StandardCharsets.UTF_8) {
            return charset.name().startsWith("UTF-16") ? 2L * text.length() + 2 : text.length();
        }
        long size = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            size += c < 0x80 ? 1 : c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
        }
        return size;
    }

    /** The text with characters that an encoding lacks written out: {@code &#233;} or {@code \xe9}. */
    private static String written(Run run, String text, Charset charset, boolean asReferences) {
        int end = charset == StandardCharsets.US_ASCII ? 0x80 : charset == StandardCharsets.ISO_8859_1 ? 0x100 : ALL;
        Draft out = new Draft(run);
        text.codePoints().forEach(c -> {
            if (c < end && Character.getType(c) != Character.SURROGATE) {
                out.appendCodePoint(c);
            } else if (asReferences) {
                out.append("&#").append(Integer.toString(c)).append(';');
            } else {
                Quoted.escape(out.space(LONGEST_ESCAPE), c);
            }
        });
        return out.toString();
    }

    /** Whether an encoding begins with a mark of its byte order, which little ends have here. */
    private static boolean isMarked(@Nullable Object encoding) {
        return encoding instanceof String name && plain(name).equals("utf-16");
    }

    private static byte[] marked(byte[] octets) {
        byte[] all = new byte[octets.length + 2];
        all[0] = (byte) 0xFF;
        all[1] = (byte) 0xFE;
        System.arraycopy(octets, 0, all, 2, octets.length);
        return all;
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
        if (!(errors instanceof String)) {
            throw EvaluationException.type("errors must be str, not " + Types.name(errors));
        } else if ("ignore".equals(errors)) {
            return CodingErrorAction.IGNORE;
        }
        return "replace".equals(errors) ? CodingErrorAction.REPLACE : CodingErrorAction.REPORT;
    }

    private static Charset charset(@Nullable Object encoding) {
        if (!(encoding instanceof String name)) {
            throw EvaluationException.type("encoding must be str, not " + Types.name(encoding));
        }
        return switch (plain(name)) {
            case "utf-8", "utf8", "u8", "cp65001" -> StandardCharsets.UTF_8;
            case "ascii", "us-ascii", "646" -> StandardCharsets.US_ASCII;
            case "latin-1", "latin1", "iso-8859-1", "l1", "8859", "cp819" -> StandardCharsets.ISO_8859_1;
            case "utf-16", "utf-16-le", "utf-16le" -> StandardCharsets.UTF_16LE;
            case "utf-16-be", "utf-16be" -> StandardCharsets.UTF_16BE;
            default -> throw new EvaluationException("LookupError", "unknown encoding: " + name);
        };
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-');
    }
}
