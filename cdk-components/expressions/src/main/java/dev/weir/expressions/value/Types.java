package dev.weir.expressions.value;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Names and kinds of types, as the reference's messages and tests know them. */
public final class Types {

    private Types() {}

    public static String name(@Nullable Object value) {
        if (value == null) {
            return "NoneType";
        } else if (value instanceof String) {
            return "str";
        } else if (value instanceof Boolean) {
            return "bool";
        } else if (value instanceof Long || value instanceof BigInteger) {
            return "int";
        } else if (value instanceof Double) {
            return "float";
        } else if (value instanceof List<?>) {
            return "list";
        } else if (value instanceof Map<?, ?>) {
            return isDict(value) ? "dict" : "Mapping";
        } else if (value instanceof Tuple) {
            return "tuple";
        } else if (value instanceof PySet) {
            return "set";
        } else if (value instanceof Bytes) {
            return "bytes";
        } else if (value instanceof PythonObject object) {
            return object.typeName();
        }
        return value instanceof Undefined ? "Undefined" : "object";
    }

    /** Whether the value is a plain dict, not a mapping with attributes. */
    public static boolean isDict(@Nullable Object value) {
        return value instanceof Map<?, ?> && !(value instanceof Attributes);
    }

    /** Whether the value can be called. */
    public static boolean isCallable(@Nullable Object value) {
        return value instanceof Function || value instanceof Callable || value instanceof Undefined;
    }
}
