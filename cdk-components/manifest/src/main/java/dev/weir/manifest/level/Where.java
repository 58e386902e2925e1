package dev.weir.manifest.level;

import dev.weir.manifest.tree.MappingNode;
import dev.weir.manifest.tree.Node;

/** What a component must hold for an older meaning: a field, or a field with its value. */
final class Where {

    private Where() {}

    /** The field whose value tells the older meaning; empty if a field's presence tells it, or nothing does. */
    static String telling(String where) {
        int colon = where.indexOf(": ");
        return colon < 0 ? "" : where.substring(0, colon);
    }

    /** Whether a node is meant by {@code ""}, by {@code field}, or by {@code field: value}. */
    static boolean holds(String where, Node node) {
        if (where.isEmpty()) {
            return true;
        }
        int colon = where.indexOf(": ");
        String field = colon < 0 ? where : where.substring(0, colon);
        return node instanceof MappingNode mapping
                && mapping.entry(field) != null
                && (colon < 0 || where.substring(colon + 2).equals(mapping.text(field)));
    }
}
