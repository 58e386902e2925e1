package dev.weir.expressions.compile;

import dev.weir.expressions.library.Access;
import dev.weir.expressions.library.Library;
import dev.weir.expressions.library.MarkedMethods;
import dev.weir.expressions.routine.Routine;
import dev.weir.expressions.syntax.Expression;
import dev.weir.expressions.syntax.Expression.Passed;
import dev.weir.expressions.value.Arguments;
import dev.weir.expressions.value.EvaluationException;
import dev.weir.expressions.value.Iteration;
import dev.weir.expressions.value.Python;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Compiles calls, filters and tests. */
final class CallCompiler {

    private final Context context;
    private final ExpressionCompiler expressions;

    CallCompiler(Context context, ExpressionCompiler expressions) {
        this.context = context;
        this.expressions = expressions;
    }

    Code call(Expression.Call call, Scope scope) {
        Passing passing = passing(call.arguments(), scope);
        if (call.function() instanceof Expression.Attribute attribute) {
            Code owner = expressions.compile(attribute.owner(), scope);
            String name = attribute.name();
            if (context.marking) {
                return frame -> {
                    frame.run.step();
                    return MarkedMethods.call(frame.run, owner.run(frame), name, passing.in(frame));
                };
            }
            return frame -> {
                frame.run.step();
                return Access.callMethod(frame.run, owner.run(frame), name, passing.in(frame));
            };
        }
        Code function = expressions.compile(call.function(), scope);
        return frame -> {
            frame.run.step();
            return Access.call(frame.run, function.run(frame), passing.in(frame));
        };
    }

    /** A call that also passes the block of a {@code call} tag as {@code caller}. */
    Code callWithBlock(Expression.Call call, Code caller, Scope scope) {
        Code function = expressions.compile(call.function(), scope);
        Passing passing = passing(call.arguments(), scope);
        return frame -> {
            Arguments arguments = passing.in(frame);
            Map<String, @Nullable Object> named = new LinkedHashMap<>(arguments.named());
            named.put("caller", caller.run(frame));
            return Access.call(frame.run, function.run(frame), new Arguments(arguments.positional(), named));
        };
    }

    /** A filter on its operand, or on the code that stands for the text of a block. */
    Code filter(Expression.Filter filter, Scope scope, @Nullable Code block) {
        Expression inner = filter.operand();
        Code operand = inner == null
                ? java.util.Objects.requireNonNull(block, "a filter without operand stands in a block")
                : inner instanceof Expression.Filter chained && block != null
                        ? filter(chained, scope, block)
                        : expressions.compile(inner, scope);
        Passing passing = passing(filter.arguments(), scope);
        Routine routine = Library.filter(filter.name(), context.marking);
        if (routine == null) {
            return unknown("filter", filter.name(), scope);
        }
        return frame -> {
            frame.run.step();
            return routine.call(frame.run, operand.run(frame), passing.in(frame));
        };
    }

    Code test(Expression.Test test, Scope scope) {
        Code operand = expressions.compile(test.operand(), scope);
        Passing passing = passing(test.arguments(), scope);
        Routine routine = Library.test(test.name());
        if (routine == null) {
            return unknown("test", test.name(), scope);
        }
        return frame -> {
            frame.run.step();
            return Python.truth(routine.call(frame.run, operand.run(frame), passing.in(frame)));
        };
    }

    static String unknown(String kind, String name) {
        return "No " + kind + " named '" + name + "'.";
    }

    private Code unknown(String kind, String name, Scope scope) {
        String message = unknown(kind, name);
        (kind.equals("filter") ? context.unknownFilters : context.unknownTests).add(name);
        if (!scope.soft()) {
            context.fatal.add(message);
        }
        return frame -> {
            throw new EvaluationException("TemplateRuntimeError", message);
        };
    }

    private Passing passing(Passed passed, Scope scope) {
        List<String> names = passed.names();
        if (new java.util.HashSet<>(names).size() < names.size()) {
            context.broken.add("keyword argument repeated");
        }
        Code[] positional = expressions.all(passed.positional(), scope);
        if (passed.isSimple()) {
            return positional.length == 0 ? frame -> Arguments.NONE : frame -> Arguments.of(values(frame, positional));
        }
        Code[] named = expressions.all(passed.named(), scope);
        Expression restExpression = passed.rest();
        Expression moreExpression = passed.more();
        Code rest = restExpression == null ? null : expressions.compile(restExpression, scope);
        Code more = moreExpression == null ? null : expressions.compile(moreExpression, scope);
        return frame -> {
            List<@Nullable Object> all = new ArrayList<>(Arrays.asList(values(frame, positional)));
            if (rest != null) {
                all.addAll(Iteration.list(frame.run, rest.run(frame)));
            }
            Map<String, @Nullable Object> byName = new LinkedHashMap<>();
            for (int i = 0; i < named.length; i++) {
                byName.put(passed.names().get(i), named[i].run(frame));
            }
            if (more != null) {
                spread(more.run(frame), byName);
            }
            return new Arguments(all, byName);
        };
    }

    private static void spread(@Nullable Object mapping, Map<String, @Nullable Object> byName) {
        if (!(mapping instanceof Map<?, ?> map)) {
            throw EvaluationException.type("argument after ** must be a mapping");
        }
        map.forEach((key, value) -> {
            if (!(key instanceof String name) || byName.containsKey(name)) {
                throw EvaluationException.type("keywords must be strings, each once");
            }
            byName.put(name, value);
        });
    }

    private static @Nullable Object[] values(Frame frame, Code[] codes) {
        @Nullable Object[] values = new Object[codes.length];
        for (int i = 0; i < codes.length; i++) {
            values[i] = codes[i].run(frame);
        }
        return values;
    }

    /** Evaluates the arguments of a call. */
    @FunctionalInterface
    private interface Passing {

        Arguments in(Frame frame);
    }
}
