package dev.weir.engine.bind;

import dev.weir.manifest.tree.Node;
import dev.weir.manifest.tree.ScalarNode;
import dev.weir.spi.annotation.Name;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** The constants of an enum by the words that a manifest calls them. */
record EnumWords(Map<String, Object> constants) implements Conversion {

    static EnumWords of(Class<?> type) throws ReflectiveOperationException {
        Map<String, Object> constants = new LinkedHashMap<>();
        for (Object constant : Objects.requireNonNullElse(type.getEnumConstants(), new Object[0])) {
            String javaName = ((Enum<?>) constant).name();
            Name name = type.getField(javaName).getAnnotation(Name.class);
            constants.put(name == null ? javaName.toLowerCase(Locale.ROOT) : name.value(), constant);
        }
        return new EnumWords(constants);
    }

    @Override
    public Object convert(Node node, Target target) {
        Object constant =
                node instanceof ScalarNode scalar && scalar.value() instanceof String word ? constants.get(word) : null;
        if (constant == null) {
            throw target.expected("one of " + String.join(", ", constants.keySet()), node);
        }
        return constant;
    }
}
