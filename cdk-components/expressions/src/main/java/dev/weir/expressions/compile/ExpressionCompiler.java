package dev.weir.expressions.compile;

import dev.weir.expressions.library.Access;
import dev.weir.expressions.library.MarkedMethods;
import dev.weir.expressions.operation.Arithmetic;
import dev.weir.expressions.operation.Slices;
import dev.weir.expressions.syntax.Expression;
import dev.weir.expressions.value.Dicts;
import dev.weir.expressions.value.Operator;
import dev.weir.expressions.value.Python;
import dev.weir.expressions.value.Tuple;
import dev.weir.expressions.value.Undefined;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns expressions into closures; what holds no variable is computed once. */
final class ExpressionCompiler {

    private final CallCompiler calls;
    private final boolean marking;

    ExpressionCompiler(Context context) {
        this.marking = context.marking;
        this.calls = new CallCompiler(context, this);
    }

    CallCompiler calls() {
        return calls;
    }

    Code compile(Expression expression, Scope scope) {
        if (!scope.ahead() && Constants.matters(expression) && Constants.isConstant(expression)) {
            Object value = ahead(expression, scope);
            if (value != Undefined.ABSENT && Constants.isWritable(value)) {
                return Constants.code(value);
            }
        }
        return needed(expression, scope);
    }

    /** The value of an expression, computed ahead by the rules for constants; {@link Undefined#ABSENT} if it has none. */
    @Nullable
    Object ahead(Expression expression, Scope scope) {
        boolean computed = !marking || scope.isPlain() || !(scope.asked() || Constants.isFiltered(expression));
        return computed && Constants.isConstant(expression)
                ? Constants.value(needed(expression, scope.aheadOfTime()), marking)
                : Undefined.ABSENT;
    }

    /**
     * The value that the reference finds when it compiles an expression in or for an {@code autoescape}; {@link Undefined#ABSENT}
     * if it finds none. Where an evaluation says what is escaped, it computes no filters and tests ahead.
     */
    @Nullable
    Object constant(Expression expression, Scope scope) {
        boolean constant = Constants.isConstant(expression) && !(scope.asked() && Constants.isFiltered(expression));
        return constant ? Constants.value(needed(expression, scope.aheadOfTime()), marking) : Undefined.ABSENT;
    }

    private Code needed(Expression expression, Scope scope) {
        if (expression instanceof Expression.Constant constant) {
            Object value = constant.value();
            return frame -> value;
        } else if (expression instanceof Expression.Name name) {
            return name(name.name(), scope.symbols().slot(name.name()));
        } else if (expression instanceof Expression.Attribute attribute) {
            return attribute(attribute, scope);
        } else if (expression instanceof Expression.Item item) {
            Code owner = compile(item.owner(), scope);
            Code key = compile(item.key(), scope);
            return marking
                    ? frame -> MarkedMethods.item(frame.run, owner.run(frame), key.run(frame))
                    : frame -> Access.item(owner.run(frame), key.run(frame));
        } else if (expression instanceof Expression.Call call) {
            return calls.call(call, scope);
        } else if (expression instanceof Expression.Filter filter) {
            return calls.filter(filter, scope, null);
        } else if (expression instanceof Expression.Test test) {
            return calls.test(test, scope);
        }
        Code code = operators(expression, scope);
        return scope.ahead() || marking ? code : folded(expression, code);
    }

    private static Code name(String name, int slot) {
        return frame -> {
            Object value = frame.slots[slot];
            return value == Undefined.ABSENT ? Undefined.name(name) : value;
        };
    }

    private Code attribute(Expression.Attribute attribute, Scope scope) {
        Code owner = compile(attribute.owner(), scope);
        String name = attribute.name();
        if (Access.isReserved(name)) {
            return frame -> Access.attribute(owner.run(frame), name);
        }
        return frame -> Access.plainAttribute(owner.run(frame), name);
    }

    private Code operators(Expression expression, Scope scope) {
        if (expression instanceof Expression.Arithmetic arithmetic) {
            Code left = compile(arithmetic.left(), scope);
            Code right = compile(arithmetic.right(), scope);
            Operator operator = arithmetic.operator();
            if (operator == Operator.POWER && isPowerOfNegative(arithmetic, scope)) {
                return frame -> Arithmetic.sign(
                        true,
                        Arithmetic.apply(
                                frame.run, operator, Arithmetic.sign(true, left.run(frame)), right.run(frame)));
            }
            return marking
                    ? frame -> MarkedMethods.apply(frame.run, operator, left.run(frame), right.run(frame))
                    : frame -> Arithmetic.apply(frame.run, operator, left.run(frame), right.run(frame));
        } else if (expression instanceof Expression.Concatenation concatenation) {
            Code[] parts = all(concatenation.parts(), scope);
            return scope.escape() && !scope.asked() ? Marking.concatenation(parts) : concatenation(parts);
        } else if (expression instanceof Expression.Chain chain) {
            return Chains.compile(this, chain, scope);
        } else if (expression instanceof Expression.Either either) {
            Code left = compile(either.left(), scope);
            Code right = compile(either.right(), scope);
            return frame -> {
                Object value = left.run(frame);
                return Python.truth(value) ? value : right.run(frame);
            };
        } else if (expression instanceof Expression.Both both) {
            Code left = compile(both.left(), scope);
            Code right = compile(both.right(), scope);
            return frame -> {
                Object value = left.run(frame);
                return Python.truth(value) ? right.run(frame) : value;
            };
        } else if (expression instanceof Expression.Choice choice) {
            return choice(choice, scope.softened());
        }
        return unary(expression, scope);
    }

    private Code unary(Expression expression, Scope scope) {
        if (expression instanceof Expression.Not not) {
            Code operand = compile(not.operand(), scope);
            return frame -> !Python.truth(operand.run(frame));
        } else if (expression instanceof Expression.Negative negative) {
            Code operand = compile(negative.operand(), scope);
            return frame -> Arithmetic.sign(true, operand.run(frame));
        } else if (expression instanceof Expression.Positive positive) {
            Code operand = compile(positive.operand(), scope);
            return frame -> Arithmetic.sign(false, operand.run(frame));
        }
        return containers(expression, scope);
    }

    private Code containers(Expression expression, Scope scope) {
        if (expression instanceof Expression.ListOf list) {
            Code[] elements = all(list.elements(), scope);
            return frame -> list(frame, elements);
        } else if (expression instanceof Expression.TupleOf tuple) {
            Code[] elements = all(tuple.elements(), scope);
            return frame -> Tuple.of(list(frame, elements));
        } else if (expression instanceof Expression.DictOf dict) {
            return dict(all(dict.keys(), scope), all(dict.values(), scope));
        } else if (expression instanceof Expression.Part part) {
            return part(part, scope);
        }
        throw new IllegalStateException("Cannot compile template: unknown expression " + expression.getClass());
    }

    private Code part(Expression.Part part, Scope scope) {
        Code owner = compile(part.owner(), scope);
        Code from = optional(part.from(), scope);
        Code to = optional(part.to(), scope);
        Code step = optional(part.step(), scope);
        if (scope.ahead()) {
            return frame ->
                    Slices.constantPart(frame.run, owner.run(frame), from.run(frame), to.run(frame), step.run(frame));
        }
        if (marking) {
            return frame ->
                    MarkedMethods.part(frame.run, owner.run(frame), from.run(frame), to.run(frame), step.run(frame));
        }
        return frame -> Slices.part(frame.run, owner.run(frame), from.run(frame), to.run(frame), step.run(frame));
    }

    private Code optional(@Nullable Expression expression, Scope scope) {
        return expression == null ? frame -> null : compile(expression, scope);
    }

    private Code choice(Expression.Choice choice, Scope scope) {
        Code condition = compile(choice.condition(), scope);
        Code then = compile(choice.then(), scope);
        Code otherwise = choice.otherwise() == null
                ? frame ->
                        Undefined.because("the inline if-expression evaluated to false and no else section was defined")
                : compile(choice.otherwise(), scope);
        return frame -> Python.truth(condition.run(frame)) ? then.run(frame) : otherwise.run(frame);
    }

    private boolean isPowerOfNegative(Expression.Arithmetic power, Scope scope) {
        return !scope.ahead() && !Constants.isConstant(power) && isNegative(ahead(power.left(), scope));
    }

    /** A number with a minus is written down as it stands by the reference, where a power binds tighter than the minus. */
    private static boolean isNegative(@Nullable Object value) {
        return value instanceof Long number
                ? number < 0
                : value instanceof Double real && !real.isNaN() && Math.copySign(1, real) < 0;
    }

    private static Code concatenation(Code[] parts) {
        return frame -> {
            String[] texts = new String[parts.length];
            long length = 0;
            for (int i = 0; i < parts.length; i++) {
                texts[i] = Python.text(parts[i].run(frame), frame.run.limits());
                length += texts[i].length();
            }
            frame.run.text(length);
            return String.join("", texts);
        };
    }

    private static List<@Nullable Object> list(Frame frame, Code[] elements) {
        frame.run.steps(elements.length);
        List<@Nullable Object> values = new ArrayList<>(elements.length);
        for (Code element : elements) {
            values.add(element.run(frame));
        }
        return values;
    }

    private static Code dict(Code[] keys, Code[] values) {
        return frame -> {
            frame.run.steps(keys.length);
            Map<@Nullable Object, @Nullable Object> dict = Dicts.create();
            for (int i = 0; i < keys.length; i++) {
                Dicts.put(dict, keys[i].run(frame), values[i].run(frame));
            }
            return dict;
        };
    }

    Code[] all(List<Expression> expressions, Scope scope) {
        return expressions.stream()
                .map(expression -> compile(expression, scope))
                .toArray(Code[]::new);
    }

    /** The constant that an operator gives on constants, unless it fails: then it fails again when it is evaluated. */
    private static Code folded(Expression expression, Code code) {
        boolean mutable = expression instanceof Expression.ListOf || expression instanceof Expression.DictOf;
        boolean constant = expression.children().stream().allMatch(Expression.Constant.class::isInstance);
        if (mutable || !constant) {
            return code;
        }
        Object value = Constants.value(code, false);
        return value instanceof Undefined || value == Undefined.ABSENT ? code : Constants.code(value);
    }
}
