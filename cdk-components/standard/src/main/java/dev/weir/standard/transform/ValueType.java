package dev.weir.standard.transform;

import dev.weir.spi.template.Scope;
import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** The type that the value of an added field is to have; a value of another type becomes text. */
public enum ValueType {
    /** Text. */
    STRING,
    /** A number with fraction; one without becomes text, as the reference has it. */
    NUMBER,
    /** A number without fraction, or true or false. */
    INTEGER,
    /** True or false. */
    BOOLEAN;

    /** The literal that a rendered text denotes if it is of this type, else the text. */
    public @Nullable Object of(@Nullable String rendered, Scope scope) {
        Object literal = rendered == null ? null : scope.literal(rendered);
        return fits(literal) ? literal : rendered;
    }

    private boolean fits(@Nullable Object value) {
        return switch (this) {
            case STRING -> value instanceof String;
            case NUMBER -> value instanceof Double || value instanceof BigDecimal;
            case INTEGER -> value instanceof Long || value instanceof BigInteger || value instanceof Boolean;
            case BOOLEAN -> value instanceof Boolean;
        };
    }
}
