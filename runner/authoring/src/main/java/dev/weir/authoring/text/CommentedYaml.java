package dev.weir.authoring.text;

import dev.weir.manifest.tree.Node;
import dev.weir.manifest.tree.Position;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.comments.CommentLine;
import org.yaml.snakeyaml.comments.CommentType;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** Writes plain values as YAML, some of them with remarks. */
public final class CommentedYaml {

    private static final Position NOWHERE = new Position("", 1, 1);

    private CommentedYaml() {}

    /** The YAML of a mapping, whose values may be {@link Commented} on every level. */
    public static String of(Map<String, ?> tree) {
        DumperOptions options = YamlText.options();
        options.setProcessComments(true);
        StringWriter text = new StringWriter();
        new Yaml(options).serialize(node(tree), text);
        return text.toString();
    }

    private static org.yaml.snakeyaml.nodes.Node node(@Nullable Object value) {
        if (value instanceof Commented commented) {
            return node(commented.value());
        }
        if (value instanceof Map<?, ?> map) {
            List<NodeTuple> tuples = new ArrayList<>();
            map.forEach((key, held) -> tuples.add(new NodeTuple(key(String.valueOf(key), held), node(held))));
            return new MappingNode(Tag.MAP, tuples, tuples.isEmpty() ? FlowStyle.FLOW : FlowStyle.BLOCK);
        }
        if (value instanceof Collection<?> list) {
            boolean flat = list.stream().noneMatch(element -> element instanceof Map || element instanceof Collection);
            return new SequenceNode(
                    Tag.SEQ, list.stream().map(CommentedYaml::node).toList(), flat ? FlowStyle.FLOW : FlowStyle.BLOCK);
        }
        return YamlText.yaml(Node.of(value, NOWHERE));
    }

    private static org.yaml.snakeyaml.nodes.Node key(String key, @Nullable Object value) {
        org.yaml.snakeyaml.nodes.Node node = YamlText.text(key);
        if (value instanceof Commented commented) {
            node.setBlockComments(List.of(new CommentLine(null, null, " " + commented.comment(), CommentType.BLOCK)));
        }
        return node;
    }
}
