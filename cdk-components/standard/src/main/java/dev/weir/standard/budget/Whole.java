package dev.weir.standard.budget;

import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.failure.FailureType;
import dev.weir.spi.template.Scope;
import dev.weir.spi.template.Template;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Whole numbers of at least 1 that manifests give as number, as text or as template. */
final class Whole {

    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,18}");

    private Whole() {}

    static long in(Scope scope, Template<@Nullable Object> template, String verb, String parameter) {
        Object value = template.in(scope);
        long number = number(value);
        if (number < 1) {
            throw new ConnectorException(
                    FailureType.CONFIG,
                    "Cannot " + verb + ": " + parameter + " evaluates to '" + scope.text(value)
                            + "' (it must be a whole number of at least 1)");
        }
        return number;
    }

    /** The number, rounded down as the reference does; 0 if it is none. */
    private static long number(@Nullable Object value) {
        if (value instanceof Long whole) {
            return whole;
        }
        if (value instanceof BigDecimal || value instanceof Double) {
            return ((Number) value).longValue();
        }
        String text = value instanceof String given ? given.strip() : "";
        return DIGITS.matcher(text).matches() ? Long.parseLong(text) : 0;
    }
}
