package dev.weir.expressions.routine;

import dev.weir.expressions.value.Arguments;
import dev.weir.expressions.value.Function;
import dev.weir.expressions.value.Run;
import dev.weir.expressions.value.Types;
import org.jspecify.annotations.Nullable;

/** A method together with its receiver. */
public record BoundMethod(@Nullable Object receiver, Routine routine) implements Function {

    @Override
    public @Nullable Object call(Run run, Arguments arguments) {
        return routine.call(run, receiver, arguments);
    }

    @Override
    public String typeName() {
        return "builtin_function_or_method";
    }

    @Override
    public String repr() {
        return "<built-in method " + routine.name() + " of " + Types.name(receiver) + " object>";
    }
}
