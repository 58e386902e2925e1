package dev.weir.standard.retriever;

import dev.weir.spi.component.Reading;
import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.failure.FailureType;
import dev.weir.spi.http.Headers;
import dev.weir.spi.http.Request;
import dev.weir.spi.http.Response;
import dev.weir.spi.read.Json;
import dev.weir.spi.slicing.IncrementalSync;
import dev.weir.spi.slicing.PartitionRouter;
import dev.weir.spi.value.Row;
import dev.weir.standard.decoder.JsonDecoder;
import dev.weir.standard.incremental.DatetimeBasedCursor;
import dev.weir.standard.partition.SubstreamPartitionRouter;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The first page of a slice whose parent record holds it, as if the source had answered with it.
 *
 * @param page the answer's body
 * @param writer writes it
 */
record EmbeddedPage(@Nullable Object page, Json writer) implements Response {

    /** The first page that the slice's parent record holds; null if it is to be asked for. */
    static @Nullable EmbeddedPage of(SimpleRetriever retriever, Reading reading) {
        PartitionRouter router = retriever.partitionRouter();
        if (!(router instanceof SubstreamPartitionRouter parents) || !parents.readsLazily()) {
            return null;
        }
        Object page = SubstreamPartitionRouter.firstPage(reading.slice());
        if (page == null) {
            return null;
        }
        requireOnePagePerParent(retriever, reading);
        return new EmbeddedPage(page, reading.scope().runtime().json());
    }

    private static void requireOnePagePerParent(SimpleRetriever retriever, Reading reading) {
        IncrementalSync sync = reading.stream().incrementalSync();
        if (!(retriever.decoderOrJson() instanceof JsonDecoder)) {
            throw refused("its decoder is not a JsonDecoder (use one, or leave out lazy_read_pointer)");
        }
        if (sync != null && !isOneSlice(sync)) {
            throw refused(
                    "its cursor may cut a parent's records into several slices (use a DatetimeBasedCursor without step"
                            + " and cursor_granularity, or leave out lazy_read_pointer)");
        }
    }

    private static boolean isOneSlice(IncrementalSync sync) {
        return sync instanceof DatetimeBasedCursor cursor
                && cursor.step() == null
                && cursor.cursorGranularity() == null;
    }

    private static ConnectorException refused(String reason) {
        return new ConnectorException(FailureType.CONFIG, "Cannot read records that a parent record holds: " + reason);
    }

    @Override
    public Request request() {
        return new Request("GET", "lazy_read_pointer", Headers.NONE, null);
    }

    @Override
    public int status() {
        return 200;
    }

    @Override
    public Headers headers() {
        return Headers.NONE;
    }

    @Override
    public InputStream body() {
        return new ByteArrayInputStream(text().getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public @Nullable Object json() {
        return Row.copyOf(page);
    }

    @Override
    public String text() {
        return writer.write(page);
    }

    @Override
    public void close() {}
}
