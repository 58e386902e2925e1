package dev.weir.expressions;

import dev.weir.expressions.compile.Mentions;
import dev.weir.expressions.compile.Program;
import dev.weir.expressions.library.Library;
import dev.weir.expressions.syntax.Expression;
import dev.weir.expressions.syntax.Parser;
import dev.weir.expressions.syntax.Source;
import dev.weir.expressions.syntax.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Finds the names in a template that mean nothing. */
final class UnknownNames {

    /** Filters that take the name of a filter or test, and at which argument. */
    private static final Map<String, Integer> TAKING_TESTS =
            Map.of("select", 0, "reject", 0, "selectattr", 1, "rejectattr", 1);

    private final Source source;
    private final Program program;
    private final @Nullable Collection<String> variables;
    private final List<Unknown> found = new ArrayList<>();
    private boolean ownMethods;

    private UnknownNames(String text, Program program, @Nullable Collection<String> variables) {
        this.source = new Source(text);
        this.program = program;
        this.variables = variables;
    }

    static List<Unknown> of(String text, Program program, @Nullable Collection<String> variables) {
        UnknownNames names = new UnknownNames(text, program, variables);
        List<Expression> open = new ArrayList<>();
        for (Statement statement : Parser.parse(text)) {
            Mentions.collect(statement, open);
        }
        names.ownMethods = Mentions.reads("namespace", open) || Mentions.reads("self", open);
        open.forEach(names::visit);
        return names.found;
    }

    private void visit(Expression expression) {
        if (expression instanceof Expression.Filter filter) {
            filter(filter);
        } else if (expression instanceof Expression.Test test && Library.test(test.name()) == null) {
            add(Unknown.Kind.TEST, test.name(), test.at(), program.isFatal("test", test.name()), Library.testNames());
        } else if (expression instanceof Expression.Call call) {
            call(call);
        } else if (expression instanceof Expression.Name name && isUndeclared(name.name())) {
            add(Unknown.Kind.VARIABLE, name.name(), name.at(), true, declared());
        }
        boolean named = expression instanceof Expression.Call call && call.function() instanceof Expression.Name;
        List<Expression> children = expression.children();
        (named ? children.subList(1, children.size()) : children).forEach(this::visit);
    }

    private void filter(Expression.Filter filter) {
        String name = filter.name();
        if (Library.filter(name) == null) {
            add(Unknown.Kind.FILTER, name, filter.at(), program.isFatal("filter", name), Library.filterNames());
        }
        List<Expression> given = filter.arguments().positional();
        if (name.equals("map") && !given.isEmpty()) {
            named(Unknown.Kind.FILTER, given.get(0), filter.at(), Library.filterNames());
        }
        int index = TAKING_TESTS.getOrDefault(name, Integer.MAX_VALUE);
        if (given.size() > index) {
            named(Unknown.Kind.TEST, given.get(index), filter.at(), Library.testNames());
        }
    }

    private void named(Unknown.Kind kind, Expression name, int at, Set<String> known) {
        if (name instanceof Expression.Constant constant
                && constant.value() instanceof String text
                && !known.contains(text)) {
            add(kind, text, at, false, known);
        }
    }

    private void call(Expression.Call call) {
        if (call.function() instanceof Expression.Attribute method
                && !ownMethods
                && !method.name().startsWith("_")
                && !Library.methodNames().contains(method.name())) {
            add(Unknown.Kind.METHOD, method.name(), method.at(), false, Library.methodNames());
        } else if (call.function() instanceof Expression.Name function
                && program.freeNames().contains(function.name())
                && (variables == null || !variables.contains(function.name()))) {
            add(Unknown.Kind.MACRO, function.name(), function.at(), variables != null, Library.globalNames());
        }
    }

    private boolean isUndeclared(String name) {
        return variables != null && program.freeNames().contains(name) && !variables.contains(name);
    }

    private Set<String> declared() {
        return variables == null ? Set.of() : new TreeSet<>(variables);
    }

    private void add(Unknown.Kind kind, String name, int at, boolean certain, Collection<String> known) {
        found.add(new Unknown(kind, name, source.line(at), source.column(at), certain, Nearest.to(name, known)));
    }
}
