package dev.weir.manifest.tree;

/** Adds up the sizes of nested nodes without overflow: a small text with aliases can stand for more nodes than a long counts. */
final class Weights {

    private Weights() {}

    static long plus(long a, long b) {
        long sum = a + b;
        return sum < 0 ? Long.MAX_VALUE : sum;
    }
}
