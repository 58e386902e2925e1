package dev.weir.expressions.syntax;

import dev.weir.expressions.syntax.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads a template text as statements. */
public final class Parser {

    private final TokenStream tokens;
    private final TagParser tags;
    private final ExpressionParser expressions;

    private Parser(Source source) {
        this.tokens = new TokenStream(source);
        this.expressions = new ExpressionParser(tokens);
        this.tags = new TagParser(tokens, expressions, this);
    }

    /**
     * Parses a text.
     *
     * @throws dev.weir.expressions.value.TemplateSyntaxException with line and column
     */
    public static List<Statement> parse(String text) {
        Parser parser = new Parser(new Source(text));
        List<Statement> statements = parser.statements(Set.of());
        parser.tokens.expect(Kind.END, "the end");
        return statements;
    }

    /** Statements up to a tag of one of these names, which is the next token then. */
    List<Statement> statements(Set<String> endTags) {
        tokens.enter();
        List<Statement> statements = new ArrayList<>();
        while (!tokens.at(Kind.END)) {
            if (tokens.at(Kind.DATA)) {
                statements.add(new Statement.Text(tokens.take().text()));
            } else if (tokens.at(Kind.VARIABLE_BEGIN)) {
                tokens.take();
                statements.add(new Statement.Print(expressions.complete(true, null)));
                tokens.expect(Kind.VARIABLE_END, "'}}'");
            } else {
                tokens.expect(Kind.BLOCK_BEGIN, "'{%'");
                if (tokens.at(Kind.NAME) && endTags.contains(tokens.current().text())) {
                    break;
                }
                statements.addAll(tags.tag());
                tokens.expect(Kind.BLOCK_END, "'%}'");
            }
        }
        tokens.leave();
        return statements;
    }
}
