package dev.weir.standard.custom;

import dev.weir.spi.annotation.Component;
import dev.weir.spi.component.Authenticator;
import dev.weir.spi.component.BackoffStrategy;
import dev.weir.spi.component.ConfigTransformation;
import dev.weir.spi.component.ErrorHandler;
import dev.weir.spi.component.Page;
import dev.weir.spi.component.PaginationStrategy;
import dev.weir.spi.component.Reading;
import dev.weir.spi.component.Requester;
import dev.weir.spi.component.Retriever;
import dev.weir.spi.component.SchemaLoader;
import dev.weir.spi.component.ValidationStrategy;
import dev.weir.spi.failure.FailureType;
import dev.weir.spi.http.Call;
import dev.weir.spi.http.InjectInto;
import dev.weir.spi.http.Request;
import dev.weir.spi.http.RequestOptions;
import dev.weir.spi.http.Resolution;
import dev.weir.spi.http.Response;
import dev.weir.spi.read.DocumentReader;
import dev.weir.spi.record.Decoder;
import dev.weir.spi.record.RecordExtractor;
import dev.weir.spi.record.RecordFilter;
import dev.weir.spi.record.RecordTransformation;
import dev.weir.spi.record.SchemaNormalization;
import dev.weir.spi.slicing.Cursor;
import dev.weir.spi.slicing.IncrementalSync;
import dev.weir.spi.slicing.PartitionRouter;
import dev.weir.spi.slicing.Partitions;
import dev.weir.spi.slicing.StateMigration;
import dev.weir.spi.template.Scope;
import dev.weir.spi.template.Template;
import dev.weir.spi.value.Row;
import dev.weir.spi.value.Rows;
import dev.weir.spi.value.StreamSlice;
import dev.weir.standard.error.DefaultErrorHandler;
import dev.weir.standard.incremental.IncrementingCountCursor;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One component of each kind, each of which leaves a trace. */
public final class Strangers {

    private Strangers() {}

    /** Signs with a header. */
    @Component("org.example.Signature")
    public record Signature() implements Authenticator {
        @Override
        public Request authenticate(Request request, Scope scope) {
            return request.withHeader("X-Signature", "signed");
        }
    }

    /** Waits no time to speak of. */
    @Component("org.example.Patience")
    public record Patience() implements BackoffStrategy {
        @Override
        public Optional<Duration> backoff(@Nullable Response response, int attempt, Scope scope) {
            scope.runtime().warn("patient");
            return Optional.of(Duration.ofMillis(1));
        }
    }

    /** Fills in a region. */
    @Component("org.example.Region")
    public record Region() implements ConfigTransformation {
        @Override
        public void transform(Row config, Scope scope) {
            config.put("region", "eu");
        }
    }

    /** Wants a region. */
    @Component("org.example.KnownRegion")
    public record KnownRegion() implements ValidationStrategy {
        @Override
        public Optional<String> violation(@Nullable Object value, Scope scope) {
            return "eu".equals(value) ? Optional.empty() : Optional.of("it is no region");
        }
    }

    /** Reads numbers that are separated by spaces, as one document. */
    @Component("org.example.Numbers")
    public record Numbers() implements Decoder {
        @Override
        public DocumentReader open(Response response, Scope scope) {
            List<Object> numbers = new ArrayList<>();
            for (String number : response.text().strip().split(" ")) {
                numbers.add(Long.valueOf(number));
            }
            return scope.runtime()
                    .json()
                    .documents(stream(scope.runtime().json().write(Row.of("all", numbers))));
        }

        private static InputStream stream(String json) {
            return new java.io.ByteArrayInputStream(json.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
    }

    /** Makes a record of each number. */
    @Component("org.example.NumberRecords")
    public record NumberRecords() implements RecordExtractor {
        @Override
        public Rows extract(DocumentReader documents, Scope scope) {
            documents.nextDocument();
            List<?> all = (List<?>) Objects.requireNonNull(((Row) Objects.requireNonNull(documents.read())).get("all"));
            return Rows.of(all.stream().map(number -> Row.of("id", number)).iterator());
        }
    }

    /** Drops the number 13. */
    @Component("org.example.Lucky")
    public record Lucky() implements RecordFilter {
        @Override
        public boolean keep(Row record, Scope scope) {
            return !Long.valueOf(13).equals(record.get("id"));
        }
    }

    /** Adds the partition. */
    @Component("org.example.Partition")
    public record Partition() implements RecordTransformation {
        @Override
        public void transform(Row record, Scope scope) {
            record.put("part", scope.slice().partition().get("part"));
        }
    }

    /** Prints numbers, if the schema knows them. */
    @Component("org.example.Printed")
    public record Printed() implements SchemaNormalization {
        @Override
        public void normalize(Row record, Row schema) {
            if (schema.containsKey("stranger")) {
                record.put("id", String.valueOf(record.get("id")));
            }
        }
    }

    /** A schema of its own. */
    @Component("org.example.OwnSchema")
    public record OwnSchema() implements SchemaLoader {
        @Override
        public Row schema(Scope scope) {
            return Row.of("stranger", true);
        }
    }

    /** Two partitions. */
    @Component("org.example.Parts")
    public record Parts() implements PartitionRouter {
        @Override
        public Partitions open(Row parentState, Row streamState, Scope scope) {
            return Partitions.of(List.of(
                    StreamSlice.ofPartition(Row.of("part", "a")), StreamSlice.ofPartition(Row.of("part", "b"))));
        }

        @Override
        public RequestOptions options(StreamSlice slice, Scope scope) {
            return new RequestOptions()
                    .put(InjectInto.REQUEST_PARAMETER, "part", slice.partition().get("part"));
        }
    }

    /** Two pages. */
    @Component("org.example.TwoPages")
    public record TwoPages() implements PaginationStrategy {
        @Override
        public @Nullable Object initialToken(Scope scope) {
            return null;
        }

        @Override
        public @Nullable Object nextToken(Page page, Scope scope) {
            return page.token() == null ? "second" : null;
        }

        @Override
        public @Nullable Integer pageSize(Scope scope) {
            return null;
        }
    }

    /** Has teapots tried again. */
    @Component("org.example.Teapots")
    public record Teapots() implements ErrorHandler {
        @Override
        public Resolution interpret(Response response, Scope scope) {
            return response.status() == 418
                    ? new Resolution(Resolution.Action.RETRY, FailureType.SOURCE_TRANSIENT, "a teapot")
                    : new Resolution(Resolution.Action.FAIL, FailureType.SOURCE_PERMANENT, "");
        }

        @Override
        public Resolution interpret(IOException failure, Scope scope) {
            throw new AssertionError("no connection fails", failure);
        }
    }

    /**
     * Asks one URL.
     *
     * @param target the URL
     */
    @Component("org.example.Asker")
    public record Asker(Template<String> target) implements Requester {
        @Override
        public Response send(@Nullable String path, RequestOptions extra, Scope scope) {
            Call call = Call.of("GET", target.in(scope), extra, new Authenticator() {}, DefaultErrorHandler.standard());
            return scope.runtime().http().send(call, scope);
        }
    }

    /**
     * Asks nobody.
     *
     * @param id the id of the only record
     */
    @Component("org.example.Inventor")
    public record Inventor(int id) implements Retriever {
        @Override
        public Rows read(Reading reading) {
            return Rows.of(List.of(Row.of("id", (long) id)).iterator());
        }

        @Override
        public @Nullable PartitionRouter partitionRouter() {
            return null;
        }
    }

    /** Counts as the language's own cursor does. */
    @Component("org.example.Counting")
    public record Counting() implements IncrementalSync {
        private static final IncrementingCountCursor OWN =
                new IncrementingCountCursor(Template.constant("id"), Template.constant("0"), null, false);

        @Override
        public String cursorField(Scope scope) {
            return OWN.cursorField(scope);
        }

        @Override
        public Cursor open(Row state, Duration lookback, Scope scope) {
            return OWN.open(state, lookback, scope);
        }

        @Override
        public RequestOptions options(StreamSlice slice, Scope scope) {
            return new RequestOptions();
        }
    }

    /** Renames the field of old states. */
    @Component("org.example.Renamed")
    public record Renamed() implements StateMigration {
        @Override
        public boolean shouldMigrate(Row state, Scope scope) {
            return state.containsKey("old");
        }

        @Override
        public Row migrate(Row state, Scope scope) {
            return Row.of("id", state.get("old"));
        }
    }
}
