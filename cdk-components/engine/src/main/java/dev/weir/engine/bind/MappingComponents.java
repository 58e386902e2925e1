package dev.weir.engine.bind;

import dev.weir.manifest.tree.Entry;
import dev.weir.manifest.tree.MappingNode;
import dev.weir.manifest.tree.Node;
import dev.weir.spi.template.Interest;
import dev.weir.spi.template.MappingValue;
import dev.weir.spi.template.Scope;
import dev.weir.spi.template.Template;
import dev.weir.spi.value.Row;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Templated mappings in which components may stand in place of templates: whatever says its type is one.
 *
 * @param templates  makes the templates of a mapping without components
 * @param components makes the components
 */
record MappingComponents(Conversion templates, Conversions.Components components) implements Conversion {

    @Override
    public @Nullable Object convert(Node node, Target target) {
        if (!(node instanceof MappingNode mapping)
                || mapping.entries().stream().noneMatch(MappingComponents::isTyped)) {
            return templates.convert(node, target);
        }
        List<Entry> plain = new ArrayList<>();
        Map<String, MappingValue> values = new LinkedHashMap<>();
        Attempts attempts = new Attempts();
        for (Entry entry : mapping.entries()) {
            if (isTyped(entry)) {
                attempts.attempt(() -> values.put(
                        entry.key(), (MappingValue) components.component(entry.value(), MappingValue.class, target)));
            } else {
                plain.add(entry);
            }
        }
        attempts.end();
        MappingNode rest = new MappingNode(mapping.position(), plain);
        Template<?> template = (Template<?>) java.util.Objects.requireNonNull(templates.convert(rest, target));
        return new Composed(template, values, String.valueOf(mapping.plain()));
    }

    private static boolean isTyped(Entry entry) {
        return entry.value() instanceof MappingNode value && value.text("type") != null;
    }

    /** Templates, and the components beside them; these come last, as in the reference. */
    private record Composed(Template<?> templates, Map<String, MappingValue> components, String text)
            implements Template<Row> {

        @Override
        public Row in(Scope scope) {
            Row row = (Row) java.util.Objects.requireNonNull(templates.in(scope));
            components.forEach((key, component) -> row.put(key, component.in(scope)));
            return row;
        }

        @Override
        public Interest interestIn(String variable) {
            return templates.interestIn(variable);
        }
    }
}
