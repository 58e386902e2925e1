package dev.weir.manifest.tree;

import java.util.List;

/** Adds up the sizes of nested nodes without overflow: a small text with aliases can stand for more nodes than a long counts. */
final class Weights {

    private Weights() {}

    static long sum(List<? extends Node> nodes) {
        long sum = 1;
        for (Node node : nodes) {
            sum = plus(sum, node.weight());
        }
        return sum;
    }

    static long plus(long a, long b) {
        long sum = a + b;
        return sum < 0 ? Long.MAX_VALUE : sum;
    }
}
