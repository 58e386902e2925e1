package dev.weir.manifest.tree;

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

    /**
     * The value as plain Java: an unmodifiable {@code Map} or {@code List} in manifest order, or the scalar's value. Takes time and
     * memory by {@link #weight()}.
     */
    @Nullable
    Object plain();

    /** What a reader of a message calls the value: a mapping, a list, a text, a number, true or false, a date, empty. */
    String described();
}
