package dev.weir.standard.auxiliary;

import dev.weir.spi.component.Reading;
import dev.weir.spi.http.RequestOptions;
import dev.weir.spi.record.RecordTransformation;
import dev.weir.spi.value.Row;
import java.util.List;

/** A reading that takes records as they come: without request options, schema, transformations and cursor. */
public interface PlainReading extends Reading {

    @Override
    default RequestOptions sliceOptions() {
        return new RequestOptions();
    }

    @Override
    default Row schema() {
        return new Row();
    }

    @Override
    default List<RecordTransformation> transformations() {
        return List.of();
    }

    @Override
    default boolean dropsKnownRecords() {
        return false;
    }

    @Override
    default boolean stopsAtKnownRecords() {
        return false;
    }

    @Override
    default boolean wants(Row record) {
        return true;
    }
}
