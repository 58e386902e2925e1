package dev.weir.authoring.config;

import dev.weir.authoring.component.Component;
import dev.weir.authoring.record.JsonTypes;
import dev.weir.authoring.text.Canonical;
import dev.weir.authoring.text.Json;
import dev.weir.authoring.text.Keywords;
import dev.weir.manifest.tree.Entry;
import dev.weir.manifest.tree.MappingNode;
import dev.weir.manifest.tree.Node;
import dev.weir.manifest.tree.Position;
import dev.weir.manifest.tree.ScalarNode;
import dev.weir.manifest.tree.SequenceNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Lists the fields of a connector's configuration. */
public final class ConfigForm {

    private static final List<String> LIMITS = List.of(
            "format",
            "pattern",
            "minimum",
            "maximum",
            "exclusiveMinimum",
            "exclusiveMaximum",
            "multipleOf",
            "minLength",
            "maxLength",
            "minItems",
            "maxItems",
            "uniqueItems",
            "additionalProperties");

    private static final List<String> ALTERNATIVES = List.of("oneOf", "anyOf");

    private static final Set<String> TOLD = Stream.concat(
                    LIMITS.stream(),
                    Stream.of("enum", "const", "default", "airbyte_secret", "title", "required", "oneOf", "anyOf"))
            .collect(Collectors.toUnmodifiableSet());

    private final Map<String, ConfigField> found = new LinkedHashMap<>();

    private ConfigForm() {}

    /** The fields by their names, in the order of the specification; none if the manifest has no specification. */
    public static Map<String, ConfigField> of(Component source) {
        ConfigForm form = new ConfigForm();
        schema(source).ifPresent(schema -> form.within(schema, "", ""));
        return form.found;
    }

    /** What the configuration as a whole is held to, beside its fields. */
    public static List<String> limits(Component source) {
        return schema(source).map(ConfigForm::limits).orElse(List.of());
    }

    private static Optional<MappingNode> schema(Component source) {
        return source.part("spec")
                .map(spec -> spec.value("connection_specification"))
                .filter(MappingNode.class::isInstance)
                .map(MappingNode.class::cast);
    }

    private void within(MappingNode schema, String prefix, String branch) {
        Set<String> required = names(schema.get("required"));
        if (schema.get("properties") instanceof MappingNode properties) {
            for (Entry property : properties.entries()) {
                String path = prefix + property.key();
                add(path, branch, required.contains(property.key()), property.value(), property.keyPosition());
            }
        }
        for (String keyword : ALTERNATIVES) {
            if (schema.get(keyword) instanceof SequenceNode list) {
                branches(list, prefix, branch);
            }
        }
    }

    private void branches(SequenceNode alternatives, String prefix, String branch) {
        Set<String> titles = new HashSet<>();
        for (int i = 0; i < alternatives.nodes().size(); i++) {
            if (alternatives.nodes().get(i) instanceof MappingNode form) {
                String number = "form " + (i + 1);
                String title = text(form, "title").isEmpty() ? number : text(form, "title");
                String own = titles.add(title) ? title : title + ", " + number;
                within(form, prefix, branch.isEmpty() ? own : branch + ", " + own);
            }
        }
    }

    private void add(String path, String branch, boolean required, Node node, Position place) {
        MappingNode schema = node instanceof MappingNode mapping ? mapping : new MappingNode(place, List.of());
        JsonTypes types = JsonTypes.of(node);
        Node fallback = schema.get("default");
        ConfigField field = new ConfigField(
                path,
                branch,
                types.types().stream().sorted().toList(),
                types.unknown(),
                required,
                isTrue(schema.get("airbyte_secret")),
                fallback == null ? "" : Json.line(Canonical.of(fallback)),
                words(schema),
                limits(schema),
                Keywords.rest(schema, TOLD),
                text(schema, "title"),
                text(schema, "description"),
                place);
        found.putIfAbsent(field.name(), field);
        within(schema, path + ".", branch);
        if (schema.get("items") instanceof MappingNode items) {
            add(path + "[]", branch, false, items, items.position());
        }
    }

    private static String text(MappingNode schema, String key) {
        String text = schema.text(key);
        return text == null ? "" : text;
    }

    private static List<String> words(MappingNode schema) {
        List<Node> words = new ArrayList<>();
        if (schema.get("enum") instanceof SequenceNode list) {
            words.addAll(list.nodes());
        } else if (schema.get("const") instanceof ScalarNode only) {
            words.add(only);
        }
        return words.stream().map(word -> Json.line(Canonical.of(word))).toList();
    }

    private static List<String> limits(MappingNode schema) {
        return LIMITS.stream()
                .map(schema::entry)
                .flatMap(Stream::ofNullable)
                .filter(entry -> !entry.key().equals("additionalProperties") || !isTrue(entry.value()))
                .map(entry -> entry.key() + ": " + Json.line(Canonical.of(entry.value())))
                .toList();
    }

    private static boolean isTrue(@Nullable Node node) {
        return node instanceof ScalarNode scalar && Boolean.TRUE.equals(scalar.value());
    }

    private static Set<String> names(@Nullable Node list) {
        Set<String> names = new HashSet<>();
        if (list instanceof SequenceNode sequence) {
            sequence.nodes().forEach(name -> names.add(String.valueOf(name.plain())));
        }
        return names;
    }
}
