package dev.weir.expressions.compile;

import dev.weir.expressions.library.Library;
import dev.weir.expressions.syntax.Statement;
import dev.weir.expressions.value.EvaluationException;
import dev.weir.expressions.value.Run;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A compiled template. Immutable and safe for any number of threads. */
public final class Program {

    private final Action action;
    private final int slots;
    private final Set<String> freeNames;
    private final Set<String> unknownFilters;
    private final Set<String> unknownTests;
    private final Set<String> fatal;
    private final boolean marking;
    private final Set<String> broken;

    private Program(Action action, Context context) {
        this.action = action;
        this.slots = context.slots.size();
        this.marking = context.marking;
        Set<String> free = new LinkedHashSet<>(context.resolved);
        free.removeIf(name -> Library.isGlobal(name));
        this.freeNames = Set.copyOf(free);
        this.unknownFilters = Set.copyOf(context.unknownFilters);
        this.unknownTests = Set.copyOf(context.unknownTests);
        this.fatal = Set.copyOf(context.fatal);
        this.broken = Set.copyOf(context.broken);
    }

    /**
     * Compiles statements.
     *
     * @param marking whether texts can be marked as HTML
     */
    public static Program compile(List<Statement> statements, boolean marking) {
        Context context = new Context(marking);
        Symbols symbols = Symbols.root(context.slots);
        SymbolAnalysis.statements(symbols, statements);
        int self = Mentions.of("self", statements) ? symbols.parameter("self") : -1;
        Action enter = context.enter(symbols, false);
        Action body = new StatementCompiler(context).all(statements, Scope.top(symbols));
        return new Program(
                frame -> {
                    enter.run(frame);
                    if (self >= 0) {
                        frame.slots[self] = new SelfReference(context.blocks, frame);
                    }
                    body.run(frame);
                },
                context);
    }

    /** The names that the caller must declare. */
    public Set<String> freeNames() {
        return freeNames;
    }

    public Set<String> unknownFilters() {
        return unknownFilters;
    }

    public Set<String> unknownTests() {
        return unknownTests;
    }

    /** Whether a filter or test that does not exist is sure to end every evaluation. */
    public boolean isFatal(String kind, String name) {
        return fatal.contains(CallCompiler.unknown(kind, name));
    }

    /** Fails if the template uses a filter or test that does not exist, where it is sure to be needed. */
    public void checkComplete() {
        if (!fatal.isEmpty()) {
            throw new EvaluationException(
                    "TemplateAssertionError", fatal.iterator().next());
        }
    }

    /** The text that the template prints, or the only value that it prints if that is a number, a boolean or None. */
    public @Nullable Object render(Names names, Run run) {
        if (!broken.isEmpty()) {
            throw new EvaluationException("SyntaxError", broken.iterator().next());
        }
        Frame frame = new Frame(slots, names, marking ? run.marking() : run);
        return run.during(() -> {
            action.run(frame);
            return frame.printed();
        });
    }
}
