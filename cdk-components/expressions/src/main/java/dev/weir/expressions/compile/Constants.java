package dev.weir.expressions.compile;

import dev.weir.expressions.syntax.Expression;
import dev.weir.expressions.value.EvaluationException;
import dev.weir.expressions.value.Limits;
import dev.weir.expressions.value.Run;
import dev.weir.expressions.value.Tuple;
import dev.weir.expressions.value.Undefined;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Expressions without variables, which are computed once, when the template is compiled, as the reference does. */
final class Constants {

    private static final Limits FOLDING = new Limits(10_000, 10_000, 1_000, 4_096, 50, 10_000);

    /** Filters that see the variables of the template, so that the reference never computes them ahead. */
    private static final Set<String> SEEING = Set.of("map", "select", "reject", "selectattr", "rejectattr", "random");

    private static final Clock EPOCH = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);

    private Constants() {}

    private static UUID noUuid() {
        return new UUID(0, 0);
    }

    /** The value of code that reads no variable, or {@link Undefined#ABSENT} where computing it fails or marks texts. */
    static @Nullable Object value(Code code, boolean marking) {
        Run run = new Run(EPOCH, Constants::noUuid, FOLDING);
        try {
            Object value = code.run(new Frame(0, NoNames.INSTANCE, marking ? run.marking() : run));
            boolean lost = run.marks() != null && !run.marks().isEmpty();
            return lost ? Undefined.ABSENT : value;
        } catch (EvaluationException failsLater) {
            return Undefined.ABSENT;
        }
    }

    /** Whether an expression reads no variable and calls no function. */
    static boolean isConstant(Expression expression) {
        return !holds(expression, Constants::varies);
    }

    private static boolean varies(Expression expression) {
        return expression instanceof Expression.Name
                || expression instanceof Expression.Call
                || (expression instanceof Expression.Filter filter && SEEING.contains(filter.name()))
                || (expression instanceof Expression.Choice choice && choice.otherwise() == null);
    }

    /** Whether a filter or test stands in an expression. */
    static boolean isFiltered(Expression expression) {
        return holds(expression, part -> part instanceof Expression.Filter || part instanceof Expression.Test);
    }

    /** Whether computing an expression ahead may give something else than computing it when it is needed. */
    static boolean matters(Expression expression) {
        return holds(
                expression,
                part -> part instanceof Expression.Part
                        || (part instanceof Expression.Constant constant && !isFinite(constant.value())));
    }

    /** Whether an expression, or one that it is made of, is such a one. */
    private static boolean holds(Expression expression, Predicate<Expression> wanted) {
        if (wanted.test(expression)) {
            return true;
        }
        for (Expression child : expression.children()) {
            if (holds(child, wanted)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the reference can write a value down as a constant in the program that it makes of a template. */
    static boolean isWritable(@Nullable Object value) {
        if (value instanceof List<?> list) {
            return list.stream().allMatch(Constants::isWritable);
        } else if (value instanceof Tuple tuple) {
            return tuple.values().stream().allMatch(Constants::isWritable);
        } else if (value instanceof Map<?, ?> map) {
            return map.keySet().stream().allMatch(Constants::isWritable)
                    && map.values().stream().allMatch(Constants::isWritable);
        }
        return value == null || value instanceof String || value instanceof Boolean || value instanceof Number;
    }

    /** Whether a value is no infinite float, which the reference writes down as a name that does not exist. */
    static boolean isFinite(@Nullable Object value) {
        if (value instanceof List<?> list) {
            return list.stream().allMatch(Constants::isFinite);
        } else if (value instanceof Tuple tuple) {
            return tuple.values().stream().allMatch(Constants::isFinite);
        } else if (value instanceof Map<?, ?> map) {
            return map.keySet().stream().allMatch(Constants::isFinite)
                    && map.values().stream().allMatch(Constants::isFinite);
        }
        return !(value instanceof Double real) || Double.isFinite(real);
    }

    /** Code for a constant: a list or dict is made anew each time. */
    static Code code(@Nullable Object value) {
        if (!isFinite(value)) {
            return frame -> {
                throw new EvaluationException("NameError", "name 'inf' is not defined");
            };
        }
        return value instanceof List<?> || value instanceof Map<?, ?> ? frame -> copy(value) : frame -> value;
    }

    private static @Nullable Object copy(@Nullable Object value) {
        if (value instanceof List<?> list) {
            List<@Nullable Object> copies = new java.util.ArrayList<>(list.size());
            list.forEach(element -> copies.add(copy(element)));
            return copies;
        } else if (value instanceof Map<?, ?> map) {
            Map<@Nullable Object, @Nullable Object> copies = new java.util.LinkedHashMap<>();
            map.forEach((key, element) -> copies.put(key, copy(element)));
            return copies;
        }
        return value;
    }

    /** The names of an expression that reads none. */
    private enum NoNames implements Names {
        INSTANCE;

        @Override
        public boolean declares(String name) {
            return false;
        }

        @Override
        public @Nullable Object get(String name) {
            return null;
        }
    }
}
