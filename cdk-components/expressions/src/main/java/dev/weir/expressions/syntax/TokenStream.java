package dev.weir.expressions.syntax;

import dev.weir.expressions.syntax.Token.Kind;
import dev.weir.expressions.value.TemplateSyntaxException;
import java.util.List;

/** The tokens of a template, read one after the other, and the nesting that bounds the parser. */
final class TokenStream {

    private static final int DEEPEST = 100;

    private final Source source;
    private final List<Token> tokens;
    private int next;
    private int depth;

    TokenStream(Source source) {
        this.source = source;
        this.tokens = Lexer.tokens(source);
    }

    Token current() {
        return tokens.get(next);
    }

    Token following() {
        return tokens.get(Math.min(next + 1, tokens.size() - 1));
    }

    Token take() {
        Token token = current();
        if (token.kind() != Kind.END) {
            next++;
        }
        return token;
    }

    boolean at(Kind kind) {
        return current().kind() == kind;
    }

    boolean at(String sign) {
        return current().is(sign);
    }

    boolean atName(String name) {
        return current().isName(name);
    }

    boolean skip(String sign) {
        boolean found = at(sign);
        next += found ? 1 : 0;
        return found;
    }

    boolean skipName(String name) {
        boolean found = atName(name);
        next += found ? 1 : 0;
        return found;
    }

    void expect(String sign) {
        if (!skip(sign)) {
            throw error("expected '" + sign + "', found " + current().described());
        }
    }

    Token expect(Kind kind, String described) {
        if (!at(kind)) {
            throw error("expected " + described + ", found " + current().described());
        }
        return take();
    }

    String expectName() {
        return expect(Kind.NAME, "a name").text();
    }

    void expectName(String name) {
        if (!skipName(name)) {
            throw error("expected '" + name + "', found " + current().described());
        }
    }

    TemplateSyntaxException error(String reason) {
        return source.error(reason, current().start());
    }

    TemplateSyntaxException error(String reason, Token at) {
        return source.error(reason, at.start());
    }

    void enter() {
        if (++depth > DEEPEST) {
            throw error("more than " + DEEPEST + " levels of nesting");
        }
    }

    void leave() {
        depth--;
    }
}
