package dev.weir.authoring.schema;

import dev.weir.authoring.text.Json;
import dev.weir.manifest.problem.ManifestException;
import dev.weir.manifest.problem.Problems;
import dev.weir.manifest.tree.MappingNode;
import dev.weir.manifest.tree.Node;
import dev.weir.manifest.tree.SequenceNode;
import dev.weir.manifest.yaml.YamlReader;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The documentation of components, as editors show it. */
final class Docs {

    private static final Pattern BLOCK = Pattern.compile("\\n*^```\\n(.*?)^```$", Pattern.DOTALL | Pattern.MULTILINE);
    private static final Pattern MARKED = Pattern.compile("[`*\\[\\n]");

    private Docs() {}

    /** Puts a text into a schema; as Markdown too, which some editors want to be told. */
    static void describe(Map<String, Object> schema, String text) {
        if (!text.isEmpty()) {
            schema.put("description", text);
            if (MARKED.matcher(text).find()) {
                schema.put("markdownDescription", text);
            }
        }
    }

    /** The documentation of a type without its examples. */
    static String withoutExamples(String doc, String type) {
        return BLOCK.matcher(doc)
                .replaceAll(block -> example(block.group(1), type).findAny().isPresent()
                        ? ""
                        : Matcher.quoteReplacement(block.group()))
                .strip();
    }

    /** The components of a type that its documentation shows. */
    static List<Object> examples(String doc, String type) {
        return BLOCK.matcher(doc)
                .results()
                .flatMap(block -> example(block.group(1), type))
                .map(example -> Objects.requireNonNull(Json.plain(example.plain())))
                .toList();
    }

    private static Stream<MappingNode> example(String block, String type) {
        return within(read(block), type);
    }

    /** What a block holds; null if it is no YAML, but something else that is shown, such as a report. */
    private static @Nullable Node read(String block) {
        try {
            return YamlReader.read(block, "", new Problems());
        } catch (ManifestException e) {
            return null;
        }
    }

    private static Stream<MappingNode> within(@Nullable Node node, String type) {
        if (node instanceof SequenceNode list) {
            return list.nodes().stream().flatMap(element -> within(element, type));
        } else if (node instanceof MappingNode mapping) {
            boolean found = type.equals(mapping.text("type")) || type.equals(mapping.text("class_name"));
            return found
                    ? Stream.of(mapping)
                    : mapping.entries().stream().flatMap(entry -> within(entry.value(), type));
        }
        return Stream.empty();
    }
}
