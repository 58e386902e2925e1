package dev.weir.standard.async;

import dev.weir.spi.component.Reading;
import dev.weir.spi.component.Stream;
import dev.weir.spi.http.RequestOptions;
import dev.weir.spi.record.RecordTransformation;
import dev.weir.spi.template.Scope;
import dev.weir.spi.value.Row;
import dev.weir.spi.value.StreamSlice;
import java.util.List;

/** One download within the reading of a slice: records as they come; what is done to them is done afterwards. */
record DownloadReading(Reading slicesReading, Scope scope) implements Reading {

    @Override
    public Stream stream() {
        return slicesReading.stream();
    }

    @Override
    public StreamSlice slice() {
        return scope.slice();
    }

    @Override
    public RequestOptions sliceOptions() {
        return new RequestOptions();
    }

    @Override
    public Row schema() {
        return new Row();
    }

    @Override
    public List<RecordTransformation> transformations() {
        return List.of();
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
