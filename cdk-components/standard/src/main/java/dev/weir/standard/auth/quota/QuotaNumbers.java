package dev.weir.standard.auth.quota;

import dev.weir.spi.read.TimeFormats;
import dev.weir.standard.budget.ResetTime;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Counts and times as sources give them, in bodies and headers; null where they are none. */
final class QuotaNumbers {

    private static final Pattern WHOLE = Pattern.compile("[+-]?[0-9]{1,15}");
    private static final double LARGEST = 1e15;

    private QuotaNumbers() {}

    /** A whole number; fractions are cut off. */
    static @Nullable Long count(@Nullable Object value) {
        if (value instanceof Long || value instanceof Double || value instanceof BigDecimal) {
            double number = ((Number) value).doubleValue();
            return Math.abs(number) < LARGEST ? Long.valueOf(((Number) value).longValue()) : null;
        }
        String text = value instanceof String given ? given.strip() : "";
        return WHOLE.matcher(text).matches() ? Long.valueOf(text) : null;
    }

    static @Nullable Instant time(@Nullable Object value, Instant now, TimeFormats formats) {
        Long number = count(value);
        if (number != null) {
            return ResetTime.of(number, now);
        }
        if (!(value instanceof String text)) {
            return null;
        }
        try {
            return formats.parseIso(text.strip()).toInstant();
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
