/** The sink that writes a run's records as Parquet files, published all or nothing: {@link dev.weir.lake.Lake}. */
@NullMarked
package dev.weir.lake;

import org.jspecify.annotations.NullMarked;
