package dev.weir.lake.figures;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the values of a column are, as far as their order goes; says how its smallest and largest stand in JSON. */
public enum ValueKind {
    /** Numbers, as {@code BigDecimal}. */
    NUMBER(BigDecimal.class, value -> canonical(new BigDecimal(value.toString()))),
    /** True or false. */
    BOOLEAN(Boolean.class, value -> (Boolean) value),
    /** Days, as {@code LocalDate}. */
    DATE(LocalDate.class, value -> LocalDate.parse((String) value)),
    /** Points in time, as {@code Instant}. */
    TIMESTAMP(Instant.class, value -> Instant.parse((String) value)),
    /** Dates and times in no zone, as {@code LocalDateTime}. */
    LOCAL_TIMESTAMP(LocalDateTime.class, value -> LocalDateTime.parse((String) value)),
    /** Texts, shortened, as {@code String}. */
    TEXT(String.class, value -> (String) value),
    /** What has no order, such as JSON, or has it in no single column of a file, such as lists. */
    UNORDERED(Void.class, value -> value);

    private static final int LONGEST_WHOLE = 18;

    private final Class<?> values;
    private final Function<Object, Object> reader;

    ValueKind(Class<?> values, Function<Object, Object> reader) {
        this.values = values;
        this.reader = reader;
    }

    /** Whether a value is one of this kind. */
    boolean takes(Object value) {
        return values.isInstance(value);
    }

    /** A value from its JSON value. */
    @Nullable
    Object read(@Nullable Object json) {
        return json == null ? null : reader.apply(json);
    }

    /** A value as a JSON value. */
    static @Nullable Object write(@Nullable Object value) {
        return value == null || value instanceof BigDecimal || value instanceof Boolean ? value : value.toString();
    }

    /** The word for it in JSON. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static ValueKind of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** A number without the zeros that say nothing, so that equal numbers are equal objects. */
    public static BigDecimal canonical(BigDecimal number) {
        BigDecimal plain = number.stripTrailingZeros();
        return plain.scale() < 0 && plain.scale() >= -LONGEST_WHOLE ? plain.setScale(0) : plain;
    }
}
