package dev.weir.manifest.tree;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A list of values. */
public final class SequenceNode implements Node {

    private final Position position;
    private final List<Node> nodes;
    private final long weight;
    private final int depth;

    /** A list of the nodes in their order. */
    public SequenceNode(Position position, List<? extends Node> nodes) {
        this.position = position;
        this.nodes = List.copyOf(nodes);
        long sum = 1;
        int deepest = 0;
        for (Node node : this.nodes) {
            sum = Weights.plus(sum, node.weight());
            deepest = Math.max(deepest, node.depth());
        }
        this.weight = sum;
        this.depth = deepest + 1;
    }

    @Override
    public Position position() {
        return position;
    }

    /** The elements, in order. */
    public List<Node> nodes() {
        return nodes;
    }

    @Override
    public int depth() {
        return depth;
    }

    @Override
    public long weight() {
        return weight;
    }

    @Override
    public List<@Nullable Object> plain() {
        List<@Nullable Object> values = new ArrayList<>(nodes.size());
        for (Node node : nodes) {
            values.add(node.plain());
        }
        return Collections.unmodifiableList(values);
    }

    @Override
    public String described() {
        return "a list";
    }
}
