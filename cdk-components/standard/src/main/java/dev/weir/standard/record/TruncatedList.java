package dev.weir.standard.record;

import dev.weir.spi.component.Retriever;
import dev.weir.spi.component.Stream;
import dev.weir.spi.template.Scope;
import dev.weir.spi.value.Row;
import dev.weir.spi.value.StreamSlice;
import dev.weir.standard.auxiliary.AuxiliaryStream;
import dev.weir.standard.auxiliary.PlainReading;

/**
 * The reading of one list that the source cut short: a slice of a stream of its own, which knows the record.
 *
 * @param retriever reads the whole list
 * @param parent    the record, seen as {@code stream_slice['parent_record']}
 * @param outer     the scope that the record was read in
 */
record TruncatedList(Retriever retriever, Row parent, Scope outer) implements PlainReading {

    private static final String NAME = "record_expander_truncated_list";

    @Override
    public Stream stream() {
        return new AuxiliaryStream(NAME, retriever);
    }

    @Override
    public StreamSlice slice() {
        return StreamSlice.ofPartition(Row.of("parent_record", parent));
    }

    @Override
    public Scope scope() {
        return outer.withSlice(slice());
    }
}
