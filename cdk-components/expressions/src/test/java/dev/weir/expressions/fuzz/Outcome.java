package dev.weir.expressions.fuzz;

/**
 * How a template ended.
 *
 * @param result     what it gave as a text field and as a condition: values as Python writes them, errors by their class
 * @param cpuSeconds what its thread worked
 */
record Outcome(String result, double cpuSeconds) {}
