package dev.weir.expressions.compile;

import dev.weir.expressions.routine.BoundMethod;
import dev.weir.expressions.routine.Routine;
import dev.weir.expressions.routine.Signature;
import dev.weir.expressions.value.Arguments;
import dev.weir.expressions.value.EvaluationException;
import dev.weir.expressions.value.Function;
import dev.weir.expressions.value.Python;
import dev.weir.expressions.value.Run;
import dev.weir.expressions.value.Tuple;
import dev.weir.expressions.value.Undefined;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The {@code loop} variable: where a loop stands. */
final class Loop implements Function {

    private static final Signature VALUES = Signature.of("self").withRest();
    private static final Routine CYCLE = new Routine("cycle", VALUES, (run, a) -> loop(a).cycle((Tuple) a[1]));
    private static final Routine CHANGED = new Routine("changed", VALUES, (run, a) -> loop(a).changed(a[1]));

    private final List<@Nullable Object> elements;
    private final int depth;
    private final java.util.function.@Nullable Function<@Nullable Object, String> again;
    private int index0 = -1;
    private @Nullable Object lastChanged = Undefined.ABSENT;

    Loop(
            List<@Nullable Object> elements,
            int depth,
            java.util.function.@Nullable Function<@Nullable Object, String> again) {
        this.elements = elements;
        this.depth = depth;
        this.again = again;
    }

    void advance() {
        index0++;
    }

    @Override
    public @Nullable Object call(Run run, Arguments arguments) {
        if (again == null) {
            throw EvaluationException.type("The loop must have the 'recursive' marker to be called recursively.");
        } else if (arguments.count() != 1 || !arguments.named().isEmpty()) {
            throw EvaluationException.type("loop() takes one argument");
        }
        return again.apply(arguments.at(0));
    }

    @Override
    public @Nullable Object attribute(String name) {
        int size = elements.size();
        return switch (name) {
            case "index" -> index0 + 1L;
            case "index0" -> (long) index0;
            case "revindex" -> (long) size - index0;
            case "revindex0" -> size - index0 - 1L;
            case "first" -> index0 == 0;
            case "last" -> index0 == size - 1;
            case "length" -> (long) size;
            case "depth" -> depth + 1L;
            case "depth0" -> (long) depth;
            case "previtem" -> index0 > 0 ? elements.get(index0 - 1) : Undefined.because("there is no previous item");
            case "nextitem" ->
                index0 + 1 < size ? elements.get(index0 + 1) : Undefined.because("there is no next item");
            case "cycle" -> new BoundMethod(this, CYCLE);
            case "changed" -> new BoundMethod(this, CHANGED);
            default -> Undefined.ABSENT;
        };
    }

    private static Loop loop(@Nullable Object[] values) {
        return (Loop) Objects.requireNonNull(values[0]);
    }

    private @Nullable Object cycle(Tuple values) {
        if (values.values().isEmpty()) {
            throw EvaluationException.type("no items for cycling given");
        }
        return values.values().get(index0 % values.values().size());
    }

    private Object changed(@Nullable Object values) {
        boolean changed = lastChanged == Undefined.ABSENT || !Python.equal(lastChanged, values);
        lastChanged = values;
        return changed;
    }

    @Override
    public int length() {
        return elements.size();
    }

    @Override
    public String className() {
        return typeName();
    }

    @Override
    public String typeName() {
        return "LoopContext";
    }

    @Override
    public String repr() {
        return "<LoopContext " + (index0 + 1) + "/" + elements.size() + ">";
    }
}
