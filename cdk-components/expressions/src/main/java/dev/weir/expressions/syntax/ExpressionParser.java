package dev.weir.expressions.syntax;

import dev.weir.expressions.syntax.Expression.Passed;
import dev.weir.expressions.syntax.Token.Kind;
import dev.weir.expressions.value.Comparison;
import dev.weir.expressions.value.Operator;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Operators by precedence, from the conditional down to the unary ones; operands come from {@link OperandParser}. */
final class ExpressionParser {

    private static final int DEEPEST = 400;
    private static final Map<String, Operator> SUMS = Map.of("+", Operator.ADD, "-", Operator.SUBTRACT);
    private static final Map<String, Operator> PRODUCTS =
            Map.of("*", Operator.MULTIPLY, "/", Operator.DIVIDE, "//", Operator.FLOOR_DIVIDE, "%", Operator.MODULO);
    private static final Map<String, Comparison> COMPARISONS = Map.of(
            "==", Comparison.EQUAL,
            "!=", Comparison.NOT_EQUAL,
            "<", Comparison.LESS,
            "<=", Comparison.LESS_OR_EQUAL,
            ">", Comparison.GREATER,
            ">=", Comparison.GREATER_OR_EQUAL);

    private final TokenStream tokens;
    private final OperandParser operands;

    ExpressionParser(TokenStream tokens) {
        this.tokens = tokens;
        this.operands = new OperandParser(tokens, this);
    }

    OperandParser operands() {
        return operands;
    }

    /** An expression whose depth is within bounds, commas making a tuple. */
    Expression complete(boolean withChoice, @Nullable String endName) {
        Token start = tokens.current();
        Expression expression = tuple(withChoice, endName, false);
        checkDepth(expression, start);
        return expression;
    }

    /** One expression whose depth is within bounds. */
    Expression completeSingle() {
        Token start = tokens.current();
        Expression expression = expression();
        checkDepth(expression, start);
        return expression;
    }

    Expression tuple(boolean withChoice, @Nullable String endName, boolean mayBeEmpty) {
        List<Expression> elements = new ArrayList<>();
        boolean tuple = false;
        while (!atTupleEnd(endName)) {
            elements.add(withChoice ? expression() : disjunction());
            if (!tokens.skip(",")) {
                break;
            }
            tuple = true;
        }
        if (tuple || (elements.isEmpty() && mayBeEmpty)) {
            return new Expression.TupleOf(elements);
        } else if (elements.isEmpty()) {
            throw tokens.error(
                    "expected an expression, found " + tokens.current().described());
        }
        return elements.get(0);
    }

    boolean atTupleEnd(@Nullable String endName) {
        return tokens.at(Kind.VARIABLE_END)
                || tokens.at(Kind.BLOCK_END)
                || tokens.at(")")
                || (endName != null && tokens.atName(endName));
    }

    Expression expression() {
        tokens.enter();
        Expression expression = disjunction();
        while (tokens.skipName("if")) {
            Expression condition = disjunction();
            Expression otherwise = tokens.skipName("else") ? expression() : null;
            expression = new Expression.Choice(condition, expression, otherwise);
        }
        tokens.leave();
        return expression;
    }

    private Expression disjunction() {
        Expression left = conjunction();
        while (tokens.skipName("or")) {
            left = new Expression.Either(left, conjunction());
        }
        return left;
    }

    private Expression conjunction() {
        Expression left = negation();
        while (tokens.skipName("and")) {
            left = new Expression.Both(left, negation());
        }
        return left;
    }

    private Expression negation() {
        if (!tokens.atName("not")) {
            return comparison();
        }
        tokens.take();
        tokens.enter();
        Expression operand = negation();
        tokens.leave();
        return new Expression.Not(operand);
    }

    private Expression comparison() {
        Expression first = sum();
        List<Expression.Link> links = new ArrayList<>();
        while (true) {
            Comparison comparison =
                    tokens.at(Kind.SIGN) ? COMPARISONS.get(tokens.current().text()) : null;
            if (comparison != null) {
                tokens.take();
                links.add(new Expression.Link(comparison, false, sum()));
            } else if (tokens.skipName("in")) {
                links.add(new Expression.Link(null, false, sum()));
            } else if (tokens.atName("not") && tokens.following().isName("in")) {
                tokens.take();
                tokens.take();
                links.add(new Expression.Link(null, true, sum()));
            } else {
                return links.isEmpty() ? first : new Expression.Chain(first, links);
            }
        }
    }

    private Expression sum() {
        Expression left = concatenation();
        for (Operator operator = operator(SUMS); operator != null; operator = operator(SUMS)) {
            left = new Expression.Arithmetic(operator, left, concatenation());
        }
        return left;
    }

    private Expression concatenation() {
        Expression first = product();
        if (!tokens.at("~")) {
            return first;
        }
        List<Expression> parts = new ArrayList<>(List.of(first));
        while (tokens.skip("~")) {
            parts.add(product());
        }
        return new Expression.Concatenation(parts);
    }

    private Expression product() {
        Expression left = power();
        for (Operator operator = operator(PRODUCTS); operator != null; operator = operator(PRODUCTS)) {
            left = new Expression.Arithmetic(operator, left, power());
        }
        return left;
    }

    private Expression power() {
        Expression left = unary(true);
        while (tokens.skip("**")) {
            left = new Expression.Arithmetic(Operator.POWER, left, unary(true));
        }
        return left;
    }

    private @Nullable Operator operator(Map<String, Operator> among) {
        Operator operator = tokens.at(Kind.SIGN) ? among.get(tokens.current().text()) : null;
        if (operator != null) {
            tokens.take();
        }
        return operator;
    }

    private Expression unary(boolean withFilter) {
        tokens.enter();
        Expression operand;
        if (tokens.skip("-")) {
            operand = new Expression.Negative(unary(false));
        } else if (tokens.skip("+")) {
            operand = new Expression.Positive(unary(false));
        } else {
            operand = operands.primary();
        }
        operand = operands.postfix(operand);
        tokens.leave();
        return withFilter ? operands.filters(operand) : operand;
    }

    Passed arguments() {
        return operands.arguments();
    }

    private void checkDepth(Expression root, Token start) {
        Deque<Expression> expressions = new ArrayDeque<>(List.of(root));
        Deque<Integer> depths = new ArrayDeque<>(List.of(1));
        while (!expressions.isEmpty()) {
            int depth = depths.pop();
            if (depth > DEEPEST) {
                throw tokens.error("more than " + DEEPEST + " operations in one another", start);
            }
            for (Expression child : expressions.pop().children()) {
                expressions.push(child);
                depths.push(depth + 1);
            }
        }
    }
}
