package dev.weir.manifest.tree;

import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A value in a manifest, with its place. Nodes are immutable and may be shared: a tree that was expanded from references
 * holds the same node in several places. Equality is identity; compare {@link #plain()} for equal contents.
 */
public sealed interface Node permits MappingNode, SequenceNode, ScalarNode {

    /** Where the value starts; for a referenced value, where its definition starts. */
    Position position();

    /** How many nodes a walk from here meets, shared ones each time; {@link Long#MAX_VALUE} if there are more. */
    long weight();

    /** How many levels there are below; 0 for a scalar. */
    int depth();

    /**
     * The value as plain Java: an unmodifiable {@code Map} or {@code List} in manifest order, or the scalar's value. Takes time and
     * memory by {@link #weight()}.
     */
    @Nullable
    Object plain();

    /** What a reader of a message calls the value: a mapping, a list, a text, a number, true or false, a date, empty. */
    String described();

    /**
     * Plain Java values as a tree, all of it at one place: the way back from {@link #plain()}.
     *
     * @throws IllegalArgumentException if a value is of a type that no manifest can hold
     */
    static Node of(@Nullable Object plain, Position position) {
        if (plain instanceof Map<?, ?> map) {
            return new MappingNode(
                    position,
                    map.entrySet().stream()
                            .map(entry ->
                                    new Entry(String.valueOf(entry.getKey()), position, of(entry.getValue(), position)))
                            .toList());
        }
        if (plain instanceof Collection<?> list) {
            return new SequenceNode(
                    position,
                    list.stream().map(element -> of(element, position)).toList());
        }
        return new ScalarNode(position, plain);
    }
}
