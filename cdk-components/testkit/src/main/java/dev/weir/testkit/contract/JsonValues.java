package dev.weir.testkit.contract;

import dev.weir.spi.value.Row;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds what is no JSON value of the SPI. */
final class JsonValues {

    private static final Set<Class<?>> PLAIN =
            Set.of(String.class, Boolean.class, Long.class, BigInteger.class, Double.class, BigDecimal.class);

    private JsonValues() {}

    /** The places of values that are none, with their classes. */
    static List<String> strangers(String place, @Nullable Object value) {
        List<String> strangers = new ArrayList<>();
        if (value instanceof Row row) {
            row.forEach((key, element) -> strangers.addAll(strangers(place + "." + key, element)));
        } else if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                strangers.addAll(strangers(place + "[" + i + "]", list.get(i)));
            }
        } else if (value != null && !PLAIN.contains(value.getClass())) {
            strangers.add(place + ": " + value.getClass().getName());
        }
        return strangers;
    }
}
