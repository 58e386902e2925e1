package dev.weir.expressions.compile;

/** A compiled statement. */
@FunctionalInterface
interface Action {

    void run(Frame frame);
}
