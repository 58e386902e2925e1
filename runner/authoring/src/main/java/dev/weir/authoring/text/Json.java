package dev.weir.authoring.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** JSON as plain Java values, of which a manifest can hold each: whole numbers are {@code Long} or {@code BigInteger}. */
public final class Json {

    private static final Separators SEPARATORS =
            Separators.createDefaultInstance().withObjectNameValueSpacing(Separators.Spacing.AFTER);

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .defaultPrettyPrinter(new DefaultPrettyPrinter(SEPARATORS)
                    .withObjectIndenter(new DefaultIndenter("  ", "\n"))
                    .withArrayIndenter(new DefaultIndenter("  ", "\n")))
            .enable(DeserializationFeature.USE_LONG_FOR_INTS, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private Json() {}

    /** The value of a text; empty for a text that is no JSON. */
    public static Parsed parse(String text) {
        try {
            return new Parsed(MAPPER.readValue(text, Object.class), "");
        } catch (JacksonException e) {
            return new Parsed(null, e.getOriginalMessage());
        }
    }

    /** The value of the first bytes of an array, UTF-8; none if they are no JSON. */
    public static Parsed parse(byte[] text, int length) {
        try {
            return new Parsed(MAPPER.readValue(text, 0, length, Object.class), "");
        } catch (JacksonException e) {
            return new Parsed(null, e.getOriginalMessage());
        }
    }

    /**
     * What came of a text.
     *
     * @param value the value; null if the text is none, or {@code null}
     * @param flaw  why the text is no JSON; empty if it is
     */
    public record Parsed(@Nullable Object value, String flaw) {}

    /** A value on one line. */
    public static String line(@Nullable Object value) {
        return MAPPER.writeValueAsString(plain(value));
    }

    /** A value with a line for each member, ending in a line break. */
    public static String lines(@Nullable Object value) {
        return MAPPER.writer().with(SerializationFeature.INDENT_OUTPUT).writeValueAsString(plain(value)) + "\n";
    }

    /** The value with dates and times as texts, as JSON has none. */
    public static @Nullable Object plain(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, @Nullable Object> plain = new LinkedHashMap<>();
            map.forEach((key, held) -> plain.put(String.valueOf(key), plain(held)));
            return plain;
        }
        if (value instanceof Collection<?> list) {
            List<@Nullable Object> plain = new ArrayList<>(list.size());
            list.forEach(held -> plain.add(plain(held)));
            return plain;
        }
        return value == null || value instanceof Number || value instanceof Boolean ? value : value.toString();
    }
}
