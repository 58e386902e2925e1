package dev.weir.testkit.contract;

import dev.weir.spi.annotation.Component;
import dev.weir.spi.http.RequestOptions;
import dev.weir.spi.slicing.Cursor;
import dev.weir.spi.slicing.IncrementalSync;
import dev.weir.spi.template.Scope;
import dev.weir.spi.value.Row;
import dev.weir.spi.value.StreamSlice;
import java.time.Duration;
import java.util.List;

/** An incremental sync that can have each fault of its kind. */
public final class IncrementalSyncFaults extends IncrementalSyncContract {

    private final String fault;

    IncrementalSyncFaults(String fault) {
        this.fault = fault;
    }

    @Override
    protected String yaml() {
        return "{type: CustomIncrementalSync, class_name: org.example.faulty.Counting, fault: " + fault + "}";
    }

    @Override
    protected List<Row> windows() {
        return List.of(Row.of("start", 0L), Row.of("start", 10L));
    }

    @Override
    protected List<List<Row>> records() {
        return List.of(List.of(Row.of("id", 3L), Row.of("id", 1L)), List.of(Row.of("id", 12L), Row.of("id", 15L)));
    }

    @Override
    protected Row after() {
        return Row.of("id", 15L);
    }

    /**
     * Counts ids in windows of ten.
     *
     * @param fault the rule that it breaks
     */
    @Component("org.example.faulty.Counting")
    public record Counting(String fault) implements IncrementalSync {

        private static final RequestOptions SHARED = new RequestOptions();

        @Override
        public String cursorField(Scope scope) {
            return "id";
        }

        @Override
        public Cursor open(Row state, Duration lookback, Scope scope) {
            return new Tens(state, fault);
        }

        @Override
        public RequestOptions options(StreamSlice slice, Scope scope) {
            return fault.equals("handsOutOptionsThatTheirTakerMayChange") ? SHARED : new RequestOptions();
        }
    }
}
