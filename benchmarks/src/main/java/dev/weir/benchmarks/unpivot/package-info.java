/** A wide report whose columns become rows, against the CSV library alone. */
@org.jspecify.annotations.NullMarked
package dev.weir.benchmarks.unpivot;
