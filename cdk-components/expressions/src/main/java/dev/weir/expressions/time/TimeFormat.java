package dev.weir.expressions.time;

import dev.weir.expressions.number.FloatText;
import dev.weir.expressions.value.EvaluationException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.OffsetDateTime;
import java.util.regex.Pattern;

/**
 * The reference's date formats, outside of templates: those of strftime and strptime, and {@code %s} (seconds since 1970),
 * {@code %s_as_float}, {@code %ms}, {@code %epoch_microseconds} and {@code %_ms} (three digits). Microsecond precision, C
 * locale. Errors are {@link EvaluationException}, mostly of class ValueError. Stateless.
 */
public final class TimeFormat {

    private static final Pattern INTEGER = Pattern.compile("\\s*[+-]?[0-9]+(?:_[0-9]+)*\\s*");
    private static final BigInteger MICROS = BigInteger.valueOf(1_000_000);

    private TimeFormat() {}

    /** Reads a text by a format; in UTC if the format holds no zone. */
    public static OffsetDateTime parse(String value, String format) {
        return read(value, format).toOffsetDateTime();
    }

    /** Reads ISO 8601, with or without time and zone, and converts it to UTC. */
    public static OffsetDateTime parseIso(String value) {
        return isoInUtc(value).toOffsetDateTime();
    }

    /** Prints a moment by a format, in its own zone. */
    public static String format(OffsetDateTime time, String format) {
        return print(DateTime.of(time), format);
    }

    /** The datetime of a text by a format, aware. */
    public static DateTime read(String value, String format) {
        return switch (format) {
            case "%s" -> DateTime.ofTimestamp(integer(value).multiply(MICROS));
            case "%s_as_float" -> DateTime.ofTimestamp(micros(value));
            case "%epoch_microseconds" -> DateTime.ofEpochMicros(integer(value));
            case "%ms" -> DateTime.ofEpochMicros(integer(value).multiply(BigInteger.valueOf(1000)));
            default -> {
                DateTime time = Strptime.parse(value, format.replace("%_ms", "%f"));
                yield time.zone() == null ? time.with(Zone.UTC) : time;
            }
        };
    }

    /** The datetime of an integer by a format; formats that are no count read it as it is printed. */
    public static DateTime read(BigInteger number, String printed, String format) {
        boolean counts = format.equals("%s")
                || format.equals("%s_as_float")
                || format.equals("%epoch_microseconds")
                || format.equals("%ms");
        return read(counts ? number.toString() : printed, format);
    }

    /** The datetime of a text by strptime alone; naive if the format holds no zone. */
    public static DateTime strptime(String value, String format) {
        return Strptime.parse(value, format);
    }

    /** The datetime of an ISO 8601 text in UTC. */
    public static DateTime isoInUtc(String value) {
        return IsoParser.parse(value).inZone(Zone.PARSED_UTC);
    }

    /** The text of a datetime by a format with all additions. */
    public static String print(DateTime time, String format) {
        return switch (format) {
            case "%s" -> Long.toString((long) time.timestamp());
            case "%s_as_float" -> FloatText.of(time.timestamp());
            case "%epoch_microseconds" -> Long.toString((long) (time.timestamp() * 1_000_000));
            case "%ms" -> Long.toString((long) (time.timestamp() * 1000));
            default -> format.contains("%_ms") ? withMillis(time, format) : Strftime.format(time, format);
        };
    }

    /** The text of a datetime by strftime alone. */
    public static String strftime(DateTime time, String format) {
        return Strftime.format(time, format);
    }

    private static String withMillis(DateTime time, String format) {
        String micros = TimeDelta.six(time.microsecond());
        return Strftime.format(time, format.replace("%_ms", "%f")).replace(micros, micros.substring(0, 3));
    }

    private static BigInteger integer(String value) {
        if (!INTEGER.matcher(value).matches() || value.length() > 40) {
            throw EvaluationException.value("invalid literal for int() with base 10: '" + shortened(value) + "'");
        }
        String digits = value.strip().replace("_", "");
        return new BigInteger(digits.startsWith("+") ? digits.substring(1) : digits);
    }

    private static BigInteger micros(String value) {
        try {
            double seconds = Double.parseDouble(value.strip().replace("_", ""));
            if (Double.isNaN(seconds) || Double.isInfinite(seconds)) {
                throw EvaluationException.value("cannot convert float to a timestamp");
            }
            return new BigDecimal(seconds)
                    .movePointRight(6)
                    .setScale(0, RoundingMode.HALF_EVEN)
                    .toBigInteger();
        } catch (NumberFormatException notANumber) {
            throw EvaluationException.value("could not convert string to float: '" + shortened(value) + "'");
        }
    }

    private static String shortened(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "...";
    }
}
