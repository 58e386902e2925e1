package dev.weir.parsers.fixed;

import dev.weir.parsers.source.Unreadable;
import dev.weir.spi.failure.ConnectorException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Cuts columns out of lines.
 *
 * @param charset    how bytes are read, where places count bytes and each character of a line is one; null if they count
 *                   characters
 * @param shortLines what happens to lines that are too short
 */
record FixedCells(@Nullable Charset charset, ShortLines shortLines) {

    /** The byte order mark of UTF-8, with each byte as a character. */
    private static final String MARK = "\u00EF\u00BB\u00BF";

    /** The text at a place, with spaces for characters of code 0. */
    String text(String line, int start, int length, String where) {
        int end = start + length;
        if (end > line.length() && shortLines == ShortLines.FAIL) {
            throw failure(
                    where + " has " + line.length() + " " + unit() + ", but a column ends at " + end,
                    "correct start and length, or set short_lines to pad to read spaces there");
        }
        String part = line.substring(Math.min(start, line.length()), Math.min(end, line.length()));
        String decoded = charset == null ? part : decoded(part, charset, where);
        return decoded.indexOf('\0') < 0 ? decoded : decoded.replace('\0', ' ');
    }

    private String unit() {
        return charset == null ? "characters" : "bytes";
    }

    private static String decoded(String part, Charset charset, String where) {
        byte[] bytes = part.getBytes(StandardCharsets.ISO_8859_1);
        try {
            return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            throw failure(
                    where + " has a column that cuts a character, or bytes that are not " + charset.name(),
                    "correct start and length, encoding, or unit");
        }
    }

    /** A first line without the byte order mark that stands before it where places count bytes. */
    String withoutMark(String line) {
        boolean isMarked = StandardCharsets.UTF_8.equals(charset) && line.startsWith(MARK);
        return isMarked ? line.substring(MARK.length()) : line;
    }

    /** The number at a place of a line of totals; null if nothing stands there. */
    @Nullable
    BigDecimal figure(String line, FixedPlace place, String what, String where) {
        return number(text(line, place.start(), place.length(), where), place, what, where);
    }

    /** The number that a text of a place stands for; null if it is blank. */
    static @Nullable BigDecimal number(String text, FixedPlace place, String what, String where) {
        try {
            FixedFormat format = place.format() == FixedFormat.TEXT ? FixedFormat.NUMBER : place.format();
            return FixedNumbers.of(text, format, place.scale());
        } catch (NumberFormatException e) {
            throw failure(
                    where + " has something else than a number in " + what, "correct start, length, format or scale");
        }
    }

    static ConnectorException failure(String reason, String remedy) {
        return Unreadable.because("Cannot read the statement: " + reason + " (" + remedy + ")");
    }
}
