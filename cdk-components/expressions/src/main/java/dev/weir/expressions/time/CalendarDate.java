package dev.weir.expressions.time;

import dev.weir.expressions.value.EvaluationException;
import dev.weir.expressions.value.Operator;
import dev.weir.expressions.value.PythonObject;
import dev.weir.expressions.value.Run;
import dev.weir.expressions.value.Undefined;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Python's date. */
public record CalendarDate(LocalDate date) implements PythonObject {

    public CalendarDate {
        if (date.getYear() < 1 || date.getYear() > 9999) {
            throw EvaluationException.overflow("date value out of range");
        }
    }

    CalendarDate plus(TimeDelta delta, boolean minus) {
        return new CalendarDate(date.plusDays(minus ? -delta.days() : delta.days()));
    }

    @Override
    public String typeName() {
        return "datetime.date";
    }

    @Override
    public String text() {
        return iso(date);
    }

    static String iso(LocalDate date) {
        String year = Integer.toString(date.getYear());
        return "0".repeat(4 - year.length()) + year + "-" + Zone.two(date.getMonthValue()) + "-"
                + Zone.two(date.getDayOfMonth());
    }

    @Override
    public String format(Run run, String spec) {
        run.text(spec.length());
        return Strftime.format(new DateTime(date.atStartOfDay(), null), spec);
    }

    @Override
    public String repr() {
        return "datetime.date(" + date.getYear() + ", " + date.getMonthValue() + ", " + date.getDayOfMonth() + ")";
    }

    @Override
    public boolean equalTo(@Nullable Object other) {
        return equals(other);
    }

    @Override
    public int hash() {
        return date.hashCode();
    }

    @Override
    public @Nullable Integer order(@Nullable Object other) {
        return other instanceof CalendarDate another ? date.compareTo(another.date) : null;
    }

    @Override
    public @Nullable Object attribute(String name) {
        return switch (name) {
            case "year" -> (long) date.getYear();
            case "month" -> (long) date.getMonthValue();
            case "day" -> (long) date.getDayOfMonth();
            case "min", "max", "resolution" -> TimeMakers.dateBound(name);
            default -> TimeMethods.date(this, name);
        };
    }

    @Override
    public @Nullable Object left(Operator operator, @Nullable Object other) {
        boolean minus = operator == Operator.SUBTRACT;
        if ((minus || operator == Operator.ADD) && other instanceof TimeDelta delta) {
            return plus(delta, minus);
        } else if (minus && other instanceof CalendarDate another) {
            return TimeDelta.ofSeconds(86_400 * (date.toEpochDay() - another.date.toEpochDay()));
        }
        return Undefined.ABSENT;
    }

    @Override
    public @Nullable Object right(Operator operator, @Nullable Object other) {
        return operator == Operator.ADD ? left(operator, other) : Undefined.ABSENT;
    }
}
