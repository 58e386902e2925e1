package dev.weir.testkit.scope;

import dev.weir.spi.component.Reading;
import dev.weir.spi.component.Stream;
import dev.weir.spi.http.RequestOptions;
import dev.weir.spi.record.RecordTransformation;
import dev.weir.spi.slicing.PartitionRouter;
import dev.weir.spi.template.Scope;
import dev.weir.spi.value.Row;
import dev.weir.spi.value.StreamSlice;
import java.util.List;

/**
 * The reading of one slice, without a cursor.
 *
 * @param stream the stream
 * @param slice  the slice
 * @param scope  the scope of the slice
 */
public record TestReading(Stream stream, StreamSlice slice, Scope scope) implements Reading {

    /** The reading of a slice in the scope of its stream. */
    public static TestReading of(Stream stream, StreamSlice slice, Scope scope) {
        return new TestReading(stream, slice, scope.withSlice(slice));
    }

    @Override
    public RequestOptions sliceOptions() {
        PartitionRouter router = stream.retriever().partitionRouter();
        return router == null ? new RequestOptions() : router.options(slice, scope);
    }

    @Override
    public Row schema() {
        return new Row();
    }

    @Override
    public List<RecordTransformation> transformations() {
        return stream.transformations();
    }

    @Override
    public boolean dropsKnownRecords() {
        return false;
    }

    @Override
    public boolean stopsAtKnownRecords() {
        return false;
    }

    @Override
    public boolean wants(Row record) {
        return true;
    }
}
