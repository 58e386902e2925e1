package dev.weir.expressions;

import dev.weir.expressions.value.EvaluationException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Short ways to evaluate in tests, at a fixed time. */
final class Evaluations {

    static final Environment ENVIRONMENT = new Environment(
            Clock.fixed(Instant.parse("2025-06-15T12:00:00Z"), ZoneOffset.UTC),
            dev.weir.expressions.value.Limits.DEFAULT,
            () -> new UUID(0x4000, 1));

    private Evaluations() {}

    static Variables variables(Map<String, ?> values) {
        return new Variables() {
            @Override
            public boolean declares(String name) {
                return values.containsKey(name);
            }

            @Override
            public @Nullable Object get(String name) {
                return values.get(name);
            }
        };
    }

    static @Nullable Object evaluate(String text, Map<String, ?> values) {
        return Template.parse(text).evaluate(variables(values), ENVIRONMENT);
    }

    static @Nullable Object evaluate(String text) {
        return evaluate(text, Map.of());
    }

    /** The class of the error that an evaluation ends in; "none" if it does not. */
    static String errorClass(String text, Map<String, ?> values) {
        try {
            evaluate(text, values);
            return "none";
        } catch (EvaluationException error) {
            return error.errorClass();
        }
    }
}
