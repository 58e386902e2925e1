package dev.weir.parsers.columnar.value;

import dev.weir.parsers.source.Unreadable;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Values of typed files as values of JSON, as the parameters of the decoder say. Immutable.
 *
 * @param format    the format, for messages
 * @param decimals  what decimal values become
 * @param binary    what values of bytes become
 * @param notFinite what floating numbers become for which JSON has no word
 */
public record Values(String format, Decimals decimals, Binary binary, NotFinite notFinite) {

    private static final int MOST_SCALE = 1000;
    private static final int MOST_DECIMAL_BYTES = 512;
    private static final int UUID_BYTES = 16;

    /** A floating number. */
    public @Nullable Object floating(double value) {
        if (Double.isFinite(value)) {
            return value;
        }
        if (notFinite == NotFinite.FAIL) {
            throw Unreadable.because("Cannot read " + format + ": the number " + value
                    + " has no form in JSON (set not_finite to text or null)");
        }
        return notFinite == NotFinite.TEXT ? String.valueOf(value) : null;
    }

    /** A floating number of 16 bits (IEEE 754). */
    public @Nullable Object half(short bits) {
        int exponent = bits >> 10 & 0x1F;
        int fraction = bits & 0x3FF;
        double size = exponent == 0
                ? Math.scalb((double) fraction, -24)
                : exponent == 0x1F
                        ? (fraction == 0 ? Double.POSITIVE_INFINITY : Double.NaN)
                        : Math.scalb(1 + fraction / 1024.0, exponent - 15);
        return floating(bits < 0 ? -size : size);
    }

    /** A number of 64 bits without a sign. */
    public static Object unsigned(long value) {
        return value >= 0 ? (Object) value : new BigInteger(Long.toUnsignedString(value));
    }

    /** A decimal number. */
    public Object decimal(BigInteger unscaled, int scale) {
        BigDecimal value = new BigDecimal(unscaled, checked(scale));
        return decimals == Decimals.NUMBERS ? value : value.toPlainString();
    }

    /** A decimal number whose digits stand in two's complement, the highest byte first. */
    public Object decimal(byte[] unscaled, int scale) {
        if (unscaled.length > MOST_DECIMAL_BYTES) {
            throw new ArithmeticException("a decimal has " + unscaled.length + " bytes");
        }
        return decimal(unscaled.length == 0 ? BigInteger.ZERO : new BigInteger(unscaled), scale);
    }

    /** A scale that decimals can have. */
    private static int checked(int scale) {
        if (Math.abs((long) scale) > MOST_SCALE) {
            throw new ArithmeticException("a decimal has the scale " + scale);
        }
        return scale;
    }

    /** Bytes. */
    public Object bytes(byte[] value) {
        return switch (binary) {
            case BASE64 -> Base64.getEncoder().encodeToString(value);
            case HEX -> HexFormat.of().formatHex(value);
            case UTF8 -> text(value, 0, value.length);
        };
    }

    /** A text, which has to be UTF-8. */
    public String text(byte[] bytes, int offset, int length) {
        String text = new String(bytes, offset, length, StandardCharsets.UTF_8);
        if (text.indexOf('\uFFFD') >= 0) {
            try {
                return StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(bytes, offset, length))
                        .toString();
            } catch (CharacterCodingException e) {
                throw Unreadable.body(format, "a text is not UTF-8", e);
            }
        }
        return text;
    }

    /** A UUID. */
    public static String uuid(byte[] bytes) {
        if (bytes.length != UUID_BYTES) {
            throw new IllegalArgumentException("a UUID has " + bytes.length + " bytes");
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        return new UUID(buffer.getLong(), buffer.getLong()).toString();
    }

    /** A number of any size in two's complement, whose lowest byte comes first. */
    public static BigInteger littleEndian(byte[] bytes) {
        byte[] reversed = Arrays.copyOf(bytes, bytes.length);
        for (int i = 0; i < bytes.length; i++) {
            reversed[i] = bytes[bytes.length - 1 - i];
        }
        return new BigInteger(reversed);
    }
}
