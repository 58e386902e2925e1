package dev.weir.standard.incremental;

import static dev.weir.standard.fixture.Values.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.http.InjectInto;
import dev.weir.spi.http.RequestOptions;
import dev.weir.spi.slicing.Cursor;
import dev.weir.spi.template.Scope;
import dev.weir.spi.template.Template;
import dev.weir.spi.value.Row;
import dev.weir.spi.value.StreamSlice;
import dev.weir.standard.request.RequestOption;
import dev.weir.testkit.scope.TestRuntime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DatetimeBasedCursorTest {

    private final TestRuntime runtime = new TestRuntime();
    private final Scope scope = runtime.scope("orders");

    private static DatetimeBasedCursor cursor(
            String format,
            MinMaxDatetime start,
            @Nullable String step,
            @Nullable String granularity,
            String... inputs) {
        return new DatetimeBasedCursor(
                Template.constant("updated"),
                format,
                start,
                null,
                List.of(inputs),
                granularity,
                step == null ? null : Template.constant(step),
                null,
                Template.constant("since"),
                Template.constant("until"),
                RequestOption.of(InjectInto.REQUEST_PARAMETER, "from"),
                RequestOption.of(InjectInto.HEADER, "X-To"),
                false,
                false,
                false,
                false,
                null,
                false);
    }

    private static MinMaxDatetime at(String text) {
        return new MinMaxDatetime(Template.constant(text), "", null, null);
    }

    private static DatetimeBasedCursor daily() {
        return cursor("%Y-%m-%d", at("2025-06-01"), "P5D", "P1D");
    }

    @Test
    void readsRecordsInTheFirstFormatThatFits() {
        Cursor cursor = cursor("%Y-%m-%d", at("2025-06-01"), null, null, "%s", "%Y-%m-%dT%H:%M:%SZ")
                .open(new Row(), Duration.ZERO, scope);

        assertThat(cursor.valueOf(row("updated", 1749513600L))).isEqualTo("2025-06-10");
        assertThat(cursor.valueOf(row("updated", 1749513600.9))).isEqualTo("2025-06-10");
        assertThat(cursor.valueOf(row("updated", "2025-06-11T08:00:00Z"))).isEqualTo("2025-06-11");
        assertThat(cursor.valueOf(row("updated", "2025-06-12"))).isEqualTo("2025-06-12");
        assertThat(cursor.canonical("1749513600")).isEqualTo("2025-06-10");
    }

    @Test
    void wantsRecordsWithoutTimeAndSaysSo() {
        Cursor cursor = daily().open(new Row(), Duration.ZERO, scope);

        assertThat(cursor.wants(row("id", 1L))).isTrue();
        assertThat(cursor.wants(row("updated", "soon"))).isTrue();
        assertThat(cursor.valueOf(row("id", 1L))).isNull();
        assertThat(runtime.warnings().stream().distinct())
                .containsExactly(
                        "Stream 'orders' has records whose cursor field 'updated' is missing; they are read, but do not"
                                + " move the state.",
                        "Stream 'orders' has records whose cursor field 'updated' is in none of the formats"
                                + " [%Y-%m-%d]; they are read, but do not move the state.");
    }

    @Test
    void refusesAStateInAnotherFormat() {
        assertThatThrownBy(() -> daily().open(row("updated", "June"), Duration.ZERO, scope))
                .isInstanceOf(ConnectorException.class)
                .hasMessage("Cannot use the state of stream 'orders': its value 'June' for 'updated' fits none of the"
                        + " formats [%Y-%m-%d] (reset the stream, or add the format to cursor_datetime_formats)");
    }

    @Test
    void refusesAStateWithoutSlices() {
        Row state = row("state_type", "date-range", "slices", List.of());

        assertThatThrownBy(() -> daily().open(state, Duration.ZERO, scope))
                .hasMessage("Cannot use the state of stream 'orders': it is of type 'date-range' but holds no slices"
                        + " (reset the stream)");
    }

    @Test
    void needsStepAndGranularityTogether() {
        assertThatThrownBy(() -> cursor("%Y-%m-%d", at("2025-06-01"), "P5D", null))
                .hasMessage(
                        "Cannot cut time into windows: step is set, but cursor_granularity is not (set both or none)");
        assertThatThrownBy(() -> cursor("%Y-%m-%d", at("2025-06-01"), null, "P1D"))
                .hasMessage(
                        "Cannot cut time into windows: cursor_granularity is set, but step is not (set both or none)");
    }

    @Test
    void endsWindowsADayBeforeTheNextWhereTheStepIsOfAnOlderLevel() {
        List<Row> windows = new ArrayList<>();
        cursor("%Y-%m-%d", at("2025-06-01"), "10d", null)
                .open(new Row(), Duration.ZERO, scope)
                .windows()
                .forEachRemaining(windows::add);

        assertThat(windows)
                .containsExactly(
                        row("since", "2025-06-01", "until", "2025-06-10"),
                        row("since", "2025-06-11", "until", "2025-06-15"));
        assertThat(runtime.warnings())
                .containsExactly(
                        "Cannot keep step '10d' of stream 'orders' for long: it is written as up to 0.28.1, with"
                                + " windows that end a day before the next one (write step: P10D and cursor_granularity: P1D)");
    }

    @Test
    void movesTheStartBetweenItsBounds() {
        MinMaxDatetime early = new MinMaxDatetime(
                Template.constant("2020-01-01"), "%Y-%m-%d", Template.constant("2025-06-10"), Template.constant(""));
        MinMaxDatetime late =
                new MinMaxDatetime(Template.constant("2030-01-01"), "%Y-%m-%d", null, Template.constant("2025-06-10"));

        assertThat(early.in(scope, "%s", "start_datetime")).isEqualTo("2025-06-10T00:00:00Z");
        assertThat(late.in(scope, "%s", "start_datetime")).isEqualTo("2025-06-10T00:00:00Z");
        assertThatThrownBy(() -> at("today").in(scope, "%Y-%m-%d", "start_datetime"))
                .hasMessage(
                        "Cannot read start_datetime 'today': it does not fit the format '%Y-%m-%d' (change the value"
                                + " or its datetime_format)");
    }

    @Test
    void putsTheWindowIntoRequests() {
        StreamSlice slice = StreamSlice.WHOLE.withCursorSlice(row("since", "2025-06-01", "until", "2025-06-05"));

        RequestOptions options = daily().options(slice, scope);

        assertThat(options.parameters()).isEqualTo(row("from", "2025-06-01"));
        assertThat(options.headers()).isEqualTo(row("X-To", "2025-06-05"));
        assertThat(daily().options(StreamSlice.WHOLE, scope).parameters()).isEmpty();
    }

    @Test
    void refusesUnknownClamping() {
        assertThatThrownBy(() -> new Clamping(Template.constant("YEAR"), null).in(scope))
                .hasMessage("Cannot clamp windows: unknown target 'YEAR' (use DAY, WEEK or MONTH)");
        assertThatThrownBy(() -> new Clamping(Template.constant("WEEK"), row("weekday", "Monday")).in(scope))
                .hasMessage("Cannot clamp windows to weeks: target_details.weekday is 'Monday' (use MONDAY to SUNDAY)");
    }

    @Test
    void endsAtTheSameStateWhateverTheOrderOfManyThreads() throws Exception {
        Cursor cursor = cursor("%Y-%m-%d", at("2024-06-15"), "P1D", "P1D").open(new Row(), Duration.ZERO, scope);
        List<Row> windows = new ArrayList<>();
        cursor.windows().forEachRemaining(windows::add);
        ExecutorService workers = Executors.newFixedThreadPool(4);

        List<Future<?>> done = new ArrayList<>();
        windows.forEach(window -> done.add(workers.submit(() -> {
            cursor.observe(row("updated", window.get("since")), window);
            cursor.close(window);
        })));
        for (Future<?> each : done) {
            each.get();
        }
        workers.shutdown();

        assertThat(windows).hasSize(366);
        assertThat(cursor.state()).isEqualTo(row("updated", "2025-06-15"));
    }

    @Test
    void staysWhereItBeganUntilTheFirstWindowIsRead() {
        for (Row state : List.of(new Row(), row("updated", "2025-06-01"))) {
            Cursor cursor = cursor("%Y-%m-%d", at("2025-06-01"), "P1D", "P1D").open(state, Duration.ZERO, scope);

            assertThat(closed(cursor, "2025-06-02")).isEqualTo("2025-06-01");
            assertThat(closed(cursor, "2025-06-04")).isEqualTo("2025-06-01");
            assertThat(closed(cursor, "2025-06-01")).isEqualTo("2025-06-02");
            assertThat(closed(cursor, "2025-06-03")).isEqualTo("2025-06-04");
        }
    }

    @Test
    void goesOnFromWindowsThatWereLookedBackAt() {
        Cursor cursor = cursor("%Y-%m-%d", at("2025-06-01"), "P1D", "P1D")
                .open(row("updated", "2025-06-05"), Duration.ofDays(2), scope);

        assertThat(closed(cursor, "2025-06-04")).isEqualTo("2025-06-03");
        assertThat(closed(cursor, "2025-06-03")).isEqualTo("2025-06-04");
        assertThat(closed(cursor, "2025-06-05")).isEqualTo("2025-06-05");
    }

    /** The state's time after a window of a day is closed that held a record. */
    private static @Nullable Object closed(Cursor cursor, String day) {
        Row window = row("since", day, "until", day);
        cursor.observe(row("updated", day), window);
        cursor.close(window);
        return cursor.state().get("updated");
    }

    @Test
    void makesWindowsOnlyWhenTheyAreAskedFor() {
        Cursor cursor = cursor("%Y-%m-%dT%H:%M:%SZ", at("0001-01-01T00:00:00Z"), "PT1S", "PT1S")
                .open(new Row(), Duration.ZERO, scope);

        assertThat(cursor.windows().next()).isEqualTo(row("since", "1-01-01T00:00:00Z", "until", "1-01-01T00:00:00Z"));
    }
}
