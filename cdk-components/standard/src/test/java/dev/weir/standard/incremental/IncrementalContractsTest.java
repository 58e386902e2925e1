package dev.weir.standard.incremental;

import static dev.weir.standard.fixture.Values.row;

import dev.weir.spi.value.Row;
import dev.weir.testkit.contract.IncrementalSyncContract;
import java.util.List;
import org.junit.jupiter.api.Nested;

/** The standard cursors do what cursors have to. */
class IncrementalContractsTest {

    @Nested
    class OfDatetimeBasedCursor extends IncrementalSyncContract {

        @Override
        protected String yaml() {
            return """
                    type: DatetimeBasedCursor
                    cursor_field: day
                    datetime_format: "%Y-%m-%d"
                    cursor_datetime_formats: ["%Y-%m-%dT%H:%M:%SZ", "%Y-%m-%d"]
                    start_datetime: "{{ config.start }}"
                    end_datetime: "2025-06-14"
                    step: P2D
                    cursor_granularity: P1D
                    start_time_option: {type: RequestOption, inject_into: request_parameter, field_name: since}
                    """;
        }

        @Override
        protected Row config() {
            return row("start", "2025-06-11");
        }

        @Override
        protected List<Row> windows() {
            return List.of(
                    row("start_time", "2025-06-11", "end_time", "2025-06-12"),
                    row("start_time", "2025-06-13", "end_time", "2025-06-14"));
        }

        @Override
        protected List<List<Row>> records() {
            return List.of(
                    List.of(row("day", "2025-06-12"), row("day", "2025-06-11T01:00:00Z")),
                    List.of(row("day", "2025-06-13")));
        }

        @Override
        protected Row after() {
            return row("day", "2025-06-13");
        }
    }

    @Nested
    class OfIncrementingCountCursor extends IncrementalSyncContract {

        @Override
        protected String yaml() {
            return "{type: IncrementingCountCursor, cursor_field: n, start_value: 0, start_value_option: {type: RequestOption, inject_into: request_parameter, field_name: since}}";
        }

        @Override
        protected Row before() {
            return row("n", 5L);
        }

        @Override
        protected List<Row> windows() {
            return List.of(row("start", 5L));
        }

        @Override
        protected List<List<Row>> records() {
            return List.of(List.of(row("n", 9L), row("n", 7L)));
        }

        @Override
        protected Row after() {
            return row("n", 9L);
        }
    }
}
