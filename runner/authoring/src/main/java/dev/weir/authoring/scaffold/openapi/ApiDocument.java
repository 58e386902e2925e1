package dev.weir.authoring.scaffold.openapi;

import dev.weir.authoring.scaffold.ScaffoldException;
import dev.weir.authoring.text.Json;
import dev.weir.manifest.problem.ManifestException;
import dev.weir.manifest.problem.Problems;
import dev.weir.manifest.tree.MappingNode;
import dev.weir.manifest.tree.Node;
import dev.weir.manifest.tree.Position;
import dev.weir.manifest.tree.ScalarNode;
import dev.weir.manifest.tree.SequenceNode;
import dev.weir.manifest.yaml.YamlReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A description of an API as a tree. References are followed when something is looked at, so that neither cycles nor what aliases
 * stand for takes memory.
 *
 * @param root    the document
 * @param swagger whether it is one of Swagger 2
 * @param lost    is told of each reference that cannot be followed, with the reason
 */
record ApiDocument(MappingNode root, boolean swagger, Consumer<String> lost) {

    private static final int MOST_HOPS = 50;
    private static final List<String> VERSIONS = List.of("openapi", "swagger", "swaggerVersion", "asyncapi");

    /**
     * Reads a text, JSON or YAML.
     *
     * @param name what messages call it
     */
    static ApiDocument read(String text, String name) {
        Node tree = tree(text, name);
        if (!(tree instanceof MappingNode root)) {
            throw unreadable(name, "it is " + tree.described() + " (give an OpenAPI document)");
        }
        String swagger = scalar(root.get("swagger"));
        String openapi = scalar(root.get("openapi"));
        if (swagger.startsWith("2")) {
            return new ApiDocument(root, true, reference -> {});
        }
        if (!openapi.startsWith("3")) {
            throw unreadable(
                    name, "it says " + said(root) + " (give a description of an API in OpenAPI 3 or Swagger 2.0)");
        }
        return new ApiDocument(root, false, reference -> {});
    }

    /** The version that it gives, beside the ones that it should. */
    private static String said(MappingNode root) {
        String found = VERSIONS.stream()
                .filter(key -> !scalar(root.get(key)).isEmpty())
                .map(key -> key + ": " + scalar(root.get(key)))
                .collect(Collectors.joining(", "));
        return (found.isEmpty() ? "" : found + ", and ") + "neither openapi: 3 nor swagger: 2.0";
    }

    private static Node tree(String text, String name) {
        if (text.stripLeading().startsWith("{")) {
            Json.Parsed json = Json.parse(text);
            if (json.flaw().isEmpty()) {
                return Node.of(json.value(), new Position(name, 1, 1));
            }
        }
        try {
            return YamlReader.read(text, name, new Problems());
        } catch (ManifestException e) {
            throw new ScaffoldException(String.valueOf(e.getMessage())
                    .replace("Cannot read manifest", "Cannot read the description of the API"));
        }
    }

    private static ScaffoldException unreadable(String name, String reason) {
        return new ScaffoldException("Cannot read " + name + ": " + reason);
    }

    /** The same document, that tells another one of what it cannot follow. */
    ApiDocument telling(Consumer<String> listener) {
        return new ApiDocument(root, swagger, listener);
    }

    /** A mapping with the references that stand in its place followed; null if it is none, or a reference leads nowhere. */
    @Nullable
    MappingNode resolved(@Nullable Node node) {
        String reference = "";
        Node at = node;
        for (int hop = 0; hop < MOST_HOPS; hop++) {
            if (!(at instanceof MappingNode mapping)) {
                lose(reference, elsewhere(reference));
                return null;
            }
            String next = mapping.text("$ref");
            if (next == null) {
                return mapping;
            }
            reference = next;
            at = target(reference);
        }
        lose(reference, "it leads back to itself (write there what it stands for)");
        return null;
    }

    private static String elsewhere(String reference) {
        return reference.startsWith("#")
                ? "the document has no mapping there (write it there)"
                : "it leads out of the document (bundle its files into one)";
    }

    private void lose(String reference, String reason) {
        if (!reference.isEmpty()) {
            lost.accept("reference '" + reference + "' cannot be followed: " + reason);
        }
    }

    /** What a reference within the document leads to; null if there is nothing. */
    @Nullable
    Node target(String reference) {
        if (!reference.startsWith("#/")) {
            return null;
        }
        Node at = root;
        for (String part : reference.substring(2).split("/")) {
            String key = part.replace("~1", "/")
                    .replace("~0", "~")
                    .replace("%7B", "{")
                    .replace("%7D", "}");
            if (at instanceof MappingNode mapping) {
                at = mapping.get(key);
            } else if (at instanceof SequenceNode list
                    && key.matches("[0-9]{1,6}")
                    && Integer.parseInt(key) < list.nodes().size()) {
                at = list.nodes().get(Integer.parseInt(key));
            } else {
                return null;
            }
        }
        return at;
    }

    /** The mapping under keys, references followed; null if there is none. */
    @Nullable
    MappingNode at(@Nullable MappingNode from, String... keys) {
        MappingNode at = from;
        for (String key : keys) {
            at = at == null ? null : resolved(at.get(key));
        }
        return at;
    }

    /** The elements of a list; none if it is none. */
    static List<Node> elements(@Nullable Node node) {
        return node instanceof SequenceNode list ? list.nodes() : List.of();
    }

    /** A single value as text; empty if it is none. */
    static String scalar(@Nullable Node node) {
        return node instanceof ScalarNode scalar && scalar.value() != null ? String.valueOf(scalar.value()) : "";
    }

    /** The entries of a mapping by key; none if it is none. */
    static Map<String, Node> entries(@Nullable MappingNode mapping) {
        Map<String, Node> entries = new LinkedHashMap<>();
        if (mapping != null) {
            mapping.entries().forEach(entry -> entries.put(entry.key(), entry.value()));
        }
        return entries;
    }
}
