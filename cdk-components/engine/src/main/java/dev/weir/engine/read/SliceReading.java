package dev.weir.engine.read;

import dev.weir.engine.state.StreamCursor;
import dev.weir.spi.component.PageTurn;
import dev.weir.spi.component.Reading;
import dev.weir.spi.component.Stream;
import dev.weir.spi.http.RequestOptions;
import dev.weir.spi.record.RecordTransformation;
import dev.weir.spi.slicing.Cursor;
import dev.weir.spi.slicing.IncrementalSync;
import dev.weir.spi.slicing.PartitionRouter;
import dev.weir.spi.template.Scope;
import dev.weir.spi.value.Row;
import dev.weir.spi.value.StreamSlice;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One slice of a stream, with everything that its retriever may ask for. */
record SliceReading(
        Stream stream,
        StreamSlice slice,
        Scope scope,
        Supplier<Row> schemaSource,
        StreamCursor cursor,
        @Nullable SliceWatch watch)
        implements Reading {

    @Override
    public boolean goesOn(PageTurn turn) {
        return watch == null || !(scope.tally() instanceof SliceTally tally) || watch.goesOn(turn, slice, tally);
    }

    @Override
    public RequestOptions sliceOptions() {
        RequestOptions options = new RequestOptions();
        PartitionRouter router = stream.retriever().partitionRouter();
        if (router != null) {
            options = router.options(slice, scope);
        }
        IncrementalSync sync = stream.incrementalSync();
        if (sync != null) {
            overlay(options, sync.options(slice, scope));
        }
        return options;
    }

    /** The cursor's options win over the partition's. */
    private static void overlay(RequestOptions options, RequestOptions winner) {
        options.parameters().putAll(winner.parameters());
        options.headers().putAll(winner.headers());
        options.bodyData().putAll(winner.bodyData());
        if (winner.bodyJson() instanceof Row fields) {
            if (options.bodyJson() instanceof Row own) {
                overlay(own, fields);
            } else {
                options.bodyJson(fields);
            }
        }
    }

    private static void overlay(Row own, Row winner) {
        winner.forEach((key, value) -> {
            if (own.get(key) instanceof Row inner && value instanceof Row fields) {
                overlay(inner, fields);
            } else {
                own.put(key, value);
            }
        });
    }

    @Override
    public Row schema() {
        return schemaSource.get();
    }

    @Override
    public List<RecordTransformation> transformations() {
        return stream.transformations();
    }

    @Override
    public boolean dropsKnownRecords() {
        IncrementalSync sync = stream.incrementalSync();
        return sync != null && sync.isClientSideIncremental();
    }

    @Override
    public boolean stopsAtKnownRecords() {
        IncrementalSync sync = stream.incrementalSync();
        return sync != null && sync.isDataFeed();
    }

    @Override
    public boolean wants(Row record) {
        return cursor.wants(record, slice);
    }

    @Override
    public @Nullable Object placeOf(Row record) {
        Cursor own = cursor.cursorOf(slice);
        return own == null ? null : own.valueOf(record);
    }

    @Override
    public Reading from(Object place) {
        Cursor own = cursor.cursorOf(slice);
        return own == null ? this : within(own.from(place, slice.cursorSlice()));
    }

    @Override
    public List<Reading> halves(@Nullable Duration smallest) {
        Cursor own = cursor.cursorOf(slice);
        return own == null
                ? List.of()
                : own.halves(slice.cursorSlice(), smallest).stream()
                        .map(this::within)
                        .toList();
    }

    private Reading within(Row window) {
        StreamSlice part = slice.withCursorSlice(window);
        return new SliceReading(stream, part, scope.withSlice(part), schemaSource, cursor, watch);
    }
}
