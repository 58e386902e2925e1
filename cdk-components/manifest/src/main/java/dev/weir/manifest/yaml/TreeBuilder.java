package dev.weir.manifest.yaml;

import dev.weir.manifest.problem.ManifestException;
import dev.weir.manifest.problem.Problem;
import dev.weir.manifest.problem.Problems;
import dev.weir.manifest.tree.Entry;
import dev.weir.manifest.tree.MappingNode;
import dev.weir.manifest.tree.Node;
import dev.weir.manifest.tree.Position;
import dev.weir.manifest.tree.ScalarNode;
import dev.weir.manifest.tree.SequenceNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.Tag;

/** Builds a tree from the parser's nodes: values by their tags, merge keys, aliases as shared nodes. */
final class TreeBuilder {

    /** How many nodes the text may stand for once its aliases are followed. */
    private static final long MAX_WEIGHT = 2_000_000;

    private static final Set<String> KNOWN_TAGS = Set.of(
            Tag.STR.getValue(),
            Tag.NULL.getValue(),
            Tag.BOOL.getValue(),
            Tag.INT.getValue(),
            Tag.FLOAT.getValue(),
            Tag.TIMESTAMP.getValue(),
            Tag.MAP.getValue(),
            Tag.SEQ.getValue());

    private final Map<org.yaml.snakeyaml.nodes.Node, @Nullable Node> anchored = new IdentityHashMap<>();
    private final Map<String, Position> anchors = new HashMap<>();
    private final SourceText source;
    private final Scalars scalars;
    private final Problems problems;
    private long merged;

    TreeBuilder(SourceText source, Problems problems) {
        this.source = source;
        this.scalars = new Scalars(source);
        this.problems = problems;
    }

    Node build(org.yaml.snakeyaml.nodes.Node node) {
        if (node.getAnchor() == null) {
            return bounded(convert(node));
        }
        if (anchored.containsKey(node)) {
            Node known = anchored.get(node);
            if (known == null) {
                throw failure(
                        "anchor",
                        node,
                        "Cannot read anchor '" + node.getAnchor()
                                + "': it contains itself (write the inner value out)");
            }
            return known;
        }
        Position other = anchors.put(node.getAnchor(), position(node));
        if (other != null) {
            throw failure(
                    "anchor",
                    node,
                    "Cannot read anchor '" + node.getAnchor() + "': it is also at " + other + " (rename one of them)");
        }
        anchored.put(node, null);
        Node built = bounded(convert(node));
        anchored.put(node, built);
        return built;
    }

    private Node convert(org.yaml.snakeyaml.nodes.Node node) {
        if (!KNOWN_TAGS.contains(node.getTag().getValue())) {
            throw failure(
                    "tag",
                    node,
                    "Cannot read tag " + shown(node.getTag())
                            + ": a manifest holds only plain values (leave the tag out, or put quotes around the text)");
        }
        if (node instanceof org.yaml.snakeyaml.nodes.ScalarNode scalar) {
            return scalars.read(scalar, position(node));
        }
        if (node instanceof org.yaml.snakeyaml.nodes.SequenceNode sequence
                && node.getTag().equals(Tag.SEQ)) {
            List<Node> nodes = new ArrayList<>(sequence.getValue().size());
            sequence.getValue().forEach(element -> nodes.add(build(element)));
            return new SequenceNode(position(node), nodes);
        }
        if (node instanceof org.yaml.snakeyaml.nodes.MappingNode mapping
                && node.getTag().equals(Tag.MAP)) {
            return mapping(mapping);
        }
        throw failure(
                "tag", node, "Cannot read tag " + shown(node.getTag()) + ": the value is not one (leave the tag out)");
    }

    private MappingNode mapping(org.yaml.snakeyaml.nodes.MappingNode mapping) {
        List<Entry> inherited = new ArrayList<>();
        Map<String, Entry> own = new HashMap<>();
        List<Entry> entries = new ArrayList<>(mapping.getValue().size());
        for (NodeTuple tuple : mapping.getValue()) {
            if (tuple.getKeyNode().getTag().equals(Tag.MERGE)) {
                inherited.addAll(merge(tuple.getValueNode()));
            } else {
                Entry entry =
                        new Entry(key(tuple.getKeyNode()), position(tuple.getKeyNode()), build(tuple.getValueNode()));
                reportDuplicate(own.put(entry.key(), entry), entry);
                entries.add(entry);
            }
        }
        inherited.addAll(entries);
        return new MappingNode(position(mapping), inherited);
    }

    private void reportDuplicate(@Nullable Entry earlier, Entry entry) {
        if (earlier != null) {
            problems.warning(
                    "duplicate-key",
                    entry.keyPosition(),
                    "Cannot keep both values of '" + entry.key() + "': the key is also at " + earlier.keyPosition()
                            + ", and the last one counts (remove one of them)");
        }
    }

    /** The entries that a merge key brings: of a list of mappings the first one counts. */
    private List<Entry> merge(org.yaml.snakeyaml.nodes.Node value) {
        List<Entry> entries = new ArrayList<>();
        if (value instanceof org.yaml.snakeyaml.nodes.SequenceNode sequence) {
            for (int i = sequence.getValue().size() - 1; i >= 0; i--) {
                entries.addAll(mergedMapping(sequence.getValue().get(i)));
            }
        } else {
            entries.addAll(mergedMapping(value));
        }
        return entries;
    }

    private List<Entry> mergedMapping(org.yaml.snakeyaml.nodes.Node value) {
        if (value instanceof org.yaml.snakeyaml.nodes.MappingNode && build(value) instanceof MappingNode mapping) {
            merged += mapping.entries().size();
            if (merged > MAX_WEIGHT) {
                throw tooLarge(value);
            }
            return List.copyOf(mapping.entries());
        }
        throw failure(
                "merge",
                value,
                "Cannot merge a value into a mapping: '<<' takes a mapping or a list of mappings"
                        + " (name an anchor of a mapping)");
    }

    private String key(org.yaml.snakeyaml.nodes.Node node) {
        if (!(node instanceof org.yaml.snakeyaml.nodes.ScalarNode scalar)) {
            throw failure(
                    "key",
                    node,
                    "Cannot use a mapping or list as a key: a key is text"
                            + " (put quotes around a template: \"{{ … }}\")");
        }
        Node key = node.getTag().equals(ImplicitTags.VALUE)
                ? new ScalarNode(position(node), scalar.getValue())
                : build(node);
        return String.valueOf(key.plain());
    }

    private Node bounded(Node node) {
        if (node.weight() > MAX_WEIGHT || node.depth() > YamlReader.MAX_DEPTH) {
            throw new ManifestException(Problem.error(
                    "size",
                    node.position(),
                    "Cannot read manifest: with its aliases followed" + " it has more than " + MAX_WEIGHT
                            + " values or " + YamlReader.MAX_DEPTH + " levels (use fewer aliases)"));
        }
        return node;
    }

    private ManifestException tooLarge(org.yaml.snakeyaml.nodes.Node node) {
        return failure(
                "size",
                node,
                "Cannot read manifest: its merge keys bring more than " + MAX_WEIGHT + " values (use fewer aliases)");
    }

    private static String shown(Tag tag) {
        String value = tag.getValue();
        return value.startsWith(Tag.PREFIX) ? "!!" + value.substring(Tag.PREFIX.length()) : value;
    }

    private ManifestException failure(String rule, org.yaml.snakeyaml.nodes.Node node, String message) {
        return new ManifestException(Problem.error(rule, position(node), message));
    }

    private Position position(org.yaml.snakeyaml.nodes.Node node) {
        Mark start = node.getStartMark();
        return new Position(source.file(), start.getLine() + 1, start.getColumn() + 1);
    }
}
