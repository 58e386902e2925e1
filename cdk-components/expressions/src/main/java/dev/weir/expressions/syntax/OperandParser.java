package dev.weir.expressions.syntax;

import dev.weir.expressions.syntax.Expression.Passed;
import dev.weir.expressions.syntax.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Literals, names and what follows them: attributes, items, calls, filters and tests. */
final class OperandParser {

    private static final Set<String> TEST_ENDS = Set.of("else", "or", "and");

    private final TokenStream tokens;
    private final ExpressionParser expressions;

    OperandParser(TokenStream tokens, ExpressionParser expressions) {
        this.tokens = tokens;
        this.expressions = expressions;
    }

    Expression primary() {
        Token token = tokens.current();
        switch (token.kind()) {
            case NAME:
                tokens.take();
                return name(token.text(), token.start());
            case STRING:
                return new Expression.Constant(strings());
            case INTEGER, FLOAT:
                tokens.take();
                return new Expression.Constant(token.value());
            default:
                return bracketed(token);
        }
    }

    private static Expression name(String name, int at) {
        return switch (name) {
            case "true", "True" -> new Expression.Constant(true);
            case "false", "False" -> new Expression.Constant(false);
            case "none", "None" -> new Expression.Constant(null);
            default -> new Expression.Name(name, at);
        };
    }

    private String strings() {
        StringBuilder text = new StringBuilder();
        while (tokens.at(Kind.STRING)) {
            text.append(tokens.take().value());
        }
        return text.toString();
    }

    private Expression bracketed(Token token) {
        if (tokens.skip("(")) {
            Expression inner = expressions.tuple(true, null, true);
            tokens.expect(")");
            return inner;
        } else if (tokens.skip("[")) {
            List<Expression> elements = new ArrayList<>();
            while (!tokens.at("]")) {
                elements.add(expressions.expression());
                if (!tokens.at("]")) {
                    tokens.expect(",");
                }
            }
            tokens.expect("]");
            return new Expression.ListOf(elements);
        } else if (tokens.skip("{")) {
            return dict();
        }
        throw tokens.error("unexpected " + token.described());
    }

    private Expression dict() {
        List<Expression> keys = new ArrayList<>();
        List<Expression> values = new ArrayList<>();
        while (!tokens.at("}")) {
            keys.add(expressions.expression());
            tokens.expect(":");
            values.add(expressions.expression());
            if (!tokens.at("}")) {
                tokens.expect(",");
            }
        }
        tokens.expect("}");
        return new Expression.DictOf(keys, values);
    }

    Expression postfix(Expression start) {
        Expression operand = start;
        while (true) {
            if (tokens.skip(".")) {
                operand = member(operand);
            } else if (tokens.skip("[")) {
                operand = subscript(operand);
            } else if (tokens.at("(")) {
                operand = new Expression.Call(operand, arguments());
            } else {
                return operand;
            }
        }
    }

    private Expression member(Expression owner) {
        if (tokens.at(Kind.INTEGER)) {
            return new Expression.Item(
                    owner, new Expression.Constant(tokens.take().value()));
        }
        int at = tokens.current().start();
        return new Expression.Attribute(owner, tokens.expectName(), at);
    }

    private Expression subscript(Expression owner) {
        Expression from = tokens.at(":") || tokens.at("]") ? null : expressions.expression();
        if (tokens.skip(":")) {
            Expression to = tokens.at(":") || tokens.at("]") ? null : expressions.expression();
            Expression step = tokens.skip(":") && !tokens.at("]") ? expressions.expression() : null;
            tokens.expect("]");
            return new Expression.Part(owner, from, to, step);
        }
        if (from != null && tokens.skip("]")) {
            return new Expression.Item(owner, from);
        }
        List<Expression> keys = new ArrayList<>();
        if (from != null) {
            keys.add(from);
        }
        while (tokens.skip(",")) {
            keys.add(expressions.expression());
        }
        tokens.expect("]");
        return new Expression.Item(owner, new Expression.TupleOf(keys));
    }

    Expression filters(Expression start) {
        Expression operand = start;
        while (true) {
            if (tokens.at("|")) {
                operand = filter(operand, false);
            } else if (tokens.atName("is")) {
                operand = test(operand);
            } else if (tokens.at("(")) {
                operand = new Expression.Call(operand, arguments());
            } else {
                return operand;
            }
        }
    }

    /** Filters after an operand, or after nothing: the first of them then stands without its bar if so told. */
    Expression.Filter filter(@Nullable Expression operand, boolean withoutBar) {
        Expression.@Nullable Filter filter = null;
        boolean bare = withoutBar;
        while (bare || tokens.skip("|")) {
            bare = false;
            int at = tokens.current().start();
            String name = dottedName();
            Passed arguments = tokens.at("(") ? arguments() : Passed.NOTHING;
            filter = new Expression.Filter(filter == null ? operand : filter, name, arguments, at);
        }
        if (filter == null) {
            throw tokens.error("expected '|', found " + tokens.current().described());
        }
        return filter;
    }

    private String dottedName() {
        StringBuilder name = new StringBuilder(tokens.expectName());
        while (tokens.skip(".")) {
            name.append('.').append(tokens.expectName());
        }
        return name.toString();
    }

    private Expression test(Expression operand) {
        tokens.take();
        boolean negated = tokens.skipName("not");
        int at = tokens.current().start();
        String name = dottedName();
        Passed arguments = Passed.NOTHING;
        if (tokens.at("(")) {
            arguments = arguments();
        } else if (startsArgument()) {
            if (tokens.atName("is")) {
                throw tokens.error("tests cannot be chained with 'is'");
            }
            Expression argument = postfix(primary());
            arguments = new Passed(List.of(argument), List.of(), List.of(), null, null);
        }
        Expression test = new Expression.Test(operand, name, arguments, at);
        return negated ? new Expression.Not(test) : test;
    }

    private boolean startsArgument() {
        return switch (tokens.current().kind()) {
            case NAME -> !TEST_ENDS.contains(tokens.current().text());
            case STRING, INTEGER, FLOAT -> true;
            case SIGN -> tokens.at("(") || tokens.at("[") || tokens.at("{");
            default -> false;
        };
    }

    Passed arguments() {
        tokens.expect("(");
        List<Expression> positional = new ArrayList<>();
        List<String> names = new ArrayList<>();
        List<Expression> named = new ArrayList<>();
        Expression rest = null;
        Expression more = null;
        while (!tokens.at(")")) {
            if (more != null) {
                throw tokens.error("no argument may follow '**'");
            } else if (tokens.skip("*")) {
                rest = only(rest, expressions.expression());
            } else if (tokens.skip("**")) {
                more = expressions.expression();
            } else if (tokens.at(Kind.NAME) && tokens.following().is("=")) {
                names.add(tokens.take().text());
                tokens.expect("=");
                named.add(expressions.expression());
            } else if (rest != null || !names.isEmpty()) {
                throw tokens.error("an argument without a name follows one with a name");
            } else {
                positional.add(expressions.expression());
            }
            if (!tokens.at(")")) {
                tokens.expect(",");
            }
        }
        tokens.expect(")");
        return new Passed(positional, names, named, rest, more);
    }

    private Expression only(@Nullable Expression first, Expression second) {
        if (first != null) {
            throw tokens.error("'*' may stand once");
        }
        return second;
    }
}
