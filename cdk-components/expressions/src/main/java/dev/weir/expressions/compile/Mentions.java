package dev.weir.expressions.compile;

import dev.weir.expressions.syntax.Expression;
import dev.weir.expressions.syntax.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Walks statements for expressions, whatever their scope. */
public final class Mentions {

    private Mentions() {}

    /** Whether a name is read anywhere in the statements. */
    static boolean of(String name, List<? extends Statement> statements) {
        List<Expression> open = new ArrayList<>();
        statements.forEach(statement -> collect(statement, open));
        return reads(name, open);
    }

    /** Whether a block that sees what stands around it is anywhere in the statements. */
    static boolean ofScopedBlock(List<? extends Statement> statements) {
        return statements.stream()
                .anyMatch(statement -> statement instanceof Statement.Block block && block.scoped()
                        || ofScopedBlock(statement.inner()));
    }

    /** Whether a name is read anywhere in expressions. */
    public static boolean reads(String name, List<Expression> expressions) {
        List<Expression> open = new ArrayList<>(expressions);
        while (!open.isEmpty()) {
            Expression expression = open.remove(open.size() - 1);
            if (expression instanceof Expression.Name read && read.name().equals(name)) {
                return true;
            }
            open.addAll(expression.children());
        }
        return false;
    }

    /** Adds the outermost expressions of a statement and of those within it. */
    public static void collect(Statement statement, List<Expression> into) {
        if (statement instanceof Statement.Print print) {
            into.add(print.expression());
        } else if (statement instanceof Statement.If condition) {
            into.add(condition.condition());
        } else if (statement instanceof Statement.For loop) {
            into.add(loop.iterable());
            add(loop.condition(), into);
        } else if (statement instanceof Statement.Assign assign) {
            into.add(assign.value());
        } else if (statement instanceof Statement.AssignBlock block) {
            add(block.filter(), into);
        } else if (statement instanceof Statement.With with) {
            into.addAll(with.values());
        } else if (statement instanceof Statement.Load load) {
            into.add(load.template());
        } else {
            blocks(statement, into);
        }
        statement.inner().forEach(inner -> collect(inner, into));
    }

    private static void blocks(Statement statement, List<Expression> into) {
        if (statement instanceof Statement.Macro macro) {
            into.addAll(macro.signature().defaults());
        } else if (statement instanceof Statement.CallBlock block) {
            into.add(block.call());
            into.addAll(block.signature().defaults());
        } else if (statement instanceof Statement.FilterBlock block) {
            into.add(block.filter());
        } else if (statement instanceof Statement.Autoescape block) {
            into.add(block.enabled());
        }
    }

    private static void add(@Nullable Expression expression, List<Expression> into) {
        if (expression != null) {
            into.add(expression);
        }
    }
}
