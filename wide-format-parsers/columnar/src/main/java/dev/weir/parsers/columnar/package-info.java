/** Parquet, Avro and Arrow files become records. */
@NullMarked
package dev.weir.parsers.columnar;

import org.jspecify.annotations.NullMarked;
