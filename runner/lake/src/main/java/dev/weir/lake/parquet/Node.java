package dev.weir.lake.parquet;

import java.util.function.Consumer;

/** One node of the schema, which writes its part of a batch of rows into its leaf columns. For one thread at a time. */
sealed interface Node permits StructNode, ListNode, LeafNode {

    /** Writes this node's values; what does not fit goes to the remainder. */
    void write(Vector in, Remainder remainder);

    /** Whether its values may come as the source's JSON ({@link dev.weir.spi.value.JsonText}). */
    default boolean takesJsonText() {
        return false;
    }

    /** Visits the leaves in the schema's order. */
    void leaves(Consumer<LeafNode> visitor);
}
