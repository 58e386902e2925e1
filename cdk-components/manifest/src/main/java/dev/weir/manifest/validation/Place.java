package dev.weir.manifest.validation;

import dev.weir.manifest.tree.Node;
import dev.weir.manifest.tree.ScalarNode;

/**
 * What a value is for, as messages call it.
 *
 * @param name   for instance {@code http_method of HttpRequester}
 * @param secret whether its value must not appear in a message
 */
record Place(String name, boolean secret) {

    Place element(int index) {
        return new Place("element " + (index + 1) + " of " + name, secret);
    }

    Place key(String key) {
        return new Place("'" + key + "' in " + name, secret);
    }

    /** The value found here, for a message. */
    String describe(Node node) {
        boolean hidden = secret && node instanceof ScalarNode scalar && scalar.value() != null;
        return hidden ? "a value of another type" : node.described();
    }
}
