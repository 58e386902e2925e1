/**
 * Rows to Parquet, column by column: a tree of nodes takes a batch apart into leaf columns, whose chunks encode and
 * compress pages. Needs no Hadoop class at run time.
 */
@NullMarked
package dev.weir.lake.parquet;

import org.jspecify.annotations.NullMarked;
