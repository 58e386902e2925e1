package dev.weir.expressions.compile;

import dev.weir.expressions.value.Arguments;
import dev.weir.expressions.value.EvaluationException;
import dev.weir.expressions.value.Function;
import dev.weir.expressions.value.Run;
import dev.weir.expressions.value.Tuple;
import dev.weir.expressions.value.Undefined;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A macro of a template in one evaluation; calling it gives the text that its body prints. */
final class Macro implements Function {

    /**
     * What the compiler knows of a macro; a slot is -1 where the body does not read the name.
     *
     * @param firstSlot the first slot of its own
     * @param lastSlot  the slot behind its last
     */
    record Shape(
            String name,
            List<String> parameters,
            List<Integer> slots,
            int caller,
            int named,
            int rest,
            int firstSlot,
            int lastSlot) {}

    private final Shape shape;
    private final Frame frame;
    private final Action content;

    Macro(Shape shape, Frame frame, Action content) {
        this.shape = shape;
        this.frame = frame;
        this.content = content;
    }

    @Override
    public Object call(Run run, Arguments arguments) {
        String[] printed = new String[1];
        frame.nested(shape.firstSlot(), shape.lastSlot(), () -> {
            bind(arguments);
            printed[0] = frame.capture(content);
        });
        return Marking.printed(run, printed[0]);
    }

    private void bind(Arguments arguments) {
        Map<String, @Nullable Object> named = new LinkedHashMap<>(arguments.named());
        int count = shape.parameters().size();
        for (int i = 0; i < count; i++) {
            String name = shape.parameters().get(i);
            boolean given = i >= arguments.count() && named.containsKey(name);
            frame.slots[shape.slots().get(i)] =
                    i < arguments.count() ? arguments.at(i) : given ? named.remove(name) : Undefined.ABSENT;
        }
        if (shape.caller() >= 0) {
            frame.slots[shape.caller()] =
                    named.containsKey("caller") ? named.remove("caller") : Undefined.because("No caller defined");
        }
        if (shape.named() >= 0) {
            frame.slots[shape.named()] = named;
        } else if (!named.isEmpty()) {
            throw EvaluationException.type("macro '" + shape.name() + "' takes no keyword argument '"
                    + named.keySet().iterator().next() + "'");
        }
        if (shape.rest() >= 0) {
            int from = Math.min(count, arguments.count());
            frame.slots[shape.rest()] = Tuple.of(arguments.positional().subList(from, arguments.count()));
        } else if (arguments.count() > count) {
            throw EvaluationException.type(
                    "macro '" + shape.name() + "' takes not more than " + count + " argument(s)");
        }
    }

    @Override
    public @Nullable Object attribute(String name) {
        return switch (name) {
            case "name" -> shape.name();
            case "arguments" -> Tuple.of(shape.parameters());
            case "catch_kwargs" -> shape.named() >= 0;
            case "catch_varargs" -> shape.rest() >= 0;
            case "caller" -> shape.caller() >= 0;
            default -> Undefined.ABSENT;
        };
    }

    @Override
    public String typeName() {
        return "Macro";
    }

    @Override
    public String repr() {
        return "<Macro '" + shape.name() + "'>";
    }
}
