package dev.weir.parsers.analytics;

import dev.weir.parsers.value.ValueType;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The types that headers of metrics name. */
final class MetricTypes {

    private static final String PREFIX = "TYPE_";
    private static final Set<String> WHOLE = Set.of("INTEGER", "INT", "INT64", "LONG", "COUNT");
    /** Those of the Google Analytics APIs, and what others call a number. */
    private static final Set<String> FRACTIONS = Set.of(
            "FLOAT",
            "DOUBLE",
            "DECIMAL",
            "NUMBER",
            "CURRENCY",
            "PERCENT",
            "STANDARD",
            "TIME",
            "SECONDS",
            "MILLISECONDS",
            "MINUTES",
            "HOURS",
            "FEET",
            "MILES",
            "METERS",
            "KILOMETERS");

    private MetricTypes() {}

    /** The type that a header names; null if it names none that is known, so that values stay as they are. */
    static @Nullable ValueType of(@Nullable Object name) {
        if (!(name instanceof String text)) {
            return null;
        }
        String word = text.toUpperCase(Locale.ROOT);
        word = word.startsWith(PREFIX) ? word.substring(PREFIX.length()) : word;
        if (WHOLE.contains(word)) {
            return ValueType.INTEGER;
        }
        return FRACTIONS.contains(word) ? ValueType.NUMBER : null;
    }
}
