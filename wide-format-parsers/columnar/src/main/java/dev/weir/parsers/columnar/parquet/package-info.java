/** Parquet files, page by page. */
@NullMarked
package dev.weir.parsers.columnar.parquet;

import org.jspecify.annotations.NullMarked;
