package dev.weir.testkit.contract;

import dev.weir.spi.annotation.Component;
import dev.weir.spi.record.RecordFilter;
import dev.weir.spi.template.Scope;
import dev.weir.spi.value.Row;
import java.util.List;
import java.util.Objects;

/** A record filter that can have each fault of its kind. */
public final class RecordFilterFaults extends RecordFilterContract {

    private final String fault;

    RecordFilterFaults(String fault) {
        this.fault = fault;
    }

    @Override
    protected String yaml() {
        return "{type: CustomRecordFilter, class_name: org.example.faulty.Even, fault: " + fault + "}";
    }

    @Override
    protected List<Row> kept() {
        return List.of(Row.of("id", 2L), Row.of("id", 4L));
    }

    @Override
    protected List<Row> dropped() {
        return List.of(Row.of("id", 1L));
    }

    /**
     * Keeps even numbers.
     *
     * @param fault the rule that it breaks
     */
    @Component("org.example.faulty.Even")
    public record Even(String fault) implements RecordFilter {

        private static final ThreadLocal<Boolean> LAST = ThreadLocal.withInitial(() -> true);

        @Override
        public boolean keep(Row record, Scope scope) {
            Object id = Objects.requireNonNull(record.get("id"));
            if (fault.equals("leavesRecordsAsTheyAre")) {
                record.put("seen", true);
            }
            boolean even = (Long) id % 2 == 0;
            boolean decided = fault.equals("decidesWithoutRegardToOtherRecords") ? even && LAST.get() : even;
            LAST.set(even);
            return fault.equals("keepsAndDropsRecords") || decided;
        }
    }
}
