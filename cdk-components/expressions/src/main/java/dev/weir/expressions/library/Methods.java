package dev.weir.expressions.library;

import dev.weir.expressions.number.Numbers;
import dev.weir.expressions.routine.Routine;
import dev.weir.expressions.routine.Routines;
import dev.weir.expressions.time.DateTime;
import dev.weir.expressions.value.Attributes;
import dev.weir.expressions.value.Bytes;
import dev.weir.expressions.value.PySet;
import dev.weir.expressions.value.Tuple;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The methods of the plain types. */
final class Methods {

    /** Methods of the reference's values that have no table here: of sets, views, generators, loops, zones and responses. */
    private static final Set<String> OTHERS = Set.of(
            "add",
            "difference",
            "difference_update",
            "discard",
            "intersection",
            "intersection_update",
            "isdisjoint",
            "issubset",
            "issuperset",
            "symmetric_difference",
            "symmetric_difference_update",
            "union",
            "send",
            "throw",
            "close",
            "next",
            "reset",
            "cycle",
            "changed",
            "fromutc",
            "dst",
            "utcoffset",
            "tzname",
            "utc",
            "combine",
            "fromisocalendar",
            "fromisoformat",
            "fromordinal",
            "fromtimestamp",
            "now",
            "strptime",
            "time",
            "timetuple",
            "timetz",
            "today",
            "utcfromtimestamp",
            "utcnow",
            "utctimetuple",
            "totimedelta",
            "total_seconds",
            "maketrans",
            "from_bytes",
            "to_bytes",
            "hex",
            "fromhex",
            "striptags",
            "unescape",
            "escape",
            "json",
            "iter_content",
            "iter_lines",
            "lower_items",
            "raise_for_status");

    private Methods() {}

    static Set<String> names() {
        Set<String> names = new TreeSet<>(OTHERS);
        for (Routines routines : List.of(
                DictMethods.ALL,
                TextMethods.ALL,
                ListMethods.LIST,
                NumberMethods.INTEGER,
                NumberMethods.FLOAT,
                BytesMethods.ALL,
                SetMethods.ALL)) {
            names.addAll(routines.names());
        }
        names.addAll(DateTime.methodNames());
        return names;
    }

    static boolean isDictMethod(String name) {
        return DictMethods.ALL.get(name) != null;
    }

    static @Nullable Routine find(@Nullable Object owner, String name) {
        if (owner instanceof Map<?, ?>) {
            return owner instanceof Attributes ? DictMethods.READING.get(name) : DictMethods.ALL.get(name);
        } else if (owner instanceof String) {
            return TextMethods.ALL.get(name);
        } else if (owner instanceof List<?>) {
            return ListMethods.LIST.get(name);
        } else if (owner instanceof Tuple) {
            return ListMethods.TUPLE.get(name);
        } else if (Numbers.isNumber(owner)) {
            return owner instanceof Double ? NumberMethods.FLOAT.get(name) : NumberMethods.INTEGER.get(name);
        } else if (owner instanceof Bytes) {
            return BytesMethods.ALL.get(name);
        } else if (owner instanceof PySet) {
            return SetMethods.ALL.get(name);
        }
        return null;
    }
}
