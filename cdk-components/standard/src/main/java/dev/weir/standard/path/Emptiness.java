package dev.weir.standard.path;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which JSON values count as nothing where the reference asks whether there is a value: Python's false values. */
public final class Emptiness {

    private Emptiness() {}

    /** Whether a value is null, false, zero, or an empty text, list or object. */
    public static boolean of(@Nullable Object value) {
        return value == null
                || value instanceof Map<?, ?> map && map.isEmpty()
                || value instanceof List<?> list && list.isEmpty()
                || value instanceof String text && text.isEmpty()
                || value instanceof Boolean yes && !yes
                || value instanceof Number number && number.doubleValue() == 0;
    }
}
