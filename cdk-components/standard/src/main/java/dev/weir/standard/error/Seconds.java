package dev.weir.standard.error;

import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.failure.FailureType;
import dev.weir.spi.http.Headers;
import dev.weir.spi.template.Scope;
import dev.weir.spi.template.Template;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/** Numbers of seconds as manifests and sources give them: as number or as text. */
final class Seconds {

    private static final Pattern DECIMAL = Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d+)?");
    private static final double LONGEST = Duration.ofDays(365).toSeconds();

    private Seconds() {}

    /** A number, or the number that a text holds; null if it is neither. */
    static @Nullable Double number(@Nullable Object value) {
        if (value instanceof Number number) {
            return number.doubleValue();
        }
        if (value instanceof Boolean flag) {
            return flag ? 1.0 : 0.0;
        }
        String text = value instanceof String given ? given.strip() : "";
        return DECIMAL.matcher(text).matches() ? Double.valueOf(text) : null;
    }

    /** A parameter's number. */
    static double of(String parameter, Template<@Nullable Object> template, Scope scope) {
        Object value = template.in(scope);
        Double number = number(value);
        if (number == null || !Double.isFinite(number)) {
            throw new ConnectorException(
                    FailureType.CONFIG,
                    "Cannot tell how long to wait: " + parameter + " evaluates to '" + value
                            + "' (it must be a number)");
        }
        return number;
    }

    /** The number in a header, found by a pattern at its beginning if one is given; null if there is none. */
    static @Nullable Double inHeader(
            Headers headers, Template<String> header, @Nullable Template<String> pattern, Scope scope) {
        String value = headers.get(header.in(scope));
        if (value == null) {
            return null;
        }
        String regex = pattern == null ? "" : pattern.in(scope);
        return number(regex.isEmpty() ? value : found(regex, value));
    }

    private static String found(String regex, String value) {
        try {
            Matcher matcher = Pattern.compile(regex).matcher(value);
            return matcher.lookingAt() ? matcher.group() : value;
        } catch (PatternSyntaxException e) {
            throw new ConnectorException(
                    FailureType.CONFIG,
                    "Cannot read the waiting time: '" + regex + "' is not a regular expression (" + e.getDescription()
                            + ")",
                    e);
        }
    }

    /** Refuses to wait as long as a limit or longer. */
    static void requireBelow(@Nullable Template<@Nullable Object> limit, double wait, Scope scope) {
        if (limit == null) {
            return;
        }
        double longest = of("max_waiting_time_in_seconds", limit, scope);
        if (wait >= longest) {
            throw new ConnectorException(
                    FailureType.SOURCE_TRANSIENT,
                    "Cannot wait for the source's rate limit: it asks for " + Duration.ofMillis(Math.round(wait * 1000))
                            + ", and max_waiting_time_in_seconds allows less than " + longest
                            + " (sync again later, or allow more)");
        }
    }

    /** A duration, plus an even share of twice the jitter. */
    static Duration withJitter(double seconds, @Nullable Double jitter) {
        double extra = jitter == null ? 0 : ThreadLocalRandom.current().nextDouble() * jitter * 2;
        return duration(seconds + extra);
    }

    /** A duration of at most a year, so that no wait is too long for a clock. */
    static Duration duration(double seconds) {
        return Duration.ofNanos(Math.round(Math.min(seconds, LONGEST) * 1e9));
    }
}
