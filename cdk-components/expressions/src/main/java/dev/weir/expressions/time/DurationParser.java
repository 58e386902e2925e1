package dev.weir.expressions.time;

import dev.weir.expressions.value.EvaluationException;
import dev.weir.expressions.value.PythonObject;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Reads ISO 8601 durations such as {@code P1Y2M3DT4H5M6.5S}. */
public final class DurationParser {

    private static final String DATE_UNITS = "YMWD";
    private static final String TIME_UNITS = "HMS";
    private static final long[] DATE_SECONDS = {0, 0, 604_800, 86_400};
    private static final long[] TIME_SECONDS = {3_600, 60, 1};

    private final String text;
    private int at;
    private BigDecimal years = BigDecimal.ZERO;
    private BigDecimal months = BigDecimal.ZERO;
    private BigDecimal seconds = BigDecimal.ZERO;

    private DurationParser(String text) {
        this.text = text;
    }

    /** A {@link CalendarDuration} if the text has years or months, else a {@link TimeDelta}; an ISO8601Error if it is neither. */
    public static PythonObject parse(String text) {
        String line = text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
        PythonObject alternative =
                line.startsWith("P") && line.length() < 100 ? AlternativeDuration.parse(text.substring(1)) : null;
        return alternative != null ? alternative : new DurationParser(line).duration();
    }

    private PythonObject duration() {
        boolean negative = text.startsWith("-");
        at = negative || text.startsWith("+") ? 1 : 0;
        if (!text.startsWith("P", at) || text.length() > 200) {
            throw broken();
        }
        at++;
        if (at == text.length()) {
            throw broken();
        }
        units(DATE_UNITS, DATE_SECONDS, true);
        if (at < text.length() && text.charAt(at) == 'T') {
            at++;
            units(TIME_UNITS, TIME_SECONDS, false);
        }
        if (at < text.length()) {
            throw broken();
        }
        TimeDelta rest = new TimeDelta(
                seconds.movePointRight(6).setScale(0, RoundingMode.HALF_EVEN).toBigInteger());
        if (years.signum() == 0 && months.signum() == 0) {
            return negative ? rest.negated() : rest;
        }
        CalendarDuration duration = new CalendarDuration(years, months, rest);
        return negative ? duration.negated() : duration;
    }

    private void units(String units, long[] lengths, boolean date) {
        int next = 0;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            BigDecimal number = number();
            int unit = at < text.length() ? units.indexOf(text.charAt(at), next) : -1;
            if (unit < 0) {
                throw broken();
            }
            at++;
            next = unit + 1;
            if (date && unit == 0) {
                years = number;
            } else if (date && unit == 1) {
                months = number;
            } else {
                seconds = seconds.add(number.multiply(BigDecimal.valueOf(lengths[unit])));
            }
        }
    }

    private BigDecimal number() {
        int start = at;
        digits();
        if (at < text.length() && (text.charAt(at) == '.' || text.charAt(at) == ',')) {
            at++;
            int fraction = at;
            digits();
            if (at == fraction) {
                throw broken();
            }
        }
        return new BigDecimal(text.substring(start, at).replace(',', '.'));
    }

    private void digits() {
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
    }

    private EvaluationException broken() {
        String shown = text.length() <= 60 ? text : text.substring(0, 60) + "...";
        return new EvaluationException("ISO8601Error", "Unable to parse duration string '" + shown + "'");
    }
}
