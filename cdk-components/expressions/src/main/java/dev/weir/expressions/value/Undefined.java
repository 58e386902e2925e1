package dev.weir.expressions.value;

import org.jspecify.annotations.Nullable;

/** A value that is not there: false, empty and printed as nothing; any other use of it is an error. */
public final class Undefined {

    /** Stands for "no such thing" between operations; templates never see it. */
    public static final Object ABSENT = new Object();

    private final @Nullable Object owner;
    private final @Nullable Object name;
    private final boolean forbidden;
    private final @Nullable String hint;

    private Undefined(@Nullable Object owner, @Nullable Object name, boolean forbidden, @Nullable String hint) {
        this.owner = owner;
        this.name = name;
        this.forbidden = forbidden;
        this.hint = hint;
    }

    /** A name without a value. */
    public static Undefined name(String name) {
        return new Undefined(null, name, false, null);
    }

    /** An attribute or item that the owner does not have. */
    public static Undefined member(@Nullable Object owner, @Nullable Object name) {
        return new Undefined(owner == null ? Undefined.class : owner, name, false, null);
    }

    /** An attribute that templates may not see; using it is a SecurityError. */
    public static Undefined forbidden(String name) {
        return new Undefined(null, name, true, null);
    }

    /** No value, for a reason of its own. */
    public static Undefined because(String hint) {
        return new Undefined(null, null, false, hint);
    }

    /** The error that using this value is. */
    public EvaluationException error() {
        if (forbidden) {
            return EvaluationException.security("access to attribute '" + name + "' is unsafe");
        } else if (hint != null) {
            return EvaluationException.undefined(hint);
        } else if (owner == null) {
            return EvaluationException.undefined("'" + name + "' is undefined");
        }
        String type = owner == Undefined.class ? "None" : Types.name(owner) + " object";
        String kind =
                name instanceof String ? "attribute '" + name + "'" : "element " + (name instanceof Long ? name : "");
        return EvaluationException.undefined("'" + type + "' has no " + kind);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Undefined;
    }

    @Override
    public int hashCode() {
        return 1;
    }
}
