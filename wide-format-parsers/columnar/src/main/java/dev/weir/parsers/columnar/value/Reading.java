package dev.weir.parsers.columnar.value;

/**
 * How a file is read.
 *
 * @param selection which columns
 * @param values    what values become
 * @param meter     holds the rows to the limits
 * @param limits    the limits
 */
public record Reading(Selection selection, Values values, RecordMeter meter, ColumnarLimits limits) {}
