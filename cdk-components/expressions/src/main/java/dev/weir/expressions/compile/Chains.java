package dev.weir.expressions.compile;

import dev.weir.expressions.syntax.Expression;
import dev.weir.expressions.value.Comparison;
import dev.weir.expressions.value.Iteration;
import dev.weir.expressions.value.Ordering;
import org.jspecify.annotations.Nullable;

/** Compiles comparisons and memberships, which Python chains. */
final class Chains {

    private Chains() {}

    static Code compile(ExpressionCompiler compiler, Expression.Chain chain, Scope scope) {
        Code first = compiler.compile(chain.first(), scope);
        int count = chain.links().size();
        Code[] operands = new Code[count];
        Comparison[] comparisons = new Comparison[count];
        boolean[] negated = new boolean[count];
        for (int i = 0; i < count; i++) {
            Expression.Link link = chain.links().get(i);
            operands[i] = compiler.compile(link.operand(), scope);
            comparisons[i] = link.comparison();
            negated[i] = link.negated();
        }
        if (count == 1) {
            Code operand = operands[0];
            Comparison comparison = comparisons[0];
            boolean not = negated[0];
            return frame -> test(frame, comparison, not, first.run(frame), operand.run(frame));
        }
        return frame -> {
            Object left = first.run(frame);
            for (int i = 0; i < count; i++) {
                Object right = operands[i].run(frame);
                if (!test(frame, comparisons[i], negated[i], left, right)) {
                    return false;
                }
                left = right;
            }
            return true;
        };
    }

    private static boolean test(
            Frame frame,
            @Nullable Comparison comparison,
            boolean negated,
            @Nullable Object left,
            @Nullable Object right) {
        frame.run.step();
        if (comparison != null) {
            return Ordering.test(comparison, left, right);
        }
        return Iteration.contains(frame.run, right, left) != negated;
    }
}
