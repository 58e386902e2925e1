package dev.weir.standard.auxiliary;

import dev.weir.spi.component.Reading;
import dev.weir.spi.component.ReadySlices;
import dev.weir.spi.component.Retriever;
import dev.weir.spi.slicing.PartitionRouter;
import dev.weir.spi.template.Scope;
import dev.weir.spi.value.Rows;
import dev.weir.spi.value.StreamSlice;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** A retriever whose partitions do not count. */
record Unpartitioned(Retriever retriever) implements Retriever {

    @Override
    public Rows read(Reading reading) {
        return retriever.read(reading);
    }

    @Override
    public @Nullable PartitionRouter partitionRouter() {
        return null;
    }

    @Override
    public ReadySlices prepare(Iterator<StreamSlice> slices, Scope scope) {
        return retriever.prepare(slices, scope);
    }
}
