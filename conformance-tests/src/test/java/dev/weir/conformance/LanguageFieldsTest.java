package dev.weir.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.descriptors.Descriptor;
import dev.weir.descriptors.Descriptors;
import dev.weir.descriptors.Parameter;
import dev.weir.descriptors.ParameterType;
import dev.weir.engine.json.JacksonJson;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The fields of the component types: which must be given, what they are without a word, and which words they know. */
class LanguageFieldsTest {

    /** Defaults that the schema of the reference does not name, but its code has. */
    private static final Set<String> OTHER_DEFAULTS = Set.of(
            "DatetimeBasedCursor.partition_field_end",
            "DatetimeBasedCursor.partition_field_start",
            "IncrementingCountCursor.start_value");

    private static final JacksonJson JSON = new JacksonJson();

    private final Descriptors descriptors = Descriptors.load(LanguageFieldsTest.class.getClassLoader());
    private final Map<String, Field> fields = new TreeMap<>();

    private record Field(Map<?, ?> schema, boolean required, Parameter ours) {}

    @Test
    void mustBeGivenWhereTheReferenceWantsThem() throws IOException {
        compareWith(ReferenceSchema.definitions());

        assertThat(names(field -> field.required != field.ours.required())).isEmpty();
    }

    @Test
    void haveTheDefaultsOfTheReference() throws IOException {
        compareWith(ReferenceSchema.definitions());

        assertThat(names(field ->
                        !Objects.equals(something(field.schema.get("default")), something(defaultOf(field.ours)))))
                .containsExactlyInAnyOrderElementsOf(OTHER_DEFAULTS);
    }

    @Test
    void knowTheWordsOfTheReference() throws IOException {
        Map<?, ?> definitions = ReferenceSchema.definitions();
        compareWith(definitions);

        assertThat(names(field -> field.ours.type() instanceof ParameterType.Choice choice
                        && !new TreeSet<>(choice.words()).equals(words(field.schema, definitions))))
                .isEmpty();
        assertThat(names(field -> field.ours.type() instanceof ParameterType.Choice))
                .hasSizeGreaterThan(12);
    }

    private void compareWith(Map<?, ?> definitions) {
        definitions.forEach((name, definition) -> {
            String type = ReferenceSchema.typeOf((String) name, (Map<?, ?>) definition);
            descriptors.find(type).ifPresent(ours -> compare(type, (Map<?, ?>) definition, ours));
        });
        assertThat(fields).hasSizeGreaterThan(350);
    }

    private void compare(String type, Map<?, ?> definition, Descriptor ours) {
        Collection<?> required = definition.get("required") instanceof List<?> given ? given : List.of();
        if (definition.get("properties") instanceof Map<?, ?> properties) {
            for (Parameter parameter : ours.parameters()) {
                if (properties.get(parameter.name()) instanceof Map<?, ?> schema) {
                    fields.put(
                            type + "." + parameter.name(),
                            new Field(schema, required.contains(parameter.name()), parameter));
                }
            }
        }
    }

    private interface Check {
        boolean holds(Field field);
    }

    private List<String> names(Check check) {
        List<String> names = new ArrayList<>();
        fields.forEach((name, field) -> {
            if (check.holds(field)) {
                names.add(name);
            }
        });
        return names;
    }

    private static @Nullable Object defaultOf(Parameter parameter) {
        return parameter.defaultJson() == null ? null : JSON.parse(parameter.defaultJson());
    }

    /** A value that can be compared; null for those that are as good as none. */
    private static @Nullable Object something(@Nullable Object value) {
        boolean nothing = value == null
                || value.equals("")
                || value.equals(false)
                || value instanceof Collection<?> list && list.isEmpty()
                || value instanceof Map<?, ?> map && map.isEmpty();
        if (nothing) {
            return null;
        }
        return value instanceof Number number ? number.doubleValue() : value.toString();
    }

    private static Set<String> words(Map<?, ?> schema, Map<?, ?> definitions) {
        Set<String> words = new TreeSet<>();
        if (schema.get("$ref") instanceof String reference
                && definitions.get(reference.substring(reference.lastIndexOf('/') + 1)) instanceof Map<?, ?> there) {
            words.addAll(words(there, definitions));
        }
        if (schema.get("enum") instanceof List<?> choice) {
            choice.forEach(word -> words.add(String.valueOf(word)));
        }
        return words;
    }
}
