package dev.weir.expressions.library;

import dev.weir.expressions.number.Numbers;
import dev.weir.expressions.operation.Arithmetic;
import dev.weir.expressions.operation.Complex;
import dev.weir.expressions.routine.Routines;
import dev.weir.expressions.routine.Signature;
import dev.weir.expressions.text.Case;
import dev.weir.expressions.value.Bytes;
import dev.weir.expressions.value.Comparison;
import dev.weir.expressions.value.Dicts;
import dev.weir.expressions.value.Iteration;
import dev.weir.expressions.value.Operator;
import dev.weir.expressions.value.Ordering;
import dev.weir.expressions.value.Python;
import dev.weir.expressions.value.Run;
import dev.weir.expressions.value.Tuple;
import dev.weir.expressions.value.Types;
import dev.weir.expressions.value.Undefined;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What may stand behind {@code is}. */
final class Tests {

    static final Routines ALL = new Routines();

    static {
        kind("defined", value -> !(value instanceof Undefined));
        kind("undefined", value -> value instanceof Undefined);
        ALL.add(
                "escaped",
                Signature.of("value"),
                (run, a) -> run.marks() != null && run.marks().isMarked(a[0]));
        kind("none", Objects::isNull);
        kind("true", Boolean.TRUE::equals);
        kind("false", Boolean.FALSE::equals);
        kind("boolean", value -> value instanceof Boolean);
        kind("string", value -> value instanceof String);
        kind("number", value -> Numbers.isNumber(value) || value instanceof Complex);
        kind("integer", value -> Numbers.isInteger(value) && !(value instanceof Boolean));
        kind("float", value -> value instanceof Double);
        kind("mapping", value -> value instanceof Map<?, ?>);
        kind("iterable", value -> Iteration.tryOver(value) != null);
        kind("sequence", Tests::isSequence);
        kind("callable", Types::isCallable);
        kind("lower", value -> Case.isLower(printed(value)));
        kind("upper", value -> Case.isUpper(printed(value)));
        kind("filter", value -> isName(value) && Library.filter(String.valueOf(value)) != null);
        kind("test", value -> isName(value) && Library.test(String.valueOf(value)) != null);
        comparing(Comparison.EQUAL, "eq", "equalto", "==");
        comparing(Comparison.NOT_EQUAL, "ne", "!=");
        comparing(Comparison.LESS, "lt", "lessthan", "<");
        comparing(Comparison.LESS_OR_EQUAL, "le", "<=");
        comparing(Comparison.GREATER, "gt", "greaterthan", ">");
        comparing(Comparison.GREATER_OR_EQUAL, "ge", ">=");
        ALL.add("odd", Signature.of("value"), (run, a) -> Python.equal(rest(run, a[0], 2L), 1L))
                .add("even", Signature.of("value"), (run, a) -> Python.equal(rest(run, a[0], 2L), 0L))
                .add("divisibleby", Signature.of("value", "num"), (run, a) -> Python.equal(rest(run, a[0], a[1]), 0L))
                .add("in", Signature.of("value", "seq"), (run, a) -> Iteration.contains(run, a[1], a[0]))
                .add("sameas", Signature.of("value", "other"), (run, a) -> isSame(a[0], a[1]));
    }

    private Tests() {}

    private static void kind(String name, Predicate<@Nullable Object> test) {
        ALL.add(name, Signature.of("value"), (run, a) -> test.test(a[0]));
    }

    private static void comparing(Comparison comparison, String... names) {
        for (String name : names) {
            ALL.add(name, Signature.of("a", "b"), (run, a) -> Ordering.test(comparison, a[0], a[1]));
        }
    }

    /** Whether the value is a text; a TypeError for one that cannot be a key. */
    private static boolean isName(@Nullable Object value) {
        Dicts.storedKey(Map.of(), value);
        return value instanceof String;
    }

    private static String printed(@Nullable Object value) {
        String text = Python.text(value);
        Run.scanned(text);
        return text;
    }

    private static boolean isSequence(@Nullable Object value) {
        return value instanceof String
                || value instanceof List<?>
                || value instanceof Tuple
                || value instanceof Map<?, ?>
                || value instanceof Bytes
                || value instanceof Undefined;
    }

    private static @Nullable Object rest(Run run, @Nullable Object value, @Nullable Object divisor) {
        return Arithmetic.apply(run, Operator.MODULO, value, divisor);
    }

    private static boolean isSame(@Nullable Object left, @Nullable Object right) {
        return (left instanceof String || Numbers.isNumber(left)) ? Objects.equals(left, right) : left == right;
    }
}
