package dev.weir.expressions.syntax;

import dev.weir.expressions.value.Comparison;
import dev.weir.expressions.value.Operator;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What stands in double braces and within tags. */
public sealed interface Expression {

    /** The parts that are evaluated with it, in order. */
    List<Expression> children();

    record Constant(@Nullable Object value) implements Expression {
        @Override
        public List<Expression> children() {
            return List.of();
        }
    }

    /** @param at where the name stands in the text */
    record Name(String name, int at) implements Expression {
        @Override
        public List<Expression> children() {
            return List.of();
        }
    }

    record ListOf(List<Expression> elements) implements Expression {
        @Override
        public List<Expression> children() {
            return elements;
        }
    }

    record TupleOf(List<Expression> elements) implements Expression {
        @Override
        public List<Expression> children() {
            return elements;
        }
    }

    record DictOf(List<Expression> keys, List<Expression> values) implements Expression {
        @Override
        public List<Expression> children() {
            return joined(keys, values);
        }
    }

    /** {@code then if condition else otherwise}; undefined without otherwise. */
    record Choice(
            Expression condition, Expression then, @Nullable Expression otherwise) implements Expression {
        @Override
        public List<Expression> children() {
            return present(condition, then, otherwise);
        }
    }

    record Either(Expression left, Expression right) implements Expression {
        @Override
        public List<Expression> children() {
            return List.of(left, right);
        }
    }

    record Both(Expression left, Expression right) implements Expression {
        @Override
        public List<Expression> children() {
            return List.of(left, right);
        }
    }

    record Not(Expression operand) implements Expression {
        @Override
        public List<Expression> children() {
            return List.of(operand);
        }
    }

    record Negative(Expression operand) implements Expression {
        @Override
        public List<Expression> children() {
            return List.of(operand);
        }
    }

    record Positive(Expression operand) implements Expression {
        @Override
        public List<Expression> children() {
            return List.of(operand);
        }
    }

    /** {@code first op operand op operand}, as Python chains it. */
    record Chain(Expression first, List<Link> links) implements Expression {
        @Override
        public List<Expression> children() {
            List<Expression> all = new ArrayList<>(List.of(first));
            links.forEach(link -> all.add(link.operand()));
            return all;
        }
    }

    /**
     * One comparison of a chain.
     *
     * @param comparison the operator; null for membership
     * @param negated    for membership: {@code not in}
     */
    record Link(@Nullable Comparison comparison, boolean negated, Expression operand) {}

    record Arithmetic(Operator operator, Expression left, Expression right) implements Expression {
        @Override
        public List<Expression> children() {
            return List.of(left, right);
        }
    }

    record Concatenation(List<Expression> parts) implements Expression {
        @Override
        public List<Expression> children() {
            return parts;
        }
    }

    /** @param at where the name stands in the text */
    record Attribute(Expression owner, String name, int at) implements Expression {
        @Override
        public List<Expression> children() {
            return List.of(owner);
        }
    }

    record Item(Expression owner, Expression key) implements Expression {
        @Override
        public List<Expression> children() {
            return List.of(owner, key);
        }
    }

    record Part(
            Expression owner,
            @Nullable Expression from,
            @Nullable Expression to,
            @Nullable Expression step) implements Expression {
        @Override
        public List<Expression> children() {
            return present(owner, from, to, step);
        }
    }

    record Call(Expression function, Passed arguments) implements Expression {
        @Override
        public List<Expression> children() {
            return joined(List.of(function), arguments.expressions());
        }
    }

    /**
     * A filter; without an operand it takes the text of a block.
     *
     * @param at where its name stands in the text
     */
    record Filter(@Nullable Expression operand, String name, Passed arguments, int at) implements Expression {
        @Override
        public List<Expression> children() {
            return operand == null ? arguments.expressions() : joined(List.of(operand), arguments.expressions());
        }
    }

    /** @param at where its name stands in the text */
    record Test(Expression operand, String name, Passed arguments, int at) implements Expression {
        @Override
        public List<Expression> children() {
            return joined(List.of(operand), arguments.expressions());
        }
    }

    /**
     * The arguments of a call.
     *
     * @param names the names of the last arguments in {@code named}
     * @param rest  what stands behind {@code *}
     * @param more  what stands behind {@code **}
     */
    record Passed(
            List<Expression> positional,
            List<String> names,
            List<Expression> named,
            @Nullable Expression rest,
            @Nullable Expression more) {

        static final Passed NOTHING = new Passed(List.of(), List.of(), List.of(), null, null);

        public List<Expression> expressions() {
            return joined(joined(positional, named), present(rest, more));
        }

        public boolean isSimple() {
            return names.isEmpty() && rest == null && more == null;
        }
    }

    private static List<Expression> joined(List<Expression> first, List<Expression> second) {
        List<Expression> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }

    private static List<Expression> present(@Nullable Expression... parts) {
        List<Expression> all = new ArrayList<>();
        for (Expression part : parts) {
            if (part != null) {
                all.add(part);
            }
        }
        return all;
    }
}
