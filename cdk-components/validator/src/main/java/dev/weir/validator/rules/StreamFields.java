package dev.weir.validator.rules;

import dev.weir.manifest.tree.MappingNode;
import dev.weir.manifest.tree.Node;
import dev.weir.manifest.tree.ScalarNode;
import dev.weir.manifest.tree.SequenceNode;
import dev.weir.validator.component.Component;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a stream's definition says of its records. */
final class StreamFields {

    private StreamFields() {}

    /** What a stream is called in messages. */
    static String name(Component stream) {
        String name = stream.text("name");
        return name == null || name.isEmpty() ? "a stream without a name" : "stream '" + name + "'";
    }

    /** The properties of a stream's schema; empty if the manifest does not hold it. */
    static Optional<MappingNode> properties(Component stream) {
        List<Component> loaders = stream.children("schema_loader");
        if (loaders.size() != 1 || !loaders.get(0).is("InlineSchemaLoader")) {
            return Optional.empty();
        }
        return loaders.get(0).get("schema") instanceof MappingNode schema
                        && schema.get("properties") instanceof MappingNode properties
                        && !properties.entries().isEmpty()
                ? Optional.of(properties)
                : Optional.empty();
    }

    /** The paths of a stream's primary key, as nodes of their names. */
    static List<List<ScalarNode>> primaryKey(Component stream) {
        Node key = stream.get("primary_key");
        List<List<ScalarNode>> paths = new ArrayList<>();
        if (key instanceof ScalarNode scalar && scalar.value() != null) {
            paths.add(List.of(scalar));
        } else if (key instanceof SequenceNode list) {
            list.nodes().forEach(element -> paths.add(path(element)));
        }
        paths.removeIf(List::isEmpty);
        return paths;
    }

    private static List<ScalarNode> path(Node element) {
        if (element instanceof ScalarNode scalar) {
            return List.of(scalar);
        }
        return element instanceof SequenceNode list
                ? list.nodes().stream()
                        .filter(ScalarNode.class::isInstance)
                        .map(ScalarNode.class::cast)
                        .toList()
                : List.of();
    }

    /** The first name of a path that is no property where it is looked for; null if all are, or if that cannot be said. */
    static @Nullable ScalarNode missing(List<ScalarNode> path, MappingNode properties) {
        MappingNode level = properties;
        for (ScalarNode step : path) {
            String name = String.valueOf(step.value());
            if (name.contains("{{")) {
                return null;
            }
            Node property = level.get(name);
            if (property == null) {
                return step;
            }
            if (!(property instanceof MappingNode nested && nested.get("properties") instanceof MappingNode inner)) {
                return null;
            }
            level = inner;
        }
        return null;
    }
}
