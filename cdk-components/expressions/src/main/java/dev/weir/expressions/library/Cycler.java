package dev.weir.expressions.library;

import dev.weir.expressions.routine.Routine;
import dev.weir.expressions.routine.Signature;
import dev.weir.expressions.value.EvaluationException;
import dev.weir.expressions.value.PythonObject;
import dev.weir.expressions.value.Undefined;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What {@code cycler()} gives: values in turn. */
final class Cycler implements PythonObject {

    private final List<@Nullable Object> values;
    private int at;

    Cycler(List<@Nullable Object> values) {
        if (values.isEmpty()) {
            throw new EvaluationException("RuntimeError", "at least one item has to be provided");
        }
        this.values = values;
    }

    @Override
    public @Nullable Object attribute(String name) {
        return switch (name) {
            case "current" -> values.get(at);
            case "next" -> new Routine("next", Signature.of(), (run, a) -> next());
            case "reset" -> new Routine("reset", Signature.of(), (run, a) -> reset());
            default -> Undefined.ABSENT;
        };
    }

    private @Nullable Object next() {
        Object value = values.get(at);
        at = (at + 1) % values.size();
        return value;
    }

    private @Nullable Object reset() {
        at = 0;
        return null;
    }

    @Override
    public String typeName() {
        return "Cycler";
    }

    @Override
    public String repr() {
        return "<Cycler object>";
    }
}
