package dev.weir.spi.component;

import dev.weir.spi.annotation.Kind;
import dev.weir.spi.slicing.PartitionRouter;
import dev.weir.spi.value.Rows;
import org.jspecify.annotations.Nullable;

/** Reads the records of a slice. Slices are read concurrently, each by one thread. */
@Kind(custom = "CustomRetriever")
public interface Retriever {

    /**
     * The records of a slice, all of them {@link dev.weir.spi.value.Row}s, pulled page by page. Nothing is sent before
     * the first pull.
     */
    Rows read(Reading reading);

    /** The stream's partitions; null if it has only one. */
    @Nullable
    PartitionRouter partitionRouter();
}
