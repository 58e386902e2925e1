/** What a record costs on its way: from JSON to a row, and from a row to a line or to columns. */
@NullMarked
package dev.weir.benchmarks.records;

import org.jspecify.annotations.NullMarked;
