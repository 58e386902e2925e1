package dev.weir.authoring.infer;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The types of JSON Schema, in the order in which schemas name them: null comes last, as in those that the reference infers. */
enum JsonKind {
    OBJECT,
    ARRAY,
    STRING,
    NUMBER,
    INTEGER,
    BOOLEAN,
    NULL;

    /** The type of a value; what JSON has no type for, such as a date, is a text. */
    static JsonKind of(@Nullable Object value) {
        if (value == null) {
            return NULL;
        } else if (value instanceof Map) {
            return OBJECT;
        } else if (value instanceof Collection) {
            return ARRAY;
        } else if (value instanceof Boolean) {
            return BOOLEAN;
        } else if (value instanceof Long || value instanceof Integer || value instanceof BigInteger) {
            return INTEGER;
        }
        return value instanceof Number ? NUMBER : STRING;
    }

    /** The type that a word names. */
    static Optional<JsonKind> of(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
