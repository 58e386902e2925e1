package dev.weir.authoring.diff;

import dev.weir.authoring.component.Component;
import dev.weir.authoring.component.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Components as values that are equal if they do the same. */
final class ComponentForm {

    private ComponentForm() {}

    static Map<String, @Nullable Object> of(Component component) {
        return without(component, Set.of());
    }

    /** The form without some fields of the component itself. */
    static Map<String, @Nullable Object> without(Component component, Set<String> left) {
        Map<String, @Nullable Object> form = new TreeMap<>();
        for (Field field : component.fields()) {
            if (field.from() != Field.From.UNKNOWN && !left.contains(field.name())) {
                form.put(field.name(), Meaning.of(field));
            }
        }
        Map<String, List<@Nullable Object>> parts = new TreeMap<>();
        component.parts().stream()
                .filter(part -> !left.contains(part.field()))
                .forEach(part -> parts.computeIfAbsent(part.field(), first -> new ArrayList<>())
                        .add(of(part)));
        form.put("", List.of(component.type().type(), parts, TemplateReads.of(component)));
        return form;
    }
}
