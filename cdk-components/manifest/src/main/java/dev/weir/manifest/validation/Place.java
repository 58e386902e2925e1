package dev.weir.manifest.validation;

import dev.weir.manifest.tree.Node;
import dev.weir.manifest.tree.ScalarNode;
import java.util.Set;

/**
 * What a value is for, as messages call it, and what it may use.
 *
 * @param name   for instance {@code http_method of HttpRequester}
 * @param secret whether its value must not appear in a message
 * @param seen   the variables that templates see there
 */
record Place(String name, boolean secret, Set<String> seen) {

    Place element(int index) {
        return new Place("element " + (index + 1) + " of " + name, secret, seen);
    }

    Place key(String key) {
        return new Place("'" + key + "' in " + name, secret, seen);
    }

    /** The value found here, for a message. */
    String describe(Node node) {
        boolean hidden = secret && node instanceof ScalarNode scalar && scalar.value() != null;
        return hidden ? "a value of another type" : node.described();
    }
}
