package dev.weir.authoring.diff;

import dev.weir.authoring.component.Component;
import dev.weir.authoring.component.Field;
import dev.weir.authoring.text.Canonical;
import dev.weir.expressions.Template;
import dev.weir.expressions.syntax.AccessPath;
import dev.weir.expressions.value.TemplateSyntaxException;
import dev.weir.manifest.tree.Entry;
import dev.weir.manifest.tree.MappingNode;
import dev.weir.manifest.tree.Node;
import dev.weir.manifest.tree.ScalarNode;
import dev.weir.manifest.tree.SequenceNode;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Which {@code $parameters} the templates of a component read. The others mean nothing once the fields are filled in. */
final class TemplateReads {

    private static final Set<String> VARIABLES = Set.of("parameters", "options");

    private final Set<String> names = new HashSet<>();
    private boolean all;

    private TemplateReads() {}

    /** The parameters in force that are read, with their values. */
    static Map<String, @Nullable Object> of(Component component) {
        if (!(component.node().get("$parameters") instanceof MappingNode parameters)) {
            return Map.of();
        }
        TemplateReads reads = new TemplateReads();
        component.fields().stream()
                .filter(field -> field.from() != Field.From.UNKNOWN)
                .forEach(field -> reads.look(field.value()));
        Map<String, @Nullable Object> read = new TreeMap<>();
        for (Entry parameter : parameters.entries()) {
            if (reads.all || reads.names.contains(parameter.key())) {
                read.put(parameter.key(), Canonical.of(parameter.value()));
            }
        }
        return read;
    }

    private void look(Node node) {
        if (node instanceof MappingNode mapping) {
            for (Entry entry : mapping.entries()) {
                text(entry.key());
                look(entry.value());
            }
        } else if (node instanceof SequenceNode list) {
            list.nodes().forEach(this::look);
        } else if (((ScalarNode) node).value() instanceof String text) {
            text(text);
        }
    }

    private void text(String text) {
        if (VARIABLES.stream().noneMatch(text::contains)) {
            return;
        }
        try {
            Template.parse(text).analysis().paths().stream()
                    .filter(path -> VARIABLES.contains(path.variable()))
                    .forEach(this::read);
        } catch (TemplateSyntaxException e) {
            all = true;
        }
    }

    private void read(AccessPath path) {
        if (path.steps().size() > 1) {
            names.add(String.valueOf(path.steps().get(1)));
        } else {
            all = true;
        }
    }
}
