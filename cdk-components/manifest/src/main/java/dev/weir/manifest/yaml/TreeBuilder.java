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
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.events.SequenceStartEvent;

/** Builds a tree from the parser's events: values by their tags, merge keys, aliases as shared nodes. For one text. */
final class TreeBuilder {

    /** How many nodes the text may stand for once its aliases are followed. */
    static final long MAX_WEIGHT = 2_000_000;

    private final Map<String, Position> anchors = new HashMap<>();
    private final Map<String, String> keys = new HashMap<>();
    private final Merging merging = new Merging();
    private final Events events;
    private final Places places;
    private final Scalars scalars;
    private final Problems problems;

    TreeBuilder(SourceText source, Problems problems) {
        this.events = new Events(source.parserText());
        this.places = new Places(source.file());
        this.scalars = new Scalars(source);
        this.problems = problems;
    }

    /**
     * The document; an empty text is a scalar without value.
     *
     * @throws org.yaml.snakeyaml.error.YAMLException if the text is not one document of YAML, whatever else is wrong with its values
     */
    Node document() {
        NodeEvent first = events.start();
        if (first == null) {
            return new ScalarNode(new Position(places.file(), 1, 1), null);
        }
        Node document;
        try {
            document = value(first);
        } catch (ManifestException e) {
            events.end();
            throw e;
        }
        events.end();
        return document;
    }

    private Node value(NodeEvent event) {
        if (event.getAnchor() == null) {
            return bounded(convert(event));
        }
        Anchored anchored = events.anchored(event);
        Node known = anchored.node();
        if (known != null) {
            return known;
        }
        if (anchored.isOpen()) {
            throw places.failure(
                    "anchor",
                    anchored.event(),
                    "Cannot read anchor '" + anchored.name() + "': it contains itself (write the inner value out)");
        }
        return build(anchored);
    }

    private Node build(Anchored anchored) {
        Position other = anchors.put(anchored.name(), places.of(anchored.event()));
        if (other != null) {
            throw places.failure(
                    "anchor",
                    anchored.event(),
                    "Cannot read anchor '" + anchored.name() + "': it is also at " + other + " (rename one of them)");
        }
        anchored.open();
        Node built = bounded(convert(anchored.event()));
        anchored.close(built);
        return built;
    }

    private Node convert(NodeEvent event) {
        if (event instanceof ScalarEvent scalar) {
            return scalar(scalar, Tags.of(scalar));
        }
        CollectionStartEvent start = (CollectionStartEvent) event;
        String tag = known(Tags.of(start), start);
        if (!tag.equals(start instanceof MappingStartEvent ? Tags.MAP : Tags.SEQ)) {
            throw places.failure(
                    "tag", start, "Cannot read tag " + Tags.shown(tag) + ": the value is not one (leave the tag out)");
        }
        return start instanceof MappingStartEvent ? mapping(start) : list(start);
    }

    private ScalarNode scalar(ScalarEvent scalar, String tag) {
        return scalars.read(scalar, known(tag, scalar), places.of(scalar));
    }

    private String known(String tag, NodeEvent event) {
        if (!Tags.isKnown(tag)) {
            throw places.failure(
                    "tag",
                    event,
                    "Cannot read tag " + Tags.shown(tag)
                            + ": a manifest holds only plain values (leave the tag out, or put quotes around the text)");
        }
        return tag;
    }

    private SequenceNode list(CollectionStartEvent start) {
        List<Node> nodes = new ArrayList<>();
        for (Event next = events.next(); next instanceof NodeEvent element; next = events.next()) {
            nodes.add(value(element));
        }
        return new SequenceNode(places.of(start), nodes);
    }

    private MappingNode mapping(CollectionStartEvent start) {
        List<Entry> inherited = new ArrayList<>(0);
        List<Entry> entries = new ArrayList<>();
        for (Event next = events.next(); next instanceof NodeEvent event; next = events.next()) {
            ScalarEvent key = key(event);
            String tag = Tags.of(key);
            if (tag.equals(Tags.MERGE)) {
                inherited.addAll(merged((NodeEvent) events.next()));
            } else {
                String text = shared(text(event, key, tag));
                entries.add(new Entry(text, places.of(key), value((NodeEvent) events.next())));
            }
        }
        return mapping(places.of(start), inherited, entries);
    }

    private MappingNode mapping(Position position, List<Entry> inherited, List<Entry> entries) {
        MappingNode own = new MappingNode(position, entries);
        if (own.entries().size() < entries.size()) {
            reportDuplicates(entries);
        }
        if (inherited.isEmpty()) {
            return own;
        }
        inherited.addAll(entries);
        return new MappingNode(position, inherited);
    }

    /** What a merge key brings; the tag of a list of mappings means nothing. */
    private List<Entry> merged(NodeEvent event) {
        NodeEvent named = named(event);
        if (named instanceof ScalarEvent) {
            throw Merging.failure(places.of(named));
        }
        boolean list = event instanceof SequenceStartEvent && event.getAnchor() == null;
        return merging.entries(list ? list((SequenceStartEvent) event) : value(event));
    }

    private void reportDuplicates(List<Entry> entries) {
        Map<String, Entry> seen = new HashMap<>();
        for (Entry entry : entries) {
            Entry earlier = seen.put(entry.key(), entry);
            if (earlier != null) {
                problems.warning(
                        "duplicate-key",
                        entry.keyPosition(),
                        "Cannot keep both values of '" + entry.key() + "': the key is also at " + earlier.keyPosition()
                                + ", and the last one counts (remove one of them)");
            }
        }
    }

    /** The scalar that a key is, also where it is an alias of one. */
    private ScalarEvent key(NodeEvent event) {
        NodeEvent named = named(event);
        if (named instanceof ScalarEvent scalar) {
            return scalar;
        }
        throw places.failure(
                "key",
                named,
                "Cannot use a mapping or list as a key: a key is text"
                        + " (put quotes around a template: \"{{ … }}\")");
    }

    /** The event itself; of an alias that with which the node of its anchor starts. */
    private NodeEvent named(NodeEvent event) {
        return event instanceof AliasEvent ? events.anchored(event).event() : event;
    }

    private String text(NodeEvent event, ScalarEvent key, String tag) {
        if (tag.equals(Tags.VALUE)) {
            return scalars.content(key);
        }
        Node node = event.getAnchor() == null ? scalar(key, tag) : value(event);
        return String.valueOf(node.plain());
    }

    /** One text for all keys that are equal: a manifest has few of them, each many times. */
    private String shared(String key) {
        String known = keys.putIfAbsent(key, key);
        return known == null ? key : known;
    }

    private Node bounded(Node node) {
        if (node.weight() > MAX_WEIGHT || node.depth() > YamlReader.MAX_DEPTH) {
            throw new ManifestException(Problem.error(
                    "size",
                    node.position(),
                    "Cannot read manifest: with its aliases followed it has more than " + MAX_WEIGHT + " values or "
                            + YamlReader.MAX_DEPTH + " levels (use fewer aliases)"));
        }
        return node;
    }
}
