package dev.weir.validator.rules;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.NodePath;
import dev.weir.manifest.tree.Entry;
import dev.weir.manifest.tree.MappingNode;
import dev.weir.manifest.tree.Node;
import dev.weir.manifest.tree.ScalarNode;
import dev.weir.manifest.tree.SequenceNode;
import java.math.BigInteger;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What a JSON schema of draft 7 looks like. */
final class MetaSchema {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private MetaSchema() {}

    private static final class Draft7 {
        private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                .getSchema(SchemaLocation.of(SpecificationVersion.DRAFT_7.getDialectId()));
    }

    /** What keeps a node from being a schema. */
    static List<Error> errors(Node node) {
        return Draft7.SCHEMA.validate(json(node));
    }

    /** The node at a path, or the last on the way to it. */
    static Node node(Node root, NodePath path) {
        Node at = root;
        for (int i = 0; i < path.getNameCount(); i++) {
            Node next = step(at, path.getElement(i));
            if (next == null) {
                return at;
            }
            at = next;
        }
        return at;
    }

    private static @Nullable Node step(Node node, Object key) {
        if (node instanceof MappingNode mapping) {
            return mapping.get(String.valueOf(key));
        }
        return node instanceof SequenceNode list
                        && key instanceof Integer index
                        && index < list.nodes().size()
                ? list.nodes().get(index)
                : null;
    }

    private static JsonNode json(Node node) {
        if (node instanceof MappingNode mapping) {
            ObjectNode object = NODES.objectNode();
            for (Entry entry : mapping.entries()) {
                object.set(entry.key(), json(entry.value()));
            }
            return object;
        }
        if (node instanceof SequenceNode list) {
            ArrayNode array = NODES.arrayNode();
            list.nodes().forEach(element -> array.add(json(element)));
            return array;
        }
        return scalar(((ScalarNode) node).value());
    }

    private static JsonNode scalar(@Nullable Object value) {
        if (value == null) {
            return NODES.nullNode();
        } else if (value instanceof Boolean truth) {
            return NODES.booleanNode(truth);
        } else if (value instanceof Long number) {
            return NODES.numberNode(number.longValue());
        } else if (value instanceof Double number) {
            return NODES.numberNode(number.doubleValue());
        } else if (value instanceof BigInteger number) {
            return NODES.numberNode(number);
        }
        return NODES.stringNode(value.toString());
    }
}
