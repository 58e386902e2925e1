package dev.weir.validator.rules;

import dev.weir.manifest.tree.Entry;
import dev.weir.manifest.tree.MappingNode;
import dev.weir.manifest.tree.Node;
import dev.weir.manifest.tree.ScalarNode;
import dev.weir.manifest.tree.SequenceNode;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Knows JSON schemas that use a keyword only as almost all do; of others it says nothing. A hundred times as fast as asking the meta-schema. */
final class PlainSchema {

    /** The types of values. */
    static final Set<String> TYPES = Set.of("string", "number", "integer", "boolean", "object", "array", "null");

    private static final Set<String> DRAFTS = Set.of(
            "http://json-schema.org/draft-07/schema#",
            "http://json-schema.org/draft-07/schema",
            "http://json-schema.org/schema#",
            "https://json-schema.org/draft-07/schema#");

    private static final Pattern LOCAL = Pattern.compile("#[\\w/$-]*");

    private PlainSchema() {}

    /** Whether a node surely is a schema. */
    static boolean isSurelyOne(Node node) {
        if (node instanceof MappingNode mapping) {
            return areAll(mapping, PlainSchema::isSurelyRight);
        }
        return node instanceof ScalarNode scalar && scalar.value() instanceof Boolean;
    }

    private static boolean isSurelyRight(Entry entry) {
        Node value = entry.value();
        return switch (entry.key()) {
            case "type" -> isType(value) || isListOf(value, PlainSchema::isType);
            case "properties", "patternProperties", "definitions", "$defs" ->
                value instanceof MappingNode mapping && areAll(mapping, property -> isSurelyOne(property.value()));
            case "additionalProperties", "additionalItems", "not", "contains", "propertyNames", "if", "then", "else" ->
                isSurelyOne(value);
            case "items" -> isSurelyOne(value) || isListOf(value, PlainSchema::isSurelyOne);
            case "oneOf", "anyOf", "allOf" -> isListOf(value, PlainSchema::isSurelyOne);
            case "required" -> isListOf(value, PlainSchema::isText) || isEmptyList(value);
            case "enum" -> isListOf(value, element -> element instanceof ScalarNode);
            case "examples" -> value instanceof SequenceNode;
            case "title", "description", "format", "$comment" -> isText(value);
            case "$schema" -> value instanceof ScalarNode scalar && DRAFTS.contains(String.valueOf(scalar.value()));
            case "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum" -> isNumber(value);
            case "minLength", "maxLength", "minItems", "maxItems", "minProperties", "maxProperties" -> isCount(value);
            case "uniqueItems", "readOnly", "writeOnly" -> isTruth(value);
            case "default", "const" -> true;
            case "pattern" -> isPattern(value);
            case "$ref" ->
                value instanceof ScalarNode scalar
                        && LOCAL.matcher(String.valueOf(scalar.value())).matches();
            case "$id", "multipleOf", "dependencies", "contentMediaType", "contentEncoding" -> false;
            default -> true;
        };
    }

    /** A loop, as there are many of them, and streams cost more than what they look at. */
    private static boolean areAll(MappingNode mapping, Predicate<Entry> right) {
        for (Entry entry : mapping.entries()) {
            if (!right.test(entry)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isType(Node node) {
        return node instanceof ScalarNode scalar && scalar.value() instanceof String word && TYPES.contains(word);
    }

    private static boolean isText(Node node) {
        return node instanceof ScalarNode scalar && scalar.value() instanceof String;
    }

    private static boolean isPattern(Node node) {
        if (!(node instanceof ScalarNode scalar && scalar.value() instanceof String text)) {
            return false;
        }
        try {
            Pattern.compile(text);
            return true;
        } catch (PatternSyntaxException e) {
            return false;
        }
    }

    private static boolean isTruth(Node node) {
        return node instanceof ScalarNode scalar && scalar.value() instanceof Boolean;
    }

    private static boolean isNumber(Node node) {
        return node instanceof ScalarNode scalar && scalar.value() instanceof Number;
    }

    private static boolean isCount(Node node) {
        return node instanceof ScalarNode scalar && scalar.value() instanceof Long number && number >= 0;
    }

    private static boolean isEmptyList(Node node) {
        return node instanceof SequenceNode list && list.nodes().isEmpty();
    }

    /** Whether a node is a list, not empty, of different values of one kind. */
    private static boolean isListOf(Node node, Predicate<Node> kind) {
        if (!(node instanceof SequenceNode list) || list.nodes().isEmpty()) {
            return false;
        }
        Set<Object> values = new HashSet<>();
        for (Node element : list.nodes()) {
            boolean repeated = element instanceof ScalarNode scalar && !values.add(scalar.value());
            if (repeated || !kind.test(element)) {
                return false;
            }
        }
        return true;
    }
}
