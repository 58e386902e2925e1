package dev.weir.engine.read;

import dev.weir.engine.state.StreamCursor;
import dev.weir.engine.template.EngineScope;
import dev.weir.spi.component.FileUploader;
import dev.weir.spi.component.Reading;
import dev.weir.spi.component.ReadySlices;
import dev.weir.spi.component.SchemaLoader;
import dev.weir.spi.component.Stream;
import dev.weir.spi.read.Tally;
import dev.weir.spi.sink.FileStore;
import dev.weir.spi.slicing.PartitionRouter;
import dev.weir.spi.slicing.StateMigration;
import dev.weir.spi.template.Scope;
import dev.weir.spi.value.FileReference;
import dev.weir.spi.value.Record;
import dev.weir.spi.value.Row;
import dev.weir.spi.value.Rows;
import dev.weir.spi.value.StreamSlice;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** A stream that is being read from a state: its slices, and the records of each. */
final class OpenStream implements AutoCloseable {

    /** What templates know the state as, up to level 6.33.7: as it is at the beginning of the sync, for every slice. */
    private static final String STREAM_STATE = "stream_state";

    private final Stream stream;
    private final EngineScope scope;
    private final StreamCursor cursor;
    private final @Nullable FileStore files;
    private final @Nullable ReadWatch watch;
    private @Nullable Row schema;
    private @Nullable ReadySlices ready;

    /** Opens a stream, whose files are left; a state of an earlier form is brought into the present one first. */
    OpenStream(Stream stream, Row state, EngineScope scope, @Nullable ReadWatch watch) {
        this(stream, state, scope, null, null, watch);
    }

    /** The same, with a schema that was loaded before, and a place for its files. */
    OpenStream(
            Stream stream,
            Row state,
            EngineScope scope,
            @Nullable Row schema,
            @Nullable FileStore files,
            @Nullable ReadWatch watch) {
        Stream.Start start = stream.startFrom(state, scope);
        this.stream = start.stream();
        this.schema = schema;
        this.files = files;
        this.watch = watch;
        Row present = migrated(start.stream(), start.state(), scope);
        this.scope = scope.with(STREAM_STATE, start.stream().incrementalSync() == null ? new Row() : present.copy());
        this.cursor = StreamCursor.open(start.stream(), present, scope);
    }

    private static Row migrated(Stream stream, Row state, Scope scope) {
        Row present = state.copy();
        if (present.isEmpty()) {
            return present;
        }
        for (StateMigration any : stream.stateMigrations()) {
            StateMigration migration = any.forStream(stream);
            if (migration.shouldMigrate(present, scope)) {
                present = migration.migrate(present, scope);
            }
        }
        return present;
    }

    Stream stream() {
        return stream;
    }

    StreamCursor cursor() {
        return cursor;
    }

    /** The slices, which can be counted ahead where that asks nothing of the source. */
    SlicesAhead slices() {
        PartitionRouter router = stream.retriever().partitionRouter();
        boolean countable = router == null || router.isKnownAhead();
        return new SlicesAhead(cursor.slices(), countable);
    }

    /** The same slices, each once it can be read. */
    Iterator<StreamSlice> ready(Iterator<StreamSlice> wanted) {
        ReadySlices prepared = stream.retriever().prepare(watch == null ? wanted : watch.limited(wanted), scope);
        ready = prepared;
        return prepared;
    }

    /** The records of a slice, once the schema is known; no record is asked for before the first pull. */
    Rows read(StreamSlice slice) {
        return read(slice, Tally.NONE);
    }

    /** The same, counted. */
    Rows read(StreamSlice slice, Tally tally) {
        schema();
        SliceWatch watched = watch == null ? null : watch.begin(slice);
        Tally own = watched != null && tally == Tally.NONE ? new SliceTally() : tally;
        Scope counted = scope.counting(own).withSlice(slice);
        Reading reading = new SliceReading(stream, slice, counted, this::schema, cursor, watched);
        return stream.retriever().read(reading);
    }

    /** Takes notice of a record; false if no more of the slice is wanted. */
    boolean goesOn(StreamSlice slice) {
        return watch == null || watch.goesOnAfterRecord(slice);
    }

    /** Fetches the file of a record; null if it has none, or files are left. */
    @Nullable
    FileReference file(Row record, StreamSlice slice) {
        FileUploader uploader = stream.fileUploader();
        FileStore store = files;
        return uploader == null || store == null
                ? null
                : uploader.upload(new Record(stream.name(), record, slice), store, scope.withSlice(slice));
    }

    synchronized Row schema() {
        Row known = schema;
        if (known == null) {
            SchemaLoader loader = stream.schemaLoader();
            known = loader == null ? new Row() : loader.schema(scope);
            schema = known;
        }
        return known;
    }

    @Override
    public void close() {
        try {
            ReadySlices prepared = ready;
            if (prepared != null) {
                prepared.close();
            }
        } finally {
            cursor.close();
        }
    }
}
