package dev.weir.expressions.golden;

import dev.weir.expressions.Dialect;
import dev.weir.expressions.Environment;
import dev.weir.expressions.MappingTemplate;
import dev.weir.expressions.NestedTemplate;
import dev.weir.expressions.Template;
import dev.weir.expressions.ValueTypes;
import dev.weir.expressions.Variables;
import dev.weir.expressions.value.ExpressionException;
import dev.weir.expressions.value.Limits;
import dev.weir.expressions.value.Python;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Compares evaluations with those that were recorded from the reference. A case is a decoded JSON object with {@code expr},
 * {@code mode}, {@code context}, optionally {@code valid_types}, and {@code result} or {@code error}; values that JSON
 * lacks are tagged ({@code {"$int": "..."}}). The clock stands at 2025-06-15T12:00:00Z. Safe for any number of threads.
 */
public final class GoldenCheck {

    private static final Instant NOW = Instant.parse("2025-06-15T12:00:00Z");

    private final TaggedValues tags;
    private final Dialect dialect;
    private final Environment environment;

    /**
     * Checks cases whose contexts may hold the function {@code json_loads}.
     *
     * @param jsonLoads reads a JSON text as maps, lists and scalars
     */
    public GoldenCheck(Function<String, @Nullable Object> jsonLoads) {
        this(jsonLoads, Dialect.PLAIN_TEXT, Limits.DEFAULT);
    }

    /** The same with templates of a dialect, within limits. */
    public GoldenCheck(Function<String, @Nullable Object> jsonLoads, Dialect dialect, Limits limits) {
        this.tags = new TaggedValues(jsonLoads);
        this.dialect = dialect;
        this.environment = new Environment(Clock.fixed(NOW, ZoneOffset.UTC), limits, UUID::randomUUID);
    }

    /** Why a case fails; empty if it passes. */
    public Optional<String> check(Map<String, ?> testCase) {
        Object error = testCase.get("error");
        String expected = error instanceof Map<?, ?> map
                ? "error " + map.get("class")
                : TaggedValues.print(tags.decode(testCase.get("result")));
        String actual = outcome(testCase);
        return actual.equals(expected) ? Optional.empty() : Optional.of("expected " + expected + " but was " + actual);
    }

    private String outcome(Map<String, ?> testCase) {
        Map<?, ?> context = (Map<?, ?>) Objects.requireNonNull(testCase.get("context"));
        try {
            return TaggedValues.print(evaluate(testCase, variables(context)));
        } catch (ExpressionException error) {
            return "error " + error.errorClass();
        }
    }

    private @Nullable Object evaluate(Map<String, ?> testCase, Variables variables) {
        String mode = String.valueOf(testCase.get("mode"));
        Object expression = testCase.get("expr");
        ValueTypes types = types(testCase.get("valid_types"));
        if (mode.equals("nested")) {
            List<?> wrapped = (List<?>) NestedTemplate.of(java.util.Collections.singletonList(expression), dialect)
                    .evaluate(variables, environment);
            return Objects.requireNonNull(wrapped).get(0);
        }
        String text = String.valueOf(expression);
        if (mode.equals("mapping-key")) {
            return MappingTemplate.of(Map.of(text, "value"), dialect)
                    .evaluate(variables, environment, ValueTypes.TEXT, ValueTypes.ANY)
                    .keySet()
                    .iterator()
                    .next();
        }
        Template template = Template.parse(text, dialect);
        return switch (mode) {
            case "string" -> template.evaluate(variables, environment, template, types);
            case "boolean" -> template.test(variables, environment);
            default -> template.evaluate(variables, environment, null, types);
        };
    }

    private static ValueTypes types(@Nullable Object names) {
        if (!(names instanceof List<?> list) || list.isEmpty()) {
            return ValueTypes.ANY;
        }
        Set<ValueTypes.Kind> kinds = EnumSet.noneOf(ValueTypes.Kind.class);
        list.forEach(
                name -> kinds.add(ValueTypes.Kind.valueOf(String.valueOf(name).toUpperCase(Locale.ROOT))));
        return new ValueTypes(kinds);
    }

    private Variables variables(Map<?, ?> context) {
        Map<?, ?> values = (Map<?, ?>) Objects.requireNonNull(tags.decode(context));
        return new Variables() {
            @Override
            public boolean declares(String name) {
                return values.containsKey(name);
            }

            @Override
            public @Nullable Object get(String name) {
                return values.get(name);
            }

            @Override
            public String toString() {
                return Python.repr(values);
            }
        };
    }
}
