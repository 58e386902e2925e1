package dev.weir.expressions.library;

import dev.weir.expressions.number.Numbers;
import dev.weir.expressions.routine.Routines;
import dev.weir.expressions.routine.Signature;
import dev.weir.expressions.time.CalendarDate;
import dev.weir.expressions.time.DateTime;
import dev.weir.expressions.time.DurationParser;
import dev.weir.expressions.time.TimeDelta;
import dev.weir.expressions.time.TimeFormat;
import dev.weir.expressions.value.Bytes;
import dev.weir.expressions.value.EvaluationException;
import dev.weir.expressions.value.Iteration;
import dev.weir.expressions.value.PySet;
import dev.weir.expressions.value.Python;
import dev.weir.expressions.value.Run;
import dev.weir.expressions.value.Tuple;
import dev.weir.expressions.value.Types;
import dev.weir.expressions.value.Undefined;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The functions on dates and times. */
final class TimeMacros {

    private static final String DAY_DELTA = "%Y-%m-%dT%H:%M:%S.%f%z";

    static final Routines ALL = new Routines()
            .add("now_utc", Signature.of(), (run, a) -> now(run))
            .add(
                    "today_utc",
                    Signature.of(),
                    (run, a) -> new CalendarDate(LocalDate.ofInstant(run.clock().instant(), ZoneOffset.UTC)))
            .add("today_with_timezone", Signature.of("timezone"), TimeMacros::today)
            .add("day_delta", Signature.of("num_days").optional("format", DAY_DELTA), TimeMacros::dayDelta)
            .add("timestamp", Signature.of("dt"), (run, a) -> timestamp(a[0]))
            .add("str_to_datetime", Signature.of("s"), (run, a) -> TimeFormat.isoInUtc(text(a[0])))
            .add("format_datetime", Signature.of("dt", "format").optional("input_format", null), TimeMacros::format)
            .add("duration", Signature.of("datestring"), (run, a) -> duration(a[0]));

    private TimeMacros() {}

    private static DateTime now(Run run) {
        return DateTime.of(OffsetDateTime.ofInstant(run.clock().instant(), ZoneOffset.UTC));
    }

    private static Object today(Run run, @Nullable Object[] a) {
        ZoneId zone = a[0] instanceof String name ? Zones.named(name) : null;
        if (zone == null) {
            throw new EvaluationException("UnknownTimeZoneError", Python.repr(a[0]));
        }
        return new CalendarDate(LocalDate.ofInstant(run.clock().instant(), zone));
    }

    private static Object dayDelta(Run run, @Nullable Object[] a) {
        if (a[0] instanceof Undefined || a[0] == null || !Numbers.isNumber(a[0])) {
            throw EvaluationException.type("unsupported type for timedelta days component: " + Types.name(a[0]));
        }
        TimeDelta days = TimeDelta.days(a[0]);
        DateTime moved = now(run).plus(days);
        return TimeFormat.strftime(moved, format(a[1]));
    }

    private static Object timestamp(@Nullable Object value) {
        if (value instanceof Double real) {
            if (real.isNaN() || real.isInfinite()) {
                throw real.isNaN()
                        ? EvaluationException.value("cannot convert float NaN to integer")
                        : EvaluationException.overflow("cannot convert float infinity to integer");
            }
            return Numbers.integer(new BigDecimal(real).toBigInteger());
        } else if (value != null && Numbers.isNumber(value)) {
            return Numbers.integer(Numbers.big(value));
        }
        return TimeFormat.isoInUtc(text(value)).timestamp();
    }

    private static Object format(Run run, @Nullable Object[] a) {
        run.step();
        if (a[0] instanceof DateTime time) {
            return TimeFormat.strftime(time, format(a[1]));
        }
        DateTime time;
        if (a[0] != null && Numbers.isInteger(a[0])) {
            time = TimeFormat.read(Numbers.big(a[0]), Python.text(a[0]), Python.truth(a[2]) ? format(a[2]) : "%s");
        } else if (Python.truth(a[2])) {
            time = TimeFormat.strptime(textArgument(a[0]), format(a[2]));
        } else {
            time = TimeFormat.isoInUtc(text(a[0]));
        }
        return TimeFormat.print(time.inUtcIfNaive(), format(a[1]));
    }

    private static Object duration(@Nullable Object value) {
        if (value instanceof String text) {
            return DurationParser.parse(text);
        }
        throw EvaluationException.type("Expecting a string " + Python.repr(value));
    }

    private static String textArgument(@Nullable Object value) {
        if (value instanceof String text) {
            return text;
        }
        throw EvaluationException.type("strptime() argument 1 must be str, not " + Types.name(value));
    }

    private static String text(@Nullable Object value) {
        if (value instanceof String text) {
            return text;
        } else if (value instanceof Bytes bytes) {
            return bytes.latin();
        } else if (value instanceof Undefined undefined) {
            throw undefined.error();
        }
        boolean sized = value instanceof List<?>
                || value instanceof Tuple
                || value instanceof Map<?, ?>
                || value instanceof PySet;
        if (sized && Iteration.length(value) < 4) {
            throw EvaluationException.value("ISO string too short");
        }
        throw EvaluationException.type("Parser must be a string or character stream, not " + Types.name(value));
    }

    private static String format(@Nullable Object value) {
        if (value instanceof String text) {
            return text;
        }
        throw EvaluationException.type("format must be str, not " + Types.name(value));
    }
}
