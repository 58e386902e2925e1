package dev.weir.expressions.time;

import dev.weir.expressions.number.Numbers;
import dev.weir.expressions.routine.BoundMethod;
import dev.weir.expressions.routine.Routine;
import dev.weir.expressions.routine.Routines;
import dev.weir.expressions.routine.Signature;
import dev.weir.expressions.value.EvaluationException;
import dev.weir.expressions.value.Run;
import dev.weir.expressions.value.Types;
import dev.weir.expressions.value.Undefined;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.IsoFields;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The methods of datetimes, dates and timedeltas. */
final class TimeMethods {

    private static final Object KEEP = Undefined.ABSENT;
    private static final Signature SELF = Signature.of("self");
    private static final Signature AT = Signature.of("self", "dt").positionalOnly();
    private static final Signature FORMAT = Signature.of("self", "format");

    private static final Routines DATE_TIME = new Routines()
            .addAll(TimeMakers.DATE_TIME)
            .add("strftime", FORMAT, (run, a) -> Strftime.format(time(a), format(run, a[1])))
            .add(
                    "isoformat",
                    SELF.optional("sep", "T").optional("timespec", "auto"),
                    (run, a) -> time(a).iso(separator(text(a[1])), text(a[2])))
            .add("time", SELF, (run, a) -> new ClockTime(time(a).local().toLocalTime(), null, time(a).fold()))
            .add("timetz", SELF, (run, a) -> new ClockTime(time(a).local().toLocalTime(), zone(a), time(a).fold()))
            .add("timetuple", SELF, (run, a) -> new StructTime(time(a).local(), zone(a) == Zone.PARSED_UTC ? 0 : -1))
            .add(
                    "utctimetuple",
                    SELF,
                    (run, a) -> new StructTime(time(a).inZone(Zone.UTC).local(), 0))
            .add("dst", SELF, (run, a) -> zone(a) == Zone.PARSED_UTC ? TimeDelta.ofSeconds(0) : null)
            .add(
                    "strptime",
                    Signature.of("self", "text", "format").positionalOnly(),
                    (run, a) -> Strptime.parse(text(a[1]), format(run, a[2])))
            .add("now", SELF.optional("tz", null), (run, a) -> now(run, zone(a[1])))
            .add("utcnow", SELF, (run, a) -> now(run, null))
            .add("today", SELF, (run, a) -> now(run, null))
            .add(
                    "fromtimestamp",
                    Signature.of("self", "timestamp").optional("tz", null),
                    (run, a) -> at(a[1], zone(a[2])))
            .add("utcfromtimestamp", Signature.of("self", "timestamp").positionalOnly(), (run, a) -> at(a[1], null))
            .add("date", SELF, (run, a) -> new CalendarDate(time(a).local().toLocalDate()))
            .add("timestamp", SELF, (run, a) -> time(a).timestamp())
            .add("weekday", SELF, (run, a) -> weekday(time(a).local().toLocalDate()))
            .add("isoweekday", SELF, (run, a) -> weekday(time(a).local().toLocalDate()) + 1)
            .add(
                    "isocalendar",
                    SELF,
                    (run, a) -> IsoCalendarDate.of(time(a).local().toLocalDate()))
            .add("toordinal", SELF, (run, a) -> time(a).local().toLocalDate().toEpochDay() + 719_163)
            .add("ctime", SELF, (run, a) -> ctime(time(a)))
            .add(
                    "tzname",
                    SELF,
                    (run, a) -> zone(a) == null
                            ? null
                            : Objects.requireNonNull(zone(a)).name())
            .add(
                    "utcoffset",
                    SELF,
                    (run, a) -> zone(a) == null
                            ? null
                            : TimeDelta.ofSeconds(
                                    Objects.requireNonNull(zone(a)).seconds()))
            .add(
                    "astimezone",
                    SELF.optional("tz", null),
                    (run, a) -> time(a).inZone(a[1] instanceof DateTime.ZoneInfo info ? info.zone() : Zone.UTC))
            .add("replace", replacing(true), (run, a) -> replace(time(a), a));

    private static final Routines DATE = new Routines()
            .addAll(TimeMakers.DATE)
            .add("timetuple", SELF, (run, a) -> new StructTime(midnight(a).local(), -1))
            .add("strftime", FORMAT, (run, a) -> Strftime.format(midnight(a), format(run, a[1])))
            .add("isoformat", SELF, (run, a) -> date(a).text())
            .add("weekday", SELF, (run, a) -> weekday(date(a).date()))
            .add("isoweekday", SELF, (run, a) -> weekday(date(a).date()) + 1)
            .add("isocalendar", SELF, (run, a) -> IsoCalendarDate.of(date(a).date()))
            .add("toordinal", SELF, (run, a) -> date(a).date().toEpochDay() + 719_163)
            .add("ctime", SELF, (run, a) -> ctime(midnight(a)))
            .add("replace", replacing(false), (run, a) -> replace(date(a), a));

    private static final Routines DELTA = new Routines()
            .add("total_seconds", SELF, (run, a) -> ((TimeDelta) Objects.requireNonNull(a[0])).totalSeconds());

    private TimeMethods() {}

    static Set<String> names() {
        Set<String> names = new TreeSet<>(DATE_TIME.names());
        names.addAll(DATE.names());
        names.addAll(DELTA.names());
        names.addAll(CLOCK.names());
        return names;
    }

    static @Nullable Object dateTime(DateTime time, String name) {
        return bound(time, DATE_TIME.get(name));
    }

    static @Nullable Object date(CalendarDate date, String name) {
        return bound(date, DATE.get(name));
    }

    static @Nullable Object delta(TimeDelta delta, String name) {
        return bound(delta, DELTA.get(name));
    }

    private static Object bound(Object receiver, @Nullable Routine routine) {
        return routine == null ? Undefined.ABSENT : new BoundMethod(receiver, routine);
    }

    private static DateTime time(@Nullable Object[] values) {
        return (DateTime) Objects.requireNonNull(values[0]);
    }

    private static CalendarDate date(@Nullable Object[] values) {
        return (CalendarDate) Objects.requireNonNull(values[0]);
    }

    private static DateTime midnight(@Nullable Object[] values) {
        return new DateTime(date(values).date().atStartOfDay(), null);
    }

    private static @Nullable Zone zone(@Nullable Object[] values) {
        return time(values).zone();
    }

    private static String format(Run run, @Nullable Object value) {
        String format = text(value);
        run.text(format.length());
        return format;
    }

    private static final Routines CLOCK = new Routines()
            .addAll(TimeMakers.CLOCK)
            .add("dst", SELF, (run, a) -> clock(a).zone() == Zone.PARSED_UTC ? TimeDelta.ofSeconds(0) : null)
            .add("tzname", SELF, (run, a) -> {
                Zone zone = clock(a).zone();
                return zone == null ? null : zone.name();
            })
            .add("utcoffset", SELF, (run, a) -> {
                Zone zone = clock(a).zone();
                return zone == null ? null : TimeDelta.ofSeconds(zone.seconds());
            })
            .add("replace", clockParts(), (run, a) -> replace(clock(a), a))
            .add("strftime", FORMAT, (run, a) -> Strftime.format(clock(a).onDay(), format(run, a[1])))
            .add("isoformat", SELF.optional("timespec", "auto"), (run, a) -> clock(a).iso(text(a[1])));

    /** What a zone says of a datetime, which is the same for all. */
    private static final Routines ZONE = new Routines()
            .add("utcoffset", AT, (run, a) -> TimeDelta.ofSeconds(info(a).zone().seconds()))
            .add("tzname", AT, (run, a) -> info(a).zone().name())
            .add("dst", AT, (run, a) -> info(a).zone() == Zone.PARSED_UTC ? TimeDelta.ofSeconds(0) : null);

    static @Nullable Object zone(DateTime.ZoneInfo info, String name) {
        boolean parsed = info.zone() == Zone.PARSED_UTC;
        if (parsed && name.equals("zone")) {
            return "UTC";
        } else if (!parsed && name.equals("utc")) {
            return new DateTime.ZoneInfo(Zone.UTC);
        }
        return bound(info, ZONE.get(name));
    }

    private static DateTime.ZoneInfo info(@Nullable Object[] values) {
        if (values[1] != null && !(values[1] instanceof DateTime)) {
            throw EvaluationException.type("a datetime or None is needed, not " + Types.name(values[1]));
        }
        return (DateTime.ZoneInfo) Objects.requireNonNull(values[0]);
    }

    static @Nullable Object clock(ClockTime time, String name) {
        return bound(time, CLOCK.get(name));
    }

    private static ClockTime clock(@Nullable Object[] values) {
        return (ClockTime) Objects.requireNonNull(values[0]);
    }

    private static DateTime now(Run run, @Nullable Zone zone) {
        LocalDateTime utc = LocalDateTime.ofInstant(run.clock().instant(), java.time.ZoneOffset.UTC);
        DateTime now = new DateTime(utc, Zone.UTC);
        return zone == null ? new DateTime(utc, null) : now.inZone(zone);
    }

    /** The moment that so many seconds lie behind the start of 1970, as the process's zone, UTC, shows it. */
    static DateTime at(@Nullable Object seconds, @Nullable Zone zone) {
        if (!Numbers.isNumber(seconds)) {
            throw EvaluationException.type("an integer is required (got type " + Types.name(seconds) + ")");
        }
        DateTime utc = DateTime.ofEpochSeconds(Numbers.real(seconds));
        return zone == null ? new DateTime(utc.local(), null) : utc.inZone(zone);
    }

    private static String ctime(DateTime time) {
        String year = String.valueOf(time.local().getYear());
        return Strftime.format(time, "%a %b %e %H:%M:%S ") + "0".repeat(4 - year.length()) + year;
    }

    private static String separator(String text) {
        if (text.codePointCount(0, text.length()) != 1) {
            throw EvaluationException.type("isoformat() argument 1 must be a unicode character");
        }
        return text;
    }

    private static String text(@Nullable Object value) {
        if (value instanceof String text) {
            return text;
        }
        throw EvaluationException.type("must be str, not " + Types.name(value));
    }

    private static long weekday(LocalDate date) {
        return date.getDayOfWeek().getValue() - 1L;
    }

    private static Signature replacing(boolean withTime) {
        Signature signature =
                SELF.optional("year", KEEP).optional("month", KEEP).optional("day", KEEP);
        return !withTime
                ? signature
                : signature
                        .optional("hour", KEEP)
                        .optional("minute", KEEP)
                        .optional("second", KEEP)
                        .optional("microsecond", KEEP)
                        .optional("tzinfo", KEEP)
                        .named("fold", KEEP);
    }

    private static Signature clockParts() {
        return SELF.optional("hour", KEEP)
                .optional("minute", KEEP)
                .optional("second", KEEP)
                .optional("microsecond", KEEP)
                .optional("tzinfo", KEEP)
                .named("fold", KEEP);
    }

    private static Object replace(ClockTime clock, @Nullable Object[] a) {
        java.time.LocalTime time = clock.time();
        try {
            java.time.LocalTime replaced = java.time.LocalTime.of(
                    part(a[1], time.getHour()),
                    part(a[2], time.getMinute()),
                    part(a[3], time.getSecond()),
                    Math.multiplyExact(part(a[4], time.getNano() / 1000), 1000));
            return new ClockTime(replaced, a[5] == KEEP ? clock.zone() : zone(a[5]), fold(a[6], clock.fold()));
        } catch (DateTimeException | ArithmeticException outOfRange) {
            throw EvaluationException.value("a part of the time is out of range");
        }
    }

    private static Object replace(DateTime time, @Nullable Object[] a) {
        LocalDateTime local = time.local();
        try {
            LocalDateTime replaced = LocalDateTime.of(
                    year(part(a[1], local.getYear())),
                    part(a[2], local.getMonthValue()),
                    part(a[3], local.getDayOfMonth()),
                    part(a[4], local.getHour()),
                    part(a[5], local.getMinute()),
                    part(a[6], local.getSecond()),
                    Math.multiplyExact(part(a[7], time.microsecond()), 1000));
            return new DateTime(replaced, a[8] == KEEP ? time.zone() : zone(a[8]), fold(a[9], time.fold()));
        } catch (DateTimeException | ArithmeticException outOfRange) {
            throw EvaluationException.value("a part of the datetime is out of range");
        }
    }

    static @Nullable Zone zone(@Nullable Object value) {
        if (value == null) {
            return null;
        } else if (value instanceof DateTime.ZoneInfo info) {
            return info.zone();
        }
        throw EvaluationException.type("tzinfo argument must be None or of a tzinfo subclass");
    }

    private static Object replace(CalendarDate date, @Nullable Object[] a) {
        try {
            return new CalendarDate(LocalDate.of(
                    year(part(a[1], date.date().getYear())),
                    part(a[2], date.date().getMonthValue()),
                    part(a[3], date.date().getDayOfMonth())));
        } catch (DateTimeException outOfRange) {
            throw EvaluationException.value("a part of the date is out of range");
        }
    }

    private static int year(int year) {
        if (year < 1 || year > 9999) {
            throw EvaluationException.value("year " + year + " is out of range");
        }
        return year;
    }

    private static int fold(@Nullable Object value, int current) {
        Long number = Numbers.small(value);
        if (Numbers.isInteger(value) && (number == null || Math.abs(number) > Integer.MAX_VALUE)) {
            throw EvaluationException.overflow("Python int too large to convert to C int");
        }
        int fold = part(value, current);
        if (fold != 0 && fold != 1) {
            throw EvaluationException.value("fold must be either 0 or 1");
        }
        return fold;
    }

    private static int part(@Nullable Object value, int current) {
        if (value == KEEP) {
            return current;
        }
        Long number = Numbers.small(value);
        if (number == null) {
            throw EvaluationException.type("'" + Types.name(value) + "' object cannot be interpreted as an integer");
        }
        return (int) Math.max(-1_000_000, Math.min(10_000_000, number));
    }

    /** What {@code isocalendar()} gives. */
    record IsoCalendarDate(long year, long week, long weekday) implements dev.weir.expressions.value.PythonObject {

        static IsoCalendarDate of(LocalDate date) {
            return new IsoCalendarDate(
                    date.get(IsoFields.WEEK_BASED_YEAR),
                    date.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR),
                    date.getDayOfWeek().getValue());
        }

        @Override
        public dev.weir.expressions.value.Tuple asTuple() {
            return dev.weir.expressions.value.Tuple.of(year, week, weekday);
        }

        @Override
        public String typeName() {
            return "IsoCalendarDate";
        }

        @Override
        public String repr() {
            return "datetime.IsoCalendarDate(year=" + year + ", week=" + week + ", weekday=" + weekday + ")";
        }

        @Override
        public java.util.Iterator<@Nullable Object> elements() {
            return java.util.List.<@Nullable Object>of(year, week, weekday).iterator();
        }

        @Override
        public int length() {
            return 3;
        }

        @Override
        public @Nullable Object attribute(String name) {
            return switch (name) {
                case "year" -> year;
                case "week" -> week;
                case "weekday" -> weekday;
                default -> Undefined.ABSENT;
            };
        }
    }
}
