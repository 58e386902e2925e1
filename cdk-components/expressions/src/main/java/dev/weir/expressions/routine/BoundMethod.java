package dev.weir.expressions.routine;

import dev.weir.expressions.value.Arguments;
import dev.weir.expressions.value.Attributes;
import dev.weir.expressions.value.Function;
import dev.weir.expressions.value.Python;
import dev.weir.expressions.value.PythonObject;
import dev.weir.expressions.value.Run;
import dev.weir.expressions.value.Types;
import org.jspecify.annotations.Nullable;

/** A method together with its receiver. */
public record BoundMethod(@Nullable Object receiver, Routine routine) implements Function {

    @Override
    public @Nullable Object call(Run run, Arguments arguments) {
        return routine.call(run, receiver, arguments);
    }

    private @Nullable String owner() {
        return receiver instanceof Attributes object
                ? object.className()
                : receiver instanceof PythonObject object ? object.className() : null;
    }

    @Override
    public String typeName() {
        return owner() == null ? "builtin_function_or_method" : "method";
    }

    @Override
    public String repr() {
        String owner = owner();
        return owner == null
                ? "<built-in method " + routine.name() + " of " + Types.name(receiver) + " object>"
                : "<bound method " + owner + "." + routine.name() + " of " + Python.repr(receiver) + ">";
    }
}
