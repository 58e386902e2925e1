package dev.weir.manifest.resolution;

import dev.weir.manifest.tree.MappingNode;
import dev.weir.manifest.tree.Node;
import dev.weir.manifest.tree.ScalarNode;
import dev.weir.manifest.tree.SequenceNode;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** What counts as nothing: a parameter fills a field that is absent, empty, zero or false. */
final class Truth {

    private Truth() {}

    static boolean isTrue(@Nullable Node node) {
        if (node instanceof ScalarNode scalar) {
            return isTrue(scalar.value());
        }
        if (node instanceof SequenceNode list) {
            return !list.nodes().isEmpty();
        }
        return node instanceof MappingNode mapping && !mapping.entries().isEmpty();
    }

    private static boolean isTrue(@Nullable Object value) {
        return value != null
                && !Boolean.FALSE.equals(value)
                && !value.equals("")
                && !value.equals(0L)
                && !value.equals(BigInteger.ZERO)
                && !(value instanceof Double number && number == 0);
    }
}
