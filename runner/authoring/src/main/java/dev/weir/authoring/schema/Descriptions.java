package dev.weir.authoring.schema;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The keyword that documentation with markup stands under. */
public enum Descriptions {
    /** {@code description}, which all editors know; some show its markup as it is written. */
    PLAIN("plain"),
    /** {@code markdownDescription}, which VS Code and its relatives show with its markup. */
    MARKDOWN("markdown"),
    /** Either, which makes the schema a fifth larger. */
    BOTH("both");

    private static final String TEXT = "description";
    private static final String MARKED = "markdownDescription";

    private final String word;

    Descriptions(String word) {
        this.word = word;
    }

    /** The form of this name; empty if there is none. */
    public static Optional<Descriptions> of(String word) {
        return Arrays.stream(values()).filter(form -> form.word.equals(word)).findFirst();
    }

    /** The names of the forms. */
    public static List<String> words() {
        return Arrays.stream(values()).map(form -> form.word).toList();
    }

    /** A schema whose texts with markup stand under both keywords, with those of this form alone. */
    @Nullable
    Object in(@Nullable Object schema) {
        if (this == BOTH) {
            return schema;
        }
        if (schema instanceof List<?> list) {
            List<@Nullable Object> kept = new ArrayList<>();
            list.forEach(element -> kept.add(in(element)));
            return kept;
        }
        if (schema instanceof Map<?, ?> map) {
            boolean twice = map.get(TEXT) instanceof String text && text.equals(map.get(MARKED));
            String left = this == PLAIN ? MARKED : TEXT;
            Map<String, @Nullable Object> kept = new LinkedHashMap<>();
            map.forEach((key, value) -> {
                if (!(twice && key.equals(left))) {
                    kept.put(String.valueOf(key), in(value));
                }
            });
            return kept;
        }
        return schema;
    }
}
