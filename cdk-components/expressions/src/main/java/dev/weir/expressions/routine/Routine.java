package dev.weir.expressions.routine;

import dev.weir.expressions.value.Arguments;
import dev.weir.expressions.value.Function;
import dev.weir.expressions.value.Run;
import org.jspecify.annotations.Nullable;

/** A function, filter, test or method of the language. */
public final class Routine implements Function {

    private final String name;
    private final Signature signature;
    private final Body body;

    public Routine(String name, Signature signature, Body body) {
        this.name = name;
        this.signature = signature;
        this.body = body;
    }

    /** What a routine does with its bound arguments. */
    @FunctionalInterface
    public interface Body {

        @Nullable
        Object run(Run run, @Nullable Object[] values);
    }

    /** What is done around the body of another routine. */
    @FunctionalInterface
    public interface Around {

        @Nullable
        Object run(Run run, @Nullable Object[] values, Body inner);
    }

    /** The same routine with something around its body. */
    Routine around(Around around) {
        return new Routine(name, signature, (run, values) -> around.run(run, values, body));
    }

    public String name() {
        return name;
    }

    @Override
    public @Nullable Object call(Run run, Arguments arguments) {
        return body.run(run, signature.bind(name, false, null, arguments));
    }

    /** Calls with an operand or receiver in front of the arguments. */
    public @Nullable Object call(Run run, @Nullable Object first, Arguments arguments) {
        return body.run(run, signature.bind(name, true, first, arguments));
    }

    @Override
    public String repr() {
        return "<function " + name + ">";
    }
}
