package dev.weir.standard.record;

import dev.weir.spi.component.Reading;
import dev.weir.spi.component.Retriever;
import dev.weir.spi.component.SchemaLoader;
import dev.weir.spi.component.Stream;
import dev.weir.spi.http.RequestOptions;
import dev.weir.spi.record.RecordTransformation;
import dev.weir.spi.slicing.IncrementalSync;
import dev.weir.spi.slicing.StateMigration;
import dev.weir.spi.template.Scope;
import dev.weir.spi.value.Row;
import dev.weir.spi.value.StreamSlice;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The reading of one list that the source cut short: a slice of a stream of its own, which knows the record.
 *
 * @param parent the record, seen as {@code stream_slice['parent_record']}
 * @param outer  the scope that the record was read in
 */
record TruncatedList(Row parent, Scope outer) implements Reading {

    private static final String NAME = "record_expander_truncated_list";

    @Override
    public Stream stream() {
        return new ListStream();
    }

    @Override
    public StreamSlice slice() {
        return StreamSlice.ofPartition(Row.of("parent_record", parent));
    }

    @Override
    public Scope scope() {
        return outer.withSlice(slice());
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

    /** A stream without cursor, transformations and schema. */
    private record ListStream() implements Stream {

        @Override
        public String name() {
            return NAME;
        }

        @Override
        public List<List<String>> primaryKeyPaths(Scope scope) {
            return List.of();
        }

        @Override
        public Retriever retriever() {
            throw new IllegalStateException("A truncated list is read by the retriever that asks for it");
        }

        @Override
        public @Nullable IncrementalSync incrementalSync() {
            return null;
        }

        @Override
        public @Nullable SchemaLoader schemaLoader() {
            return null;
        }

        @Override
        public List<RecordTransformation> transformations() {
            return List.of();
        }

        @Override
        public List<StateMigration> stateMigrations() {
            return List.of();
        }
    }
}
