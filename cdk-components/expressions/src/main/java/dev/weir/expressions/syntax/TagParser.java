package dev.weir.expressions.syntax;

import dev.weir.expressions.syntax.Statement.Signature;
import dev.weir.expressions.syntax.Statement.Target;
import dev.weir.expressions.syntax.Token.Kind;
import dev.weir.expressions.text.CodePoints;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads the tags of a template: {@code if}, {@code for}, {@code set} and the others. */
final class TagParser {

    private static final Set<String> RESERVED = Set.of("true", "false", "none", "True", "False", "None");

    private final TokenStream tokens;
    private final ExpressionParser expressions;
    private final Parser parser;

    TagParser(TokenStream tokens, ExpressionParser expressions, Parser parser) {
        this.tokens = tokens;
        this.expressions = expressions;
        this.parser = parser;
    }

    /** The statements of the tag whose name comes next. */
    List<Statement> tag() {
        Token name = tokens.expect(Kind.NAME, "a tag name");
        return switch (name.text()) {
            case "if" -> List.of(condition());
            case "for" -> List.of(loop());
            case "set" -> List.of(assignment());
            case "with" -> List.of(with());
            case "macro" -> List.of(macro());
            case "call" -> List.of(callBlock());
            case "filter" -> List.of(filterBlock());
            case "block" -> List.of(block());
            case "autoescape" -> List.of(autoescape());
            case "print" -> List.of(new Statement.Print(expressions.complete(true, null)));
            case "include", "import", "from", "extends" -> List.of(load(name.text()));
            default -> throw tokens.error("unknown tag '" + name.text() + "'", name);
        };
    }

    private Statement.If condition() {
        Expression test = expressions.complete(false, null);
        List<Statement> then = body(Set.of("elif", "else", "endif"));
        List<Statement.If> elseIfs = new ArrayList<>();
        while (tokens.skipName("elif")) {
            Expression other = expressions.complete(false, null);
            List<Statement> branch = body(Set.of("elif", "else", "endif"));
            elseIfs.add(new Statement.If(other, branch, List.of(), List.of()));
        }
        List<Statement> otherwise = tokens.skipName("else") ? body(Set.of("endif")) : List.of();
        tokens.expectName("endif");
        return new Statement.If(test, then, elseIfs, otherwise);
    }

    private Statement loop() {
        Target target = target("in", false);
        tokens.expectName("in");
        Expression iterable = expressions.complete(false, "recursive");
        Expression condition = tokens.skipName("if") ? expressions.completeSingle() : null;
        boolean recursive = tokens.skipName("recursive");
        List<Statement> body = body(Set.of("endfor", "else"));
        List<Statement> otherwise = tokens.skipName("else") ? body(Set.of("endfor")) : List.of();
        tokens.expectName("endfor");
        return new Statement.For(target, iterable, condition, recursive, body, otherwise);
    }

    private Statement assignment() {
        Target target = target(null, true);
        if (tokens.skip("=")) {
            return new Statement.Assign(target, expressions.complete(true, null));
        }
        Expression.Filter filter = tokens.at("|") ? expressions.operands().filter(null, false) : null;
        List<Statement> body = body(Set.of("endset"));
        tokens.expectName("endset");
        return new Statement.AssignBlock(target, filter, body);
    }

    private Statement with() {
        List<Target> targets = new ArrayList<>();
        List<Expression> values = new ArrayList<>();
        while (!tokens.at(Kind.BLOCK_END)) {
            if (!targets.isEmpty()) {
                tokens.expect(",");
            }
            targets.add(new Target.Variable(variable()));
            tokens.expect("=");
            values.add(expressions.completeSingle());
        }
        List<Statement> body = body(Set.of("endwith"));
        tokens.expectName("endwith");
        return new Statement.With(targets, values, body);
    }

    private Statement macro() {
        String name = variable();
        Signature signature = signature();
        List<Statement> body = body(Set.of("endmacro"));
        tokens.expectName("endmacro");
        return new Statement.Macro(name, signature, body);
    }

    private Statement callBlock() {
        Signature signature = tokens.at("(") ? signature() : new Signature(List.of(), List.of());
        Token start = tokens.current();
        if (!(expressions.completeSingle() instanceof Expression.Call call)) {
            throw tokens.error("expected a call", start);
        }
        List<Statement> body = body(Set.of("endcall"));
        tokens.expectName("endcall");
        return new Statement.CallBlock(call, signature, body);
    }

    private Signature signature() {
        List<String> names = new ArrayList<>();
        List<Expression> defaults = new ArrayList<>();
        tokens.expect("(");
        while (!tokens.at(")")) {
            if (!names.isEmpty()) {
                tokens.expect(",");
            }
            names.add(variable());
            if (tokens.skip("=")) {
                defaults.add(expressions.completeSingle());
            } else if (!defaults.isEmpty()) {
                throw tokens.error("a parameter without a default follows one with a default");
            }
        }
        tokens.expect(")");
        return new Signature(names, defaults);
    }

    private Statement filterBlock() {
        Expression.Filter filter = expressions.operands().filter(null, true);
        List<Statement> body = body(Set.of("endfilter"));
        tokens.expectName("endfilter");
        return new Statement.FilterBlock(filter, body);
    }

    private Statement block() {
        String name = tokens.expectName();
        boolean scoped = tokens.skipName("scoped");
        boolean required = tokens.skipName("required");
        List<Statement> body = body(Set.of("endblock"));
        tokens.expectName("endblock");
        if (required && !body.stream().allMatch(TagParser::isBlank)) {
            throw tokens.error("a required block can only hold comments and white space");
        }
        tokens.skipName(name);
        return new Statement.Block(name, scoped, required, body);
    }

    private static boolean isBlank(Statement statement) {
        return statement instanceof Statement.Text text
                && text.text().codePoints().allMatch(CodePoints::isSpace);
    }

    private Statement autoescape() {
        Expression enabled = expressions.completeSingle();
        List<Statement> body = body(Set.of("endautoescape"));
        tokens.expectName("endautoescape");
        return new Statement.Autoescape(enabled, body);
    }

    private Statement load(String tag) {
        Expression template = expressions.completeSingle();
        List<String> names = new ArrayList<>();
        if (tag.equals("import")) {
            tokens.expectName("as");
            names.add(variable());
        } else if (tag.equals("from")) {
            tokens.expectName("import");
            imported(names);
        } else if (tag.equals("include")
                && tokens.atName("ignore")
                && tokens.following().isName("missing")) {
            tokens.take();
            tokens.take();
        }
        boolean context = tokens.skipName("with") || tokens.skipName("without");
        if (context) {
            tokens.expectName("context");
        }
        return new Statement.Load(template, names);
    }

    private void imported(List<String> names) {
        do {
            String name = variable();
            names.add(tokens.skipName("as") ? variable() : name);
        } while (tokens.skip(","));
    }

    private List<Statement> body(Set<String> endTags) {
        tokens.skip(":");
        tokens.expect(Kind.BLOCK_END, "'%}'");
        List<Statement> statements = parser.statements(endTags);
        if (tokens.at(Kind.END)) {
            throw tokens.error("the template ends before one of the tags "
                    + endTags.stream().sorted().toList());
        }
        return statements;
    }

    private Target target(@org.jspecify.annotations.Nullable String endName, boolean withNamespace) {
        if (withNamespace && tokens.following().is(".")) {
            String namespace = tokens.expectName();
            tokens.expect(".");
            return new Target.Member(namespace, tokens.expectName());
        }
        List<Target> targets = new ArrayList<>();
        boolean several = false;
        while (!expressions.atTupleEnd(endName)) {
            targets.add(singleTarget());
            if (!tokens.skip(",")) {
                break;
            }
            several = true;
        }
        if (targets.isEmpty()) {
            throw tokens.error(
                    "expected a name to assign to, found " + tokens.current().described());
        }
        return several ? new Target.Several(targets) : targets.get(0);
    }

    private Target singleTarget() {
        if (!tokens.skip("(")) {
            return new Target.Variable(variable());
        }
        tokens.enter();
        Target inner = target(null, false);
        tokens.leave();
        tokens.expect(")");
        return inner;
    }

    private String variable() {
        String name = tokens.expectName();
        if (RESERVED.contains(name)) {
            throw tokens.error("cannot assign to '" + name + "'");
        }
        return name;
    }
}
