package dev.weir.engine.bind;

import dev.weir.manifest.tree.Node;
import org.jspecify.annotations.Nullable;

/** Turns what stands in a manifest into a value of one Java type. Safe for concurrent use. */
interface Conversion {

    /**
     * The value; null only if any value is taken and the manifest says null.
     *
     * @throws BindingFailure if the node does not fit
     */
    @Nullable
    Object convert(Node node, Target target);
}
