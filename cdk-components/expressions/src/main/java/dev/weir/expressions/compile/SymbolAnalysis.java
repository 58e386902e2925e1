package dev.weir.expressions.compile;

import dev.weir.expressions.syntax.Expression;
import dev.weir.expressions.syntax.Statement;
import dev.weir.expressions.syntax.Statement.Target;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the names that a scope reads and sets; statements with a scope of their own are visited up to its border. */
final class SymbolAnalysis {

    private Symbols symbols;

    private SymbolAnalysis(Symbols symbols) {
        this.symbols = symbols;
    }

    static void statements(Symbols symbols, List<Statement> statements) {
        new SymbolAnalysis(symbols).all(statements);
    }

    static void loopBody(Symbols symbols, Statement.For loop) {
        SymbolAnalysis analysis = new SymbolAnalysis(symbols);
        analysis.target(loop.target(), true);
        analysis.all(loop.body());
    }

    static void loopCondition(Symbols symbols, Statement.For loop) {
        SymbolAnalysis analysis = new SymbolAnalysis(symbols);
        analysis.target(loop.target(), true);
        analysis.expression(loop.condition());
    }

    static void signature(Symbols symbols, Statement.Signature signature, List<Statement> body) {
        SymbolAnalysis analysis = new SymbolAnalysis(symbols);
        signature.names().forEach(symbols::parameter);
        signature.defaults().forEach(analysis::expression);
        analysis.all(body);
    }

    static void with(Symbols symbols, Statement.With with) {
        SymbolAnalysis analysis = new SymbolAnalysis(symbols);
        with.targets().forEach(target -> analysis.target(target, true));
        analysis.all(with.body());
    }

    static void autoescape(Symbols symbols, Statement.Autoescape block) {
        SymbolAnalysis analysis = new SymbolAnalysis(symbols);
        analysis.expression(block.enabled());
        analysis.all(block.body());
    }

    static void filtered(Symbols symbols, Expression.@Nullable Filter filter, List<Statement> body) {
        SymbolAnalysis analysis = new SymbolAnalysis(symbols);
        analysis.all(body);
        analysis.expression(filter);
    }

    private void all(List<Statement> statements) {
        statements.forEach(this::statement);
    }

    private void statement(Statement statement) {
        if (statement instanceof Statement.Print print) {
            expression(print.expression());
        } else if (statement instanceof Statement.If condition) {
            branches(condition);
        } else if (statement instanceof Statement.For loop) {
            expression(loop.iterable());
        } else if (statement instanceof Statement.Assign assign) {
            expression(assign.value());
            target(assign.target(), false);
        } else if (statement instanceof Statement.AssignBlock block) {
            target(block.target(), false);
        } else if (statement instanceof Statement.Macro macro) {
            symbols.store(macro.name());
        } else if (statement instanceof Statement.CallBlock block) {
            expression(block.call());
        } else if (statement instanceof Statement.FilterBlock block) {
            expression(block.filter());
        } else if (statement instanceof Statement.With with) {
            with.values().forEach(this::expression);
        } else if (statement instanceof Statement.Load load) {
            expression(load.template());
            load.names().forEach(symbols::store);
        }
    }

    private void branches(Statement.If condition) {
        expression(condition.condition());
        Symbols original = symbols;
        List<Symbols> branches = new ArrayList<>();
        branches.add(branch(original, condition.then()));
        branches.add(branch(original, List.copyOf(condition.elseIfs())));
        branches.add(branch(original, condition.otherwise()));
        symbols = original;
        original.mergeBranches(branches);
    }

    private Symbols branch(Symbols original, List<Statement> statements) {
        Symbols branch = original.branch();
        symbols = branch;
        all(statements);
        return branch;
    }

    private void target(Target target, boolean parameter) {
        if (target instanceof Target.Variable variable && parameter) {
            symbols.parameter(variable.name());
        } else if (target instanceof Target.Variable variable) {
            symbols.store(variable.name());
        } else if (target instanceof Target.Several several) {
            several.targets().forEach(inner -> target(inner, parameter));
        } else if (target instanceof Target.Member member) {
            symbols.load(member.namespace());
        }
    }

    private void expression(@Nullable Expression expression) {
        if (expression instanceof Expression.Name name) {
            symbols.load(name.name());
        } else if (expression != null) {
            expression.children().forEach(this::expression);
        }
    }
}
