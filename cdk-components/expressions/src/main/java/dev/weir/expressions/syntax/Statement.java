package dev.weir.expressions.syntax;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What stands in a template one after the other. */
public sealed interface Statement {

    /** The statements directly within this one. */
    default List<? extends Statement> inner() {
        return List.of();
    }

    @SafeVarargs
    private static List<Statement> joined(List<? extends Statement>... parts) {
        return Stream.of(parts).<Statement>flatMap(List::stream).toList();
    }

    record Text(String text) implements Statement {}

    record Print(Expression expression) implements Statement {}

    /** {@code if}; an {@code elif} is an if in the else branch. */
    record If(Expression condition, List<Statement> then, List<If> elseIfs, List<Statement> otherwise)
            implements Statement {

        @Override
        public List<? extends Statement> inner() {
            return joined(then, elseIfs, otherwise);
        }
    }

    record For(
            Target target,
            Expression iterable,
            @Nullable Expression condition,
            boolean recursive,
            List<Statement> body,
            List<Statement> otherwise)
            implements Statement {

        @Override
        public List<? extends Statement> inner() {
            return joined(body, otherwise);
        }
    }

    record Assign(Target target, Expression value) implements Statement {}

    /** {@code set} with a body, whose text may go through a filter. */
    record AssignBlock(Target target, Expression.@Nullable Filter filter, List<Statement> body) implements Statement {

        @Override
        public List<? extends Statement> inner() {
            return body;
        }
    }

    record With(List<Target> targets, List<Expression> values, List<Statement> body) implements Statement {

        @Override
        public List<? extends Statement> inner() {
            return body;
        }
    }

    record Macro(String name, Signature signature, List<Statement> body) implements Statement {

        @Override
        public List<? extends Statement> inner() {
            return body;
        }
    }

    record CallBlock(Expression.Call call, Signature signature, List<Statement> body) implements Statement {

        @Override
        public List<? extends Statement> inner() {
            return body;
        }
    }

    record FilterBlock(Expression.Filter filter, List<Statement> body) implements Statement {

        @Override
        public List<? extends Statement> inner() {
            return body;
        }
    }

    /**
     * {@code block}.
     *
     * @param scoped   whether its body sees the variables of the place where it stands
     * @param required whether another template has to fill it, so that it cannot be printed
     */
    record Block(String name, boolean scoped, boolean required, List<Statement> body) implements Statement {

        @Override
        public List<? extends Statement> inner() {
            return body;
        }
    }

    record Autoescape(Expression enabled, List<Statement> body) implements Statement {

        @Override
        public List<? extends Statement> inner() {
            return body;
        }
    }

    /** {@code include}, {@code import}, {@code from} or {@code extends}: there is nothing to load templates from. */
    record Load(Expression template, List<String> names) implements Statement {}

    /**
     * The parameters of a macro.
     *
     * @param names    all parameters
     * @param defaults values of the last parameters
     */
    record Signature(List<String> names, List<Expression> defaults) {}

    /** Where a value goes. */
    sealed interface Target {

        record Variable(String name) implements Target {}

        record Several(List<Target> targets) implements Target {}

        /** An attribute of a {@code namespace()}. */
        record Member(String namespace, String name) implements Target {}
    }
}
