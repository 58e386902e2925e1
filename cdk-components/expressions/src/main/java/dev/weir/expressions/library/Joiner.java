package dev.weir.expressions.library;

import dev.weir.expressions.value.Arguments;
import dev.weir.expressions.value.EvaluationException;
import dev.weir.expressions.value.Function;
import dev.weir.expressions.value.Run;
import org.jspecify.annotations.Nullable;

/** What {@code joiner()} gives: nothing at its first call, the separator at every other. */
final class Joiner implements Function {

    private final @Nullable Object separator;
    private boolean used;

    Joiner(@Nullable Object separator) {
        this.separator = separator;
    }

    @Override
    public @Nullable Object call(Run run, Arguments arguments) {
        if (arguments.count() > 0 || !arguments.named().isEmpty()) {
            throw EvaluationException.type("joiner takes no arguments when it is called");
        }
        Object text = used ? separator : "";
        used = true;
        return text;
    }

    @Override
    public String typeName() {
        return "Joiner";
    }

    @Override
    public String repr() {
        return "<Joiner object>";
    }
}
