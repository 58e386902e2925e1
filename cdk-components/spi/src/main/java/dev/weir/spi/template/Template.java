package dev.weir.spi.template;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A parameter of the manifest that may hold {@code {{ expressions }}}. Compiled once when the component is bound; free
 * of state, so any number of threads may evaluate it.
 *
 * @param <T> what it evaluates to; see {@code @Interpolate}
 */
public interface Template<T extends @Nullable Object> {

    /**
     * The value in a scope.
     *
     * @throws dev.weir.spi.failure.ConnectorException if it cannot be evaluated, with the place in the manifest
     */
    T in(Scope scope);

    /** The value that the text denotes which this gives in a scope; the text itself if it denotes none. */
    default @Nullable Object literal(Scope scope) {
        T value = in(scope);
        return value instanceof String text ? scope.literal(text) : value;
    }

    /** What this template reads of one variable, for instance of {@code response}. */
    Interest interestIn(String variable);

    /** The text of the template, as the manifest has it; for messages. */
    String text();

    /** The components that stand in it in place of templates, by their keys; most templates hold none. */
    default Map<String, MappingValue> components() {
        return Map.of();
    }

    /** A template that is always the same value: for defaults and tests. */
    static <T extends @Nullable Object> Template<T> constant(T value) {
        return new ConstantTemplate<>(value);
    }
}
