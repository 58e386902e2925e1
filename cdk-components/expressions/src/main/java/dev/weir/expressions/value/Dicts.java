package dev.weir.expressions.value;

import dev.weir.expressions.number.Numbers;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Maps as Python dicts: keys of any hashable type, where 1, 1.0 and True are one key. */
public final class Dicts {

    private Dicts() {}

    public static Map<@Nullable Object, @Nullable Object> create() {
        return new LinkedHashMap<>();
    }

    /** The value of a key, or {@link Undefined#ABSENT}. */
    public static @Nullable Object get(Map<?, ?> map, @Nullable Object key) {
        Object stored = key instanceof String ? key : storedKey(map, key);
        Object value = lookUp(map, stored);
        return value != null || contains(map, stored) ? Incoming.value(value) : Undefined.ABSENT;
    }

    public static boolean has(Map<?, ?> map, @Nullable Object key) {
        return contains(map, key instanceof String ? key : storedKey(map, key));
    }

    /** Sets a value; the first of equal keys stays. */
    public static void put(Map<@Nullable Object, @Nullable Object> map, @Nullable Object key, @Nullable Object value) {
        map.put(key instanceof String ? key : storedKey(map, key), value);
    }

    /** The key of the map that equals a key, or the key itself. */
    public static @Nullable Object storedKey(Map<?, ?> map, @Nullable Object key) {
        if (key == null || !Numbers.isNumber(key)) {
            Hashing.of(key);
            return key;
        }
        for (Object form : forms(key)) {
            if (contains(map, form)) {
                return form;
            }
        }
        return key;
    }

    private static Object[] forms(Object number) {
        double real = Numbers.real(number);
        Object integer = number;
        if (number instanceof Double && real == Math.rint(real) && !Double.isInfinite(real)) {
            BigInteger exact = new BigDecimal(real).toBigInteger();
            integer = Numbers.integer(exact);
        } else if (number instanceof Boolean) {
            integer = real == 1 ? 1L : 0L;
        }
        boolean truth = real == 1;
        return real == 0 || truth
                ? new Object[] {number, integer, real, truth, real == 0 ? (Object) (-0.0) : integer}
                : Numbers.equal(integer, real) ? new Object[] {number, integer, real} : new Object[] {number};
    }

    private static @Nullable Object lookUp(Map<?, ?> map, @Nullable Object key) {
        try {
            return map.get(key);
        } catch (ClassCastException | NullPointerException unsupportedKey) {
            return null;
        }
    }

    private static boolean contains(Map<?, ?> map, @Nullable Object key) {
        try {
            return map.containsKey(key);
        } catch (ClassCastException | NullPointerException unsupportedKey) {
            return false;
        }
    }
}
