package dev.weir.spi.component;

import dev.weir.spi.annotation.Kind;
import dev.weir.spi.slicing.PartitionRouter;
import dev.weir.spi.template.Scope;
import dev.weir.spi.value.Rows;
import dev.weir.spi.value.StreamSlice;
import java.util.Iterator;
import java.util.List;
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

    /**
     * Makes slices ready to be read, for sources that must be asked for data some time before it can be fetched. Several may
     * be under way at once; they come in the order in which they are ready, some perhaps not at all, with the same partition
     * and window and with further extra fields. Called once for each reading of the stream; closed by the engine.
     *
     * @param slices the slices that are to be read, pulled one by one
     * @param scope  the scope of the stream
     */
    default ReadySlices prepare(Iterator<StreamSlice> slices, Scope scope) {
        return ReadySlices.of(slices);
    }

    /**
     * The columns that tell apart the records which are made of one row of the source; empty if each row gives at most one
     * record. Asked once for each stream, which warns if its primary key does not hold them.
     */
    default List<String> keyColumns() {
        return List.of();
    }
}
