package dev.weir.manifest;

import dev.weir.descriptors.Alias;
import dev.weir.descriptors.Choices;
import dev.weir.descriptors.Descriptor;
import dev.weir.descriptors.Descriptors;
import dev.weir.descriptors.Parameter;
import dev.weir.descriptors.ParameterType;
import dev.weir.manifest.problem.Problems;
import dev.weir.manifest.tree.MappingNode;
import dev.weir.manifest.tree.Node;
import dev.weir.manifest.tree.SequenceNode;
import dev.weir.manifest.yaml.YamlReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Descriptors read from a resource of the tests. */
public final class TestDescriptors {

    private TestDescriptors() {}

    /** The types of the reference language, as its own schema describes them. */
    public static Descriptors reference() {
        return of("/dev/weir/manifest/reference-descriptors.json");
    }

    /** A few types with everything that a parameter can be. */
    public static Descriptors small() {
        return of("/dev/weir/manifest/small-descriptors.yaml");
    }

    private static Descriptors of(String resource) {
        Node document = YamlReader.read(text(resource), resource, new Problems());
        List<Descriptor> descriptors = new ArrayList<>();
        ((SequenceNode) document).nodes().forEach(node -> descriptors.add(descriptor((MappingNode) node)));
        return Descriptors.of(descriptors);
    }

    public static String text(String resource) {
        try (InputStream stream = TestDescriptors.class.getResourceAsStream(resource)) {
            return new String(Objects.requireNonNull(stream, resource).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Descriptor descriptor(MappingNode node) {
        String type = text(node, "type");
        List<Descriptor.Kind> kinds = list(node, "kinds").stream()
                .map(MappingNode.class::cast)
                .map(kind -> new Descriptor.Kind(text(kind, "className"), text(kind, "custom"), "", List.of()))
                .toList();
        List<Parameter> parameters = list(node, "parameters").stream()
                .map(parameter -> parameter((MappingNode) parameter))
                .toList();
        return new Descriptor(
                type,
                "dev.weir.test." + type,
                kinds,
                parameters,
                "",
                texts(node, "scalars"),
                text(node, "shorthand"),
                "",
                "",
                "",
                List.of(),
                List.of());
    }

    private static Parameter parameter(MappingNode node) {
        return new Parameter(
                text(node, "name"),
                type(Objects.requireNonNull(node.get("type"))),
                is(node, "required"),
                null,
                texts(node, "aliases").stream()
                        .map(name -> new Alias(name, "", ""))
                        .toList(),
                is(node, "secret"),
                text(node, "defaultType"),
                "",
                text(node, "successor"),
                texts(node, "sees"),
                Choices.NONE,
                "");
    }

    private static ParameterType type(Node node) {
        if (node instanceof MappingNode mapping) {
            String shape = mapping.keys().iterator().next();
            Node inner = Objects.requireNonNull(mapping.get(shape));
            return switch (shape) {
                case "list" -> new ParameterType.ListOf(type(inner));
                case "map" -> new ParameterType.MapOf(type(inner));
                case "choice" -> new ParameterType.Choice(texts(mapping, shape));
                case "templated" -> new ParameterType.Templated(text(mapping, shape));
                case "component" -> new ParameterType.Component(text(mapping, shape));
                default -> throw new IllegalArgumentException(shape);
            };
        }
        return switch (String.valueOf(node.plain())) {
            case "text" -> new ParameterType.Text();
            case "whole" -> new ParameterType.Whole();
            case "number" -> new ParameterType.Number();
            case "bool" -> new ParameterType.Bool();
            case "mapping" -> new ParameterType.Mapping();
            case "any" -> new ParameterType.Any();
            default -> throw new IllegalArgumentException(String.valueOf(node.plain()));
        };
    }

    private static String text(MappingNode node, String key) {
        return Objects.requireNonNullElse(node.text(key), "");
    }

    private static boolean is(MappingNode node, String key) {
        Node value = node.get(key);
        return value != null && Boolean.TRUE.equals(value.plain());
    }

    private static List<String> texts(MappingNode node, String key) {
        return list(node, key).stream()
                .map(value -> String.valueOf(value.plain()))
                .toList();
    }

    private static List<Node> list(MappingNode node, String key) {
        return node.get(key) instanceof SequenceNode list ? list.nodes() : List.of();
    }
}
