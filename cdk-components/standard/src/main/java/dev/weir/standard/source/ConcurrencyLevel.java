package dev.weir.standard.source;

import dev.weir.spi.annotation.Component;
import dev.weir.spi.annotation.Interpolate;
import dev.weir.spi.annotation.Interpolation;
import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.failure.FailureType;
import dev.weir.spi.template.Scope;
import dev.weir.spi.template.Template;
import org.jspecify.annotations.Nullable;

/**
 * How many slices may be read at the same time.
 *
 * <pre>
 * type: ConcurrencyLevel
 * default_concurrency: "{{ config.get('workers', 4) }}"
 * max_concurrency: 20
 * </pre>
 *
 * @param defaultConcurrency how many; a number, or a text that evaluates to one
 * @param maxConcurrency     how many at most; required where the configuration decides
 */
@Component(since = "5.12.0")
public record ConcurrencyLevel(
        @Interpolate(Interpolation.VALUE) Template<@Nullable Object> defaultConcurrency,
        @Nullable Integer maxConcurrency) {

    public ConcurrencyLevel {
        boolean configured = !defaultConcurrency.interestIn("config").isNothing();
        if (configured && (maxConcurrency == null || maxConcurrency == 0)) {
            throw new IllegalArgumentException(
                    "Cannot limit concurrency: default_concurrency reads the configuration, and"
                            + " max_concurrency is not set (set it)");
        }
    }

    /** The level under a configuration; at least 1. */
    int in(Scope scope) {
        Object value = defaultConcurrency.in(scope);
        if (!(value instanceof Long level)) {
            throw new ConnectorException(
                    FailureType.CONFIG,
                    "Cannot limit concurrency: default_concurrency evaluates to '" + scope.text(value)
                            + "' (it must be a whole number)");
        }
        boolean configured = !defaultConcurrency.interestIn("config").isNothing();
        long allowed = configured && maxConcurrency != null ? Math.min(level, maxConcurrency) : level;
        return (int) Math.max(1, Math.min(allowed, Integer.MAX_VALUE));
    }
}
