package dev.weir.expressions.compile;

import dev.weir.expressions.library.Namespace;
import dev.weir.expressions.syntax.Expression;
import dev.weir.expressions.syntax.Statement;
import dev.weir.expressions.syntax.Statement.Target;
import dev.weir.expressions.value.EvaluationException;
import dev.weir.expressions.value.Iteration;
import dev.weir.expressions.value.Python;
import dev.weir.expressions.value.Types;
import dev.weir.expressions.value.Undefined;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns statements into closures. */
final class StatementCompiler {

    private final Context context;
    private final ExpressionCompiler expressions;
    private final LoopCompiler loops;
    private final MacroCompiler macros;

    StatementCompiler(Context context) {
        this.context = context;
        this.expressions = new ExpressionCompiler(context);
        this.loops = new LoopCompiler(context, expressions, this);
        this.macros = new MacroCompiler(context, expressions, this);
    }

    Action all(List<Statement> statements, Scope scope) {
        List<Action> actions = new ArrayList<>();
        for (Statement statement : statements) {
            actions.add(compile(statement, scope));
        }
        return sequence(actions);
    }

    static Action sequence(List<Action> actions) {
        if (actions.size() == 1) {
            return actions.get(0);
        }
        Action[] array = actions.toArray(new Action[0]);
        return frame -> {
            for (Action action : array) {
                action.run(frame);
            }
        };
    }

    private Action compile(Statement statement, Scope scope) {
        if (statement instanceof Statement.Text text) {
            String data = text.text();
            return frame -> frame.print(data);
        } else if (statement instanceof Statement.Print print) {
            return print(print, scope);
        } else if (statement instanceof Statement.If condition) {
            return condition(condition, scope.softened());
        } else if (statement instanceof Statement.For loop) {
            return loops.loop(loop, scope);
        } else if (statement instanceof Statement.Assign assign) {
            Code value = expressions.compile(assign.value(), scope);
            Assignment assignment = target(assign.target(), scope);
            return frame -> assignment.set(frame, value.run(frame));
        } else if (statement instanceof Statement.AssignBlock block) {
            return assignBlock(block, scope);
        } else if (statement instanceof Statement.With with) {
            return with(with, scope);
        } else if (statement instanceof Statement.Macro macro) {
            Code made = macros.macro(macro.name(), macro.signature(), macro.body(), scope);
            Assignment assignment = target(new Target.Variable(macro.name()), scope);
            return frame -> assignment.set(frame, made.run(frame));
        }
        return blocks(statement, scope);
    }

    private Action blocks(Statement statement, Scope scope) {
        if (statement instanceof Statement.CallBlock block) {
            Code caller = macros.macro("caller", block.signature(), block.body(), scope);
            Code call = expressions.calls().callWithBlock(block.call(), caller, scope);
            return frame -> frame.print(joinable(call.run(frame)));
        } else if (statement instanceof Statement.FilterBlock block) {
            Captured captured = captured(block.filter(), block.body(), scope);
            return frame -> frame.print(joinable(captured.value().run(frame)));
        } else if (statement instanceof Statement.Block block) {
            return block(block, scope);
        } else if (statement instanceof Statement.Autoescape block) {
            return autoescape(block, scope);
        }
        return frame -> {
            throw EvaluationException.type("no loader for this environment specified");
        };
    }

    /** What such a tag gives is joined to what stands around it as it is. */
    private static String joinable(@Nullable Object value) {
        if (value instanceof String text) {
            return text;
        }
        throw EvaluationException.type("sequence item: expected str instance, " + Types.name(value) + " found");
    }

    private Action autoescape(Statement.Autoescape block, Scope scope) {
        Symbols symbols = scope.symbols().inner();
        SymbolAnalysis.autoescape(symbols, block);
        Action enter = context.enter(symbols, false);
        Scope outer = scope.inner(symbols);
        Object constant = expressions.constant(block.enabled(), outer);
        Scope inner = constant == Undefined.ABSENT ? outer.escapingWhenAsked() : outer.escaping(Python.truth(constant));
        Code enabled = expressions.compile(block.enabled(), outer);
        return sequence(List.of(enter, Marking.block(enabled, all(block.body(), inner))));
    }

    private Action block(Statement.Block block, Scope scope) {
        int firstSlot = context.slots.size();
        Symbols symbols = Symbols.root(context.slots);
        int self = Mentions.of("self", block.body()) ? symbols.parameter("self") : -1;
        int parent = Mentions.of("super", block.body()) ? symbols.parameter("super") : -1;
        SymbolAnalysis.statements(symbols, block.body());
        Action enter = context.enter(symbols, true);
        Action body = all(block.body(), Scope.block(symbols));
        Action content = frame -> {
            enter.run(frame);
            if (self >= 0) {
                frame.slots[self] = new SelfReference(context.blocks, frame);
            }
            if (parent >= 0) {
                frame.slots[parent] = Undefined.because("there is no parent block called '" + block.name() + "'.");
            }
            body.run(frame);
        };
        Block made = new Block(block.name(), content, firstSlot, context.slots.size());
        if (context.blocks.put(block.name(), made) != null) {
            context.fatal.add("block '" + block.name() + "' defined twice");
        }
        if (block.required()) {
            return frame -> {
                throw new EvaluationException(
                        "TemplateRuntimeError", "Required block '" + block.name() + "' not found");
            };
        }
        Map<String, Integer> locals = scope.symbols().stored();
        return block.scoped() ? frame -> frame.seeing(locals, content) : content;
    }

    private Action print(Statement.Print print, Scope scope) {
        if (scope.asked()) {
            return printAsked(print, scope);
        }
        Object constant = expressions.ahead(print.expression(), scope);
        boolean matters = Constants.matters(print.expression()) || !Constants.isFinite(constant);
        if (matters && constant != Undefined.ABSENT) {
            return frame -> frame.print(Marking.text(frame.run, constant, scope.escape()));
        }
        Code value = expressions.compile(print.expression(), scope);
        if (scope.escape()) {
            return Marking.print(value, false);
        }
        return frame -> frame.printValue(value.run(frame));
    }

    /** Where an evaluation says whether printed texts are escaped, the reference prints constants as the template says. */
    private Action printAsked(Statement.Print print, Scope scope) {
        Object constant = expressions.constant(print.expression(), scope);
        if (constant == Undefined.ABSENT) {
            return Marking.print(expressions.compile(print.expression(), scope), true);
        }
        return frame -> frame.print(Marking.text(frame.run, constant, scope.escape()));
    }

    private Action condition(Statement.If condition, Scope scope) {
        List<Code> tests = new ArrayList<>(List.of(expressions.compile(condition.condition(), scope)));
        List<Action> branches = new ArrayList<>(List.of(all(condition.then(), scope)));
        for (Statement.If elseIf : condition.elseIfs()) {
            tests.add(expressions.compile(elseIf.condition(), scope));
            branches.add(all(elseIf.then(), scope));
        }
        Action otherwise = all(condition.otherwise(), scope);
        return frame -> {
            for (int i = 0; i < tests.size(); i++) {
                if (Python.truth(tests.get(i).run(frame))) {
                    branches.get(i).run(frame);
                    return;
                }
            }
            otherwise.run(frame);
        };
    }

    private Action assignBlock(Statement.AssignBlock block, Scope scope) {
        Captured captured = captured(block.filter(), block.body(), scope);
        Assignment assignment = target(block.target(), scope);
        return frame -> assignment.set(
                frame, Marking.assigned(frame.run, captured.value().run(frame)));
    }

    private Captured captured(Expression.@Nullable Filter filter, List<Statement> body, Scope scope) {
        Symbols symbols = scope.symbols().inner();
        SymbolAnalysis.filtered(symbols, filter, body);
        Action enter = context.enter(symbols, false);
        Scope inner = scope.inner(symbols);
        Action content = sequence(List.of(enter, all(body, inner)));
        Code text = frame -> Marking.printed(frame.run, frame.capture(content), inner);
        return new Captured(filter == null ? text : expressions.calls().filter(filter, inner, text));
    }

    private Action with(Statement.With with, Scope scope) {
        Symbols symbols = scope.symbols().inner();
        SymbolAnalysis.with(symbols, with);
        Action enter = context.enter(symbols, false);
        Scope inner = scope.inner(symbols);
        Code[] values = expressions.all(with.values(), scope);
        Assignment[] targets =
                with.targets().stream().map(target -> target(target, inner)).toArray(Assignment[]::new);
        Action body = all(with.body(), inner);
        return frame -> {
            enter.run(frame);
            for (int i = 0; i < values.length; i++) {
                targets[i].set(frame, values[i].run(frame));
            }
            body.run(frame);
        };
    }

    Assignment target(Target target, Scope scope) {
        if (target instanceof Target.Variable variable) {
            String name = variable.name();
            int slot = scope.symbols().slot(name);
            if (!scope.topLevel()) {
                return (frame, value) -> frame.slots[slot] = value;
            }
            return (frame, value) -> {
                frame.slots[slot] = value;
                frame.export(name, value);
            };
        } else if (target instanceof Target.Several several) {
            Assignment[] parts =
                    several.targets().stream().map(part -> target(part, scope)).toArray(Assignment[]::new);
            return (frame, value) -> unpack(frame, value, parts);
        }
        Target.Member member = (Target.Member) target;
        int slot = scope.symbols().slot(member.namespace());
        return (frame, value) -> Namespace.set(frame.slots[slot], member.name(), value);
    }

    private static void unpack(Frame frame, @Nullable Object value, Assignment[] parts) {
        Iterator<@Nullable Object> elements = Iteration.tryOver(value);
        if (elements == null) {
            throw EvaluationException.type("cannot unpack non-iterable " + Types.name(value) + " object");
        }
        List<@Nullable Object> values = new ArrayList<>();
        while (elements.hasNext() && values.size() <= parts.length) {
            values.add(elements.next());
        }
        if (values.size() != parts.length) {
            String found = values.size() > parts.length ? "too many values" : "not enough values";
            throw EvaluationException.value(found + " to unpack (expected " + parts.length + ")");
        }
        for (int i = 0; i < parts.length; i++) {
            parts[i].set(frame, values.get(i));
        }
    }

    /** Puts a value where it belongs. */
    @FunctionalInterface
    interface Assignment {

        void set(Frame frame, @Nullable Object value);
    }

    /** The text of a block after its filters. */
    private record Captured(Code value) {}
}
