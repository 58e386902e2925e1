package dev.weir.expressions.compile;

import dev.weir.expressions.syntax.Statement;
import dev.weir.expressions.value.Undefined;
import java.util.ArrayList;
import java.util.List;

/** Compiles {@code macro} and the body of {@code call}. */
final class MacroCompiler {

    private final Context context;
    private final ExpressionCompiler expressions;
    private final StatementCompiler statements;

    MacroCompiler(Context context, ExpressionCompiler expressions, StatementCompiler statements) {
        this.context = context;
        this.expressions = expressions;
        this.statements = statements;
    }

    Code macro(String name, Statement.Signature signature, List<Statement> body, Scope scope) {
        int firstSlot = context.slots.size();
        Symbols symbols = scope.symbols().inner();
        SymbolAnalysis.signature(symbols, signature, body);
        List<Integer> parameters = new ArrayList<>();
        signature.names().forEach(parameter -> parameters.add(symbols.slot(parameter)));
        int caller = special("caller", signature, body, symbols);
        int named = special("kwargs", signature, body, symbols);
        int rest = special("varargs", signature, body, symbols);
        Scope inner = scope.inner(symbols);
        Action enter = context.enter(symbols, false);
        Action defaults = defaults(signature, parameters, inner);
        Action content = StatementCompiler.sequence(List.of(enter, defaults, statements.all(body, inner)));
        Macro.Shape shape = new Macro.Shape(
                name, signature.names(), parameters, caller, named, rest, firstSlot, context.slots.size());
        return frame -> new Macro(shape, frame, content);
    }

    private static int special(String name, Statement.Signature signature, List<Statement> body, Symbols symbols) {
        boolean used = !signature.names().contains(name) && Mentions.of(name, body);
        return used ? symbols.parameter(name) : -1;
    }

    private Action defaults(Statement.Signature signature, List<Integer> parameters, Scope scope) {
        int without = parameters.size() - signature.defaults().size();
        List<Action> actions = new ArrayList<>();
        for (int i = 0; i < parameters.size(); i++) {
            int slot = parameters.get(i);
            String hint = "parameter '" + signature.names().get(i) + "' was not provided";
            Code value = i < without
                    ? frame -> Undefined.because(hint)
                    : expressions.compile(signature.defaults().get(i - without), scope);
            actions.add(frame -> {
                if (frame.slots[slot] == Undefined.ABSENT) {
                    frame.slots[slot] = value.run(frame);
                }
            });
        }
        return StatementCompiler.sequence(actions);
    }
}
