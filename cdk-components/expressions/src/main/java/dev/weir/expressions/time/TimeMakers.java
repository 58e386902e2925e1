package dev.weir.expressions.time;

import dev.weir.expressions.number.Numbers;
import dev.weir.expressions.routine.Routines;
import dev.weir.expressions.routine.Signature;
import dev.weir.expressions.value.EvaluationException;
import dev.weir.expressions.value.Types;
import dev.weir.expressions.value.Undefined;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** Methods of dates, times and datetimes that belong to their class: they make another value, or say what the class can hold. */
final class TimeMakers {

    private static final LocalDate FIRST = LocalDate.of(1, 1, 1);
    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);
    private static final LocalTime LATEST = LocalTime.of(23, 59, 59, 999_999_000);
    private static final long BEFORE_1970 = 719_163;

    private static final Signature ORDINAL = Signature.of("self", "ordinal").positionalOnly();
    private static final Signature WEEK = Signature.of("self", "year", "week", "day");
    private static final Signature TEXT = Signature.of("self", "text").positionalOnly();

    static final Routines DATE_TIME = new Routines()
            .add("fromisoformat", TEXT, (run, a) -> FromIso.dateTime(text(a[1])))
            .add("fromordinal", ORDINAL, (run, a) -> midnight(ordinal(a[1])))
            .add("fromisocalendar", WEEK, (run, a) -> midnight(week(a)))
            .add(
                    "combine",
                    Signature.of("self", "date", "time").optional("tzinfo", Undefined.ABSENT),
                    (run, a) -> combined(a));

    static final Routines DATE = new Routines()
            .add("fromisoformat", TEXT, (run, a) -> FromIso.date(text(a[1])))
            .add("fromordinal", ORDINAL, (run, a) -> ordinal(a[1]))
            .add("fromisocalendar", WEEK, (run, a) -> week(a))
            .add(
                    "today",
                    Signature.of("self"),
                    (run, a) -> new CalendarDate(LocalDate.ofInstant(run.clock().instant(), java.time.ZoneOffset.UTC)))
            .add(
                    "fromtimestamp",
                    Signature.of("self", "timestamp").positionalOnly(),
                    (run, a) ->
                            new CalendarDate(TimeMethods.at(a[1], null).local().toLocalDate()));

    static final Routines CLOCK = new Routines().add("fromisoformat", TEXT, (run, a) -> FromIso.time(text(a[1])));

    private TimeMakers() {}

    /** The least value, the greatest, and the step between values of datetimes, or {@link Undefined#ABSENT}. */
    static Object dateTimeBound(String name) {
        return switch (name) {
            case "min" -> new DateTime(FIRST.atStartOfDay(), null);
            case "max" -> new DateTime(LAST.atTime(LATEST), null);
            case "resolution" -> TimeDelta.ofMicros(1);
            default -> Undefined.ABSENT;
        };
    }

    /** The same of dates. */
    static Object dateBound(String name) {
        return switch (name) {
            case "min" -> new CalendarDate(FIRST);
            case "max" -> new CalendarDate(LAST);
            case "resolution" -> TimeDelta.ofSeconds(86_400);
            default -> Undefined.ABSENT;
        };
    }

    /** The same of times of day. */
    static Object clockBound(String name) {
        return switch (name) {
            case "min" -> new ClockTime(LocalTime.MIDNIGHT, null);
            case "max" -> new ClockTime(LATEST, null);
            case "resolution" -> TimeDelta.ofMicros(1);
            default -> Undefined.ABSENT;
        };
    }

    /** The same of spans. */
    static Object deltaBound(String name) {
        BigInteger days = BigInteger.valueOf(999_999_999L).multiply(BigInteger.valueOf(86_400_000_000L));
        return switch (name) {
            case "min" -> new TimeDelta(days.negate());
            case "max" -> new TimeDelta(days.add(BigInteger.valueOf(86_399_999_999L)));
            case "resolution" -> TimeDelta.ofMicros(1);
            default -> Undefined.ABSENT;
        };
    }

    private static DateTime midnight(CalendarDate date) {
        return new DateTime(date.date().atStartOfDay(), null);
    }

    private static CalendarDate ordinal(@Nullable Object value) {
        long days = number(value);
        if (days < 1) {
            throw EvaluationException.value("ordinal must be >= 1");
        } else if (days > LAST.toEpochDay() + BEFORE_1970) {
            throw EvaluationException.value("year is out of range");
        }
        return new CalendarDate(LocalDate.ofEpochDay(days - BEFORE_1970));
    }

    private static CalendarDate week(@Nullable Object[] a) {
        return FromIso.week(number(a[1]), number(a[2]), number(a[3]));
    }

    private static long number(@Nullable Object value) {
        if (!Numbers.isInteger(value)) {
            throw EvaluationException.type("'" + Types.name(value) + "' object cannot be interpreted as an integer");
        }
        Long number = Numbers.small(value);
        if (number == null || Math.abs(number) > Integer.MAX_VALUE) {
            throw EvaluationException.overflow("Python int too large to convert to C int");
        }
        return number;
    }

    private static DateTime combined(@Nullable Object[] a) {
        LocalDate date;
        if (a[1] instanceof DateTime time) {
            date = time.local().toLocalDate();
        } else if (a[1] instanceof CalendarDate day) {
            date = day.date();
        } else {
            throw EvaluationException.type("combine() argument 1 must be datetime.date, not " + Types.name(a[1]));
        }
        if (!(a[2] instanceof ClockTime clock)) {
            throw EvaluationException.type("combine() argument 2 must be datetime.time, not " + Types.name(a[2]));
        }
        Zone zone = a[3] == Undefined.ABSENT ? clock.zone() : TimeMethods.zone(a[3]);
        return new DateTime(LocalDateTime.of(date, clock.time()), zone, clock.fold());
    }

    private static String text(@Nullable Object value) {
        if (value instanceof String text) {
            return text;
        }
        throw EvaluationException.type("fromisoformat: argument must be str");
    }
}
