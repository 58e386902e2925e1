package dev.weir.expressions.compile;

import dev.weir.expressions.compile.StatementCompiler.Assignment;
import dev.weir.expressions.syntax.Statement;
import dev.weir.expressions.value.Iteration;
import dev.weir.expressions.value.Python;
import dev.weir.expressions.value.Undefined;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Compiles {@code for}. */
final class LoopCompiler {

    private final Context context;
    private final ExpressionCompiler expressions;
    private final StatementCompiler statements;

    LoopCompiler(Context context, ExpressionCompiler expressions, StatementCompiler statements) {
        this.context = context;
        this.expressions = expressions;
        this.statements = statements;
    }

    Action loop(Statement.For loop, Scope scope) {
        int firstSlot = context.slots.size();
        Code iterable = expressions.compile(loop.iterable(), scope);
        boolean extended = loop.recursive() || Mentions.of("loop", loop.body()) || Mentions.ofScopedBlock(loop.body());
        Symbols symbols = scope.symbols().inner();
        int loopSlot = extended ? symbols.parameter("loop") : -1;
        SymbolAnalysis.loopBody(symbols, loop);
        Scope inner = scope.inner(symbols);
        Action enter = context.enter(symbols, false);
        Assignment target = statements.target(loop.target(), inner);
        Action body = StatementCompiler.sequence(List.of(enter, statements.all(loop.body(), inner)));
        Action otherwise = otherwise(loop, scope);
        Selection selection = selection(loop, scope);
        int lastSlot = context.slots.size();
        if (!extended) {
            return frame -> plain(frame, selection, Iteration.over(iterable.run(frame)), target, body, otherwise);
        }
        Extended made = new Extended(selection, target, body, otherwise, scope, loopSlot, firstSlot, lastSlot);
        return frame -> made.run(frame, iterable.run(frame), loop.recursive(), 0);
    }

    private Action otherwise(Statement.For loop, Scope scope) {
        if (loop.otherwise().isEmpty()) {
            return frame -> {};
        }
        Symbols symbols = scope.symbols().inner();
        SymbolAnalysis.statements(symbols, loop.otherwise());
        Action enter = context.enter(symbols, false);
        return StatementCompiler.sequence(List.of(enter, statements.all(loop.otherwise(), scope.inner(symbols))));
    }

    private Selection selection(Statement.For loop, Scope scope) {
        if (loop.condition() == null) {
            return (frame, element) -> true;
        }
        Symbols symbols = scope.symbols().inner();
        SymbolAnalysis.loopCondition(symbols, loop);
        Scope inner = scope.inner(symbols);
        Action enter = context.enter(symbols, false);
        Assignment target = statements.target(loop.target(), inner);
        Code condition = expressions.compile(loop.condition(), inner);
        return (frame, element) -> {
            enter.run(frame);
            target.set(frame, element);
            return Python.truth(condition.run(frame));
        };
    }

    private static void plain(
            Frame frame,
            Selection selection,
            Iterator<@Nullable Object> elements,
            Assignment target,
            Action body,
            Action otherwise) {
        boolean none = true;
        while (elements.hasNext()) {
            frame.run.step();
            Object element = elements.next();
            if (selection.takes(frame, element)) {
                none = false;
                target.set(frame, element);
                body.run(frame);
            }
        }
        if (none) {
            otherwise.run(frame);
        }
    }

    /** Which elements a loop takes. */
    @FunctionalInterface
    private interface Selection {

        boolean takes(Frame frame, @Nullable Object element);
    }

    /** A loop whose body reads {@code loop}. */
    private record Extended(
            Selection selection,
            Assignment target,
            Action body,
            Action otherwise,
            Scope scope,
            int loopSlot,
            int firstSlot,
            int lastSlot) {

        void run(Frame frame, @Nullable Object iterable, boolean recursive, int depth) {
            List<@Nullable Object> taken = new ArrayList<>();
            for (Object element : Iteration.list(frame.run, iterable)) {
                if (selection.takes(frame, element)) {
                    taken.add(element);
                }
            }
            if (taken.isEmpty()) {
                otherwise.run(frame);
                return;
            }
            Loop loop = new Loop(taken, depth, recursive ? inner -> again(frame, inner, depth) : null);
            for (Object element : taken) {
                frame.run.step();
                loop.advance();
                target.set(frame, element);
                frame.slots[loopSlot] = loop;
                body.run(frame);
            }
            frame.slots[loopSlot] = Undefined.ABSENT;
        }

        private String again(Frame frame, @Nullable Object iterable, int depth) {
            String[] printed = new String[1];
            frame.nested(
                    firstSlot,
                    lastSlot,
                    () -> printed[0] = frame.capture(inner -> run(inner, iterable, true, depth + 1)));
            return Marking.printed(frame.run, printed[0], scope);
        }
    }
}
