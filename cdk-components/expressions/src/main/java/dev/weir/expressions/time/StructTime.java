package dev.weir.expressions.time;

import dev.weir.expressions.value.PythonObject;
import dev.weir.expressions.value.Tuple;
import dev.weir.expressions.value.Undefined;
import java.time.LocalDateTime;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What {@code timetuple()} gives: nine numbers with names.
 *
 * @param summer 1 in summer time, 0 outside, -1 if that is not known
 */
record StructTime(LocalDateTime local, long summer) implements PythonObject {

    private static final List<String> NAMES =
            List.of("tm_year", "tm_mon", "tm_mday", "tm_hour", "tm_min", "tm_sec", "tm_wday", "tm_yday", "tm_isdst");

    @Override
    public Tuple asTuple() {
        return Tuple.of(
                (long) local.getYear(),
                (long) local.getMonthValue(),
                (long) local.getDayOfMonth(),
                (long) local.getHour(),
                (long) local.getMinute(),
                (long) local.getSecond(),
                local.getDayOfWeek().getValue() - 1L,
                (long) local.getDayOfYear(),
                summer);
    }

    @Override
    public String typeName() {
        return "time.struct_time";
    }

    @Override
    public String repr() {
        StringBuilder out = new StringBuilder("time.struct_time(");
        List<@Nullable Object> values = asTuple().values();
        for (int i = 0; i < NAMES.size(); i++) {
            out.append(i == 0 ? "" : ", ").append(NAMES.get(i)).append('=').append(values.get(i));
        }
        return out.append(')').toString();
    }

    @Override
    public boolean equalTo(@Nullable Object other) {
        return other instanceof PythonObject object && object.asTuple() != null
                ? asTuple().equals(object.asTuple())
                : asTuple().equals(other);
    }

    @Override
    public int hash() {
        return asTuple().hashCode();
    }

    @Override
    public Iterator<@Nullable Object> elements() {
        return asTuple().values().iterator();
    }

    @Override
    public int length() {
        return NAMES.size();
    }

    @Override
    public @Nullable Object attribute(String name) {
        int index = NAMES.indexOf(name);
        if (index >= 0) {
            return asTuple().values().get(index);
        }
        return switch (name) {
            case "tm_zone", "tm_gmtoff" -> null;
            case "n_fields" -> 11L;
            case "n_sequence_fields" -> 9L;
            case "n_unnamed_fields" -> 0L;
            default -> Undefined.ABSENT;
        };
    }
}
