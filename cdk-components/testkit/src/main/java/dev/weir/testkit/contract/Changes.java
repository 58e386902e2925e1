package dev.weir.testkit.contract;

import dev.weir.spi.value.Row;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds out what of a component somebody could change. */
final class Changes {

    private Changes() {}

    /** The parts that can be changed: the component itself unless it is a record, and its collections. */
    static List<String> possibleIn(Object component) {
        List<String> possible = new ArrayList<>();
        if (!component.getClass().isRecord()) {
            possible.add("the component, as it is no record");
            return possible;
        }
        for (RecordComponent part : component.getClass().getRecordComponents()) {
            if (canChange(valueOf(part, component))) {
                possible.add(part.getName());
            }
        }
        return possible;
    }

    private static @Nullable Object valueOf(RecordComponent part, Object component) {
        try {
            part.getAccessor().setAccessible(true);
            return part.getAccessor().invoke(component);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError("Cannot read " + part, e);
        }
    }

    private static boolean canChange(@Nullable Object value) {
        try {
            if (value instanceof Collection<?> collection) {
                collection.removeIf(element -> false);
                collection.clear();
                return true;
            } else if (value instanceof Map<?, ?> map && !(value instanceof Row)) {
                map.clear();
                return true;
            }
            return false;
        } catch (UnsupportedOperationException e) {
            return false;
        }
    }
}
