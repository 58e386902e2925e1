package dev.weir.validator.component;

import dev.weir.descriptors.Parameter;
import dev.weir.descriptors.ParameterType;
import dev.weir.expressions.Template;
import dev.weir.expressions.syntax.AccessPath;
import dev.weir.expressions.value.TemplateSyntaxException;
import dev.weir.manifest.tree.Entry;
import dev.weir.manifest.tree.MappingNode;
import dev.weir.manifest.tree.Node;
import dev.weir.manifest.tree.Position;
import dev.weir.manifest.tree.ScalarNode;
import dev.weir.manifest.tree.SequenceNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A text with markup in a field that is evaluated.
 *
 * @param component the component that has the field
 * @param parameter the field
 * @param node      the text
 * @param template  what it means
 */
public record TemplateText(Component component, Parameter parameter, ScalarNode node, Template template) {

    /** All that can be parsed, in components. */
    public static List<TemplateText> in(List<Component> components) {
        Collector collector = new Collector();
        components.forEach(collector::component);
        return List.copyOf(collector.found);
    }

    /** The keys of a variable that are read at its top. */
    public List<String> keysOf(String variable) {
        return template.analysis().paths().stream()
                .filter(path -> path.variable().equals(variable) && path.steps().size() > 1)
                .map(TemplateText::firstKey)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    private static Optional<String> firstKey(AccessPath path) {
        return path.steps().get(1) instanceof String key ? Optional.of(key) : Optional.empty();
    }

    /** Whether a variable is read as a whole, or by keys that only its evaluation knows. */
    public boolean readsAllOf(String variable) {
        return template.analysis().paths().stream()
                .anyMatch(
                        path -> path.variable().equals(variable) && path.steps().size() == 1);
    }

    /** Where a name stands in the text; where the text begins if that cannot be said. */
    public Position positionOf(String name) {
        String text = template.text();
        int at = wordStart(text, name);
        if (at < 0 || !node.keepsLines()) {
            return node.position();
        }
        String before = text.substring(0, at);
        int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
        int column = before.length() - (before.lastIndexOf('\n') + 1);
        return node.positionAt(line, 1 + column);
    }

    private static int wordStart(String text, String name) {
        for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
            int end = at + name.length();
            boolean opens = at > 0 && ".'\"".indexOf(text.charAt(at - 1)) >= 0;
            boolean closes =
                    end == text.length() || !Character.isLetterOrDigit(text.charAt(end)) && text.charAt(end) != '_';
            if (opens && closes) {
                return at;
            }
        }
        return -1;
    }

    private static final class Collector {
        private final List<TemplateText> found = new ArrayList<>();
        private final Map<String, Optional<Template>> parsed = new HashMap<>();

        void component(Component component) {
            for (Entry entry : component.node().entries()) {
                component
                        .descriptor()
                        .parameter(entry.key())
                        .filter(parameter -> isTemplated(parameter.type()))
                        .ifPresent(parameter -> value(entry.value(), component, parameter));
            }
        }

        private static boolean isTemplated(ParameterType type) {
            if (type instanceof ParameterType.ListOf list) {
                return isTemplated(list.element());
            }
            return type instanceof ParameterType.MapOf map
                    ? isTemplated(map.value())
                    : type instanceof ParameterType.Templated;
        }

        private void value(@Nullable Node value, Component component, Parameter parameter) {
            if (value instanceof ScalarNode scalar) {
                text(scalar, component, parameter);
            } else if (value instanceof SequenceNode list) {
                list.nodes().forEach(element -> value(element, component, parameter));
            } else if (value instanceof MappingNode mapping) {
                mapping.entries().forEach(entry -> value(entry.value(), component, parameter));
            }
        }

        private void text(ScalarNode scalar, Component component, Parameter parameter) {
            if (scalar.value() instanceof String text && text.indexOf('{') >= 0) {
                Template template =
                        parsed.computeIfAbsent(text, Collector::parse).orElse(null);
                if (template != null && !template.isPlain()) {
                    found.add(new TemplateText(component, parameter, scalar, template));
                }
            }
        }

        private static Optional<Template> parse(String text) {
            try {
                return Optional.of(Template.parse(text));
            } catch (TemplateSyntaxException reported) {
                return Optional.empty();
            }
        }
    }
}
