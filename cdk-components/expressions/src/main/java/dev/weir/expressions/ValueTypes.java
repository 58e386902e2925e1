package dev.weir.expressions;

import dev.weir.expressions.value.Bytes;
import dev.weir.expressions.value.PySet;
import dev.weir.expressions.value.Tuple;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which types the literal in a rendered text may have; any other literal stays the text that it is.
 *
 * @param kinds the allowed types; empty means every type
 */
public record ValueTypes(Set<Kind> kinds) {

    /** The types by the reference's names. A bool also counts as an int. */
    public enum Kind {
        STR,
        INT,
        FLOAT,
        BOOL,
        LIST,
        DICT,
        TUPLE,
        SET,
        BYTES,
        /** No literal has this type, so that a text stays as it was rendered. */
        NONE
    }

    public static final ValueTypes ANY = new ValueTypes(Set.of());
    public static final ValueTypes TEXT = of(Kind.STR);
    public static final ValueTypes RENDERED = of(Kind.NONE);
    public static final ValueTypes TEXT_OR_LIST = of(Kind.STR, Kind.LIST);

    public ValueTypes {
        kinds = Set.copyOf(kinds);
    }

    public static ValueTypes of(Kind first, Kind... others) {
        EnumSet<Kind> kinds = EnumSet.of(first);
        kinds.addAll(Arrays.asList(others));
        return new ValueTypes(kinds);
    }

    boolean allow(@Nullable Object value) {
        if (kinds.isEmpty()) {
            return true;
        }
        if (value instanceof Boolean && kinds.contains(Kind.INT)) {
            return true;
        }
        Kind kind = kindOf(value);
        return kind != null && kinds.contains(kind);
    }

    private static @Nullable Kind kindOf(@Nullable Object value) {
        if (value instanceof String) {
            return Kind.STR;
        } else if (value instanceof Long || value instanceof BigInteger) {
            return Kind.INT;
        } else if (value instanceof Double) {
            return Kind.FLOAT;
        } else if (value instanceof Boolean) {
            return Kind.BOOL;
        } else if (value instanceof List<?>) {
            return Kind.LIST;
        } else if (value instanceof Map<?, ?>) {
            return Kind.DICT;
        } else if (value instanceof Tuple) {
            return Kind.TUPLE;
        } else if (value instanceof PySet) {
            return Kind.SET;
        } else if (value instanceof Bytes) {
            return Kind.BYTES;
        }
        return null;
    }
}
