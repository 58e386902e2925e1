package dev.weir.expressions.library;

import dev.weir.expressions.number.Numbers;
import dev.weir.expressions.routine.Routine;
import dev.weir.expressions.value.Attributes;
import dev.weir.expressions.value.Bytes;
import dev.weir.expressions.value.Tuple;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The methods of the plain types. */
final class Methods {

    private Methods() {}

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
        }
        return null;
    }
}
