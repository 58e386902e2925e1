package dev.weir.authoring.inspect;

import dev.weir.authoring.component.Component;
import dev.weir.authoring.component.Field;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A component tree as JSON. */
final class TreeJson {

    private TreeJson() {}

    static Map<String, @Nullable Object> of(Component component) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        if (!component.field().isEmpty()) {
            json.put("field", component.label());
        }
        json.put("type", component.type().type());
        json.put("place", component.origin().place().toString());
        if (!component.origin().definition().isEmpty()) {
            json.put("definition", component.origin().definition());
        }
        if (!component.origin().bases().isEmpty()) {
            json.put("extends", component.origin().bases());
        }
        if (component.origin().parameters()) {
            json.put("from", Field.From.PARAMETERS.word());
        }
        json.put("fields", component.fields().stream().map(TreeJson::of).toList());
        json.put("components", component.parts().stream().map(TreeJson::of).toList());
        return json;
    }

    private static Map<String, @Nullable Object> of(Field field) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("name", field.name());
        if (field.isLiteralSecret()) {
            json.put("secret", true);
        } else {
            json.put("value", field.value().plain());
        }
        json.put("from", field.from().word());
        if (field.from() != Field.From.DEFAULT) {
            json.put("place", field.place().toString());
        }
        return json;
    }
}
