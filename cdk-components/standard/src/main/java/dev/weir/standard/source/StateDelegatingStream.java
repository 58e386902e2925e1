package dev.weir.standard.source;

import dev.weir.spi.annotation.Component;
import dev.weir.spi.annotation.Since;
import dev.weir.spi.component.FileUploader;
import dev.weir.spi.component.Retriever;
import dev.weir.spi.component.SchemaLoader;
import dev.weir.spi.component.Stream;
import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.failure.FailureType;
import dev.weir.spi.record.RecordTransformation;
import dev.weir.spi.slicing.IncrementalSync;
import dev.weir.spi.slicing.StateMigration;
import dev.weir.spi.template.Scope;
import dev.weir.spi.template.Template;
import dev.weir.spi.value.Row;
import dev.weir.standard.incremental.IncrementingCountCursor;
import dev.weir.standard.incremental.Retention;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stream that is read in one way as long as there is no state, and in another way from then on: all customers at first, later
 * only the events of customers.
 *
 * <pre>
 * type: StateDelegatingStream
 * name: accounts
 * full_refresh_stream:
 *   type: DeclarativeStream
 *   name: accounts
 *   retriever: "#/definitions/all"
 * incremental_stream:
 *   type: DeclarativeStream
 *   name: accounts
 *   retriever: "#/definitions/changes"
 *   incremental_sync: "#/definitions/cursor"
 * </pre>
 *
 * @param name               the stream's name, and that of both ways
 * @param fullRefreshStream  how it is read without a state
 * @param incrementalStream  how it is read from a state
 * @param apiRetentionPeriod how far back {@code incremental_stream} can look, as ISO 8601 duration; from a state that is older, or
 *                           that does not tell its age, the stream is read in full again
 */
@Component(since = "6.40.0")
public record StateDelegatingStream(
        String name,
        DeclarativeStream fullRefreshStream,
        DeclarativeStream incrementalStream,
        @Since("7.13.0") @Nullable Template<String> apiRetentionPeriod)
        implements Stream {

    private static final String NO_CURSOR = "__ab_no_cursor_state_message";

    public StateDelegatingStream {
        if (!fullRefreshStream.name().equals(name) || !incrementalStream.name().equals(name)) {
            throw new IllegalArgumentException("Cannot build stream '" + name + "': its full_refresh_stream is named '"
                    + fullRefreshStream.name() + "' and its incremental_stream '" + incrementalStream.name()
                    + "' (give them the same name)");
        }
    }

    @Override
    public List<Stream> resolve(Scope scope) {
        if (retention(scope) != null && (counts(fullRefreshStream) || counts(incrementalStream))) {
            throw new ConnectorException(
                    FailureType.CONFIG,
                    "Cannot tell the age of states of stream '" + name
                            + "': an IncrementingCountCursor knows no times (remove api_retention_period)");
        }
        fullRefreshStream.resolve(scope);
        return List.of(this);
    }

    private static boolean counts(DeclarativeStream stream) {
        return stream.incrementalSync() instanceof IncrementingCountCursor;
    }

    @Override
    public Start startFrom(Row state, Scope scope) {
        if (state.isEmpty()) {
            return fullRefreshStream.startFrom(state, scope);
        }
        Retention retention = retention(scope);
        if (retention != null && isTooOld(state, retention, scope)) {
            scope.runtime()
                    .warn("Cannot read stream '" + name + "' from its state: it is older than the retention period "
                            + retention.period()
                            + " of the source, or does not tell its age; the stream is read in full.");
            return fullRefreshStream.startFrom(new Row(), scope);
        }
        incrementalStream.resolve(scope);
        return incrementalStream.startFrom(state, scope);
    }

    private @Nullable Retention retention(Scope scope) {
        String period = apiRetentionPeriod == null ? "" : apiRetentionPeriod.in(scope);
        return period.isEmpty() || period.equals("None") ? null : new Retention(period);
    }

    private boolean isTooOld(Row state, Retention retention, Scope scope) {
        Instant now = scope.runtime().clock().instant();
        Instant read = timeOf(fullRefreshStream, state, now, scope);
        read = read == null ? timeOf(incrementalStream, state, now, scope) : read;
        return read == null || read.isBefore(retention.before(now));
    }

    /** The time up to which a stream was read by its state; a full refresh that was completed holds now. */
    private static @Nullable Instant timeOf(DeclarativeStream stream, Row state, Instant now, Scope scope) {
        IncrementalSync sync = stream.incrementalSync();
        if (sync == null) {
            return Boolean.TRUE.equals(state.get(NO_CURSOR)) ? now : null;
        }
        if (stream.retriever().partitionRouter() == null) {
            return sync.timeOf(state, scope);
        }
        return state.get("state") instanceof Row global ? sync.timeOf(global, scope) : null;
    }

    @Override
    public List<List<String>> primaryKeyPaths(Scope scope) {
        return fullRefreshStream.primaryKeyPaths(scope);
    }

    @Override
    public Retriever retriever() {
        return fullRefreshStream.retriever();
    }

    @Override
    public @Nullable IncrementalSync incrementalSync() {
        return fullRefreshStream.incrementalSync();
    }

    @Override
    public @Nullable SchemaLoader schemaLoader() {
        return fullRefreshStream.schemaLoader();
    }

    @Override
    public List<RecordTransformation> transformations() {
        return fullRefreshStream.transformations();
    }

    @Override
    public List<StateMigration> stateMigrations() {
        return fullRefreshStream.stateMigrations();
    }

    @Override
    public @Nullable FileUploader fileUploader() {
        return fullRefreshStream.fileUploader();
    }
}
