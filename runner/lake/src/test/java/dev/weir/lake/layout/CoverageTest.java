package dev.weir.lake.layout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.lake.Lakes;
import dev.weir.lake.layout.Coverage.Cover;
import dev.weir.lake.table.PartitionColumn;
import dev.weir.spi.value.Row;
import dev.weir.spi.value.StreamSlice;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The run starts on 2024-02-29 at 23:30. */
class CoverageTest {

    private static final String BY_DAY = "[{'key': 'day', 'field': 'at', 'truncate': 'day'}]";

    private Partitioner partitioner = partitioner(BY_DAY, false, "at");

    private static Partitioner partitioner(String partitionBy, boolean fromBeginning, @Nullable String cursor) {
        RunFacts run = new RunFacts("r1", Lakes.NOW, null, fromBeginning);
        return new Partitioner(PartitionerTest.keys(null, partitionBy), List.of(), run, cursor);
    }

    private static StreamSlice slice(String shop, @Nullable String from, @Nullable String to) {
        Row window = new Row();
        if (from != null) {
            window.put("start_time", from);
            window.put("end_time", to);
        }
        return new StreamSlice(Row.of("shop", shop), window, new Row());
    }

    private Cover of(String key, String value) {
        return partitioner.coverage().of(Map.of(key, value));
    }

    private Cover day(String value) {
        return of("day", value);
    }

    @Test
    void coversDaysThatTheWindowsCover() {
        partitioner.completed(slice("1", "2024-02-10T00:00:00Z", "2024-02-11T23:59:59Z"));
        partitioner.completed(slice("1", "2024-02-12T00:00:00Z", "2024-02-13T11:59:59Z"));

        assertThat(day("2024-02-09")).isEqualTo(Cover.NONE);
        assertThat(day("2024-02-10")).isEqualTo(Cover.WHOLE);
        assertThat(day("2024-02-11")).isEqualTo(Cover.WHOLE);
        assertThat(day("2024-02-12")).isEqualTo(Cover.WHOLE);
        assertThat(day("2024-02-13")).isEqualTo(Cover.PART);
        assertThat(day("2024-02-14")).isEqualTo(Cover.NONE);
        assertThat(day(PartitionColumn.NO_VALUE)).isEqualTo(Cover.PART);
        assertThat(day("nonsense")).isEqualTo(Cover.NONE);
    }

    @Test
    void coversADayOnlyIfAllPartitionsOfTheSourceDo() {
        partitioner.completed(slice("1", "2024-02-10T00:00:00Z", "2024-02-12T23:59:59Z"));
        partitioner.completed(slice("2", "2024-02-11T12:00:00Z", "2024-02-12T23:59:59Z"));

        assertThat(day("2024-02-10")).isEqualTo(Cover.PART);
        assertThat(day("2024-02-11")).isEqualTo(Cover.PART);
        assertThat(day("2024-02-12")).isEqualTo(Cover.WHOLE);
    }

    @Test
    void countsTheLastDayOfAWindowWhicheverOfTwoEndsFirst() {
        partitioner.completed(slice("1", "2024-02-29", "2024-02-29"));
        partitioner.completed(slice("1", "2024-02-28", "2024-02-28"));

        assertThat(day("2024-02-28")).isEqualTo(Cover.WHOLE);
        assertThat(day("2024-02-29")).isEqualTo(Cover.WHOLE);
    }

    @Test
    void coversEverythingAfterAWindowThatEndsNow() {
        partitioner.completed(slice("1", "2024-02-28T00:00:00Z", "2024-02-29T23:30:00Z"));

        assertThat(day("2024-02-29")).isEqualTo(Cover.WHOLE);
        assertThat(day("2024-03-01")).isEqualTo(Cover.WHOLE);
    }

    @ParameterizedTest
    @CsvSource({
        "2024-02-10T00:00:00Z, 2024-02-12T00:00:00Z, 2024-02-11, WHOLE",
        "2024-02-10T00:00:00Z, 2024-02-12T00:00:00Z, 2024-02-12, PART",
        "2024-02-10T00:00:00.000Z, 2024-02-11T23:59:59.999Z, 2024-02-11, WHOLE",
        "2024-02-10T00:00, 2024-02-11T23:59, 2024-02-11, WHOLE",
        "2024-02-10T00:00:00+01:00, 2024-02-11T23:59:59+01:00, 2024-02-10, WHOLE",
        "2024-02-10T00:00:00+01:00, 2024-02-11T23:59:59+01:00, 2024-02-11, PART",
        "2024-02-10, 2024-02-12, 2024-02-11, WHOLE",
        "2024-02-10, 2024-02-12, 2024-02-12, PART",
        "2024-02-10, 2024-02-29, 2024-02-29, WHOLE",
        "1707523200, 1707695999, 2024-02-11, WHOLE",
        "1707523200000, 1707695999000, 2024-02-11, WHOLE",
        "20240210, 20240212, 2024-02-11, NONE",
        "2024-02-10, never, 2024-02-11, NONE",
    })
    void readsWindowsOfManySpellings(String from, String to, String day, Cover expected) {
        partitioner.completed(slice("1", from, to));

        assertThat(day(day)).isEqualTo(expected);
    }

    @Test
    void takesTheLastDayOfAWindowAsReadIfTheNextOneStartsBehindIt() {
        partitioner.completed(slice("1", "2024-02-10", "2024-02-12"));
        partitioner.completed(slice("1", "2024-02-13", "2024-02-15"));

        assertThat(day("2024-02-12")).isEqualTo(Cover.WHOLE);
        assertThat(day("2024-02-15")).isEqualTo(Cover.WHOLE);
        assertThat(day("2024-02-16")).isEqualTo(Cover.NONE);
    }

    @Test
    void countsHoursAndMonthsInTheirZone() {
        partitioner = partitioner(
                "[{'key': 'm', 'field': 'at', 'truncate': 'month', 'time_zone': 'Europe/Berlin'}]", false, "at");
        partitioner.completed(slice("1", "2023-12-31T23:00:00Z", "2024-01-31T22:59:59Z"));
        assertThat(of("m", "2024-01")).isEqualTo(Cover.WHOLE);
        assertThat(of("m", "2024-02")).isEqualTo(Cover.NONE);
        assertThat(of("m", "2023-12")).isEqualTo(Cover.NONE);

        partitioner = partitioner("[{'key': 'h', 'field': 'at', 'truncate': 'hour'}]", false, "at");
        partitioner.completed(slice("1", "2024-01-01T10:00:00Z", "2024-01-01T11:30:00Z"));
        assertThat(of("h", "2024-01-01T10")).isEqualTo(Cover.WHOLE);
        assertThat(of("h", "2024-01-01T11")).isEqualTo(Cover.PART);
    }

    @Test
    void coversOnlyAPartOfOtherKeysByAWindow() {
        partitioner = partitioner("[{'key': 'shop', 'slice': 'shop'}]", false, "at");
        partitioner.completed(slice("1", "2024-02-10", "2024-02-29"));

        assertThat(of("shop", "1")).isEqualTo(Cover.PART);
        assertThat(of("shop", "2")).isEqualTo(Cover.NONE);
    }

    @Test
    void coversWhatIsReadWithoutAWindow() {
        partitioner = partitioner("[{'key': 'shop', 'slice': 'shop'}, {'key': 'c', 'field': 'country'}]", false, null);
        partitioner.completed(slice("1", null, null));

        assertThat(partitioner.coverage().of(Map.of("shop", "1", "c", "DE"))).isEqualTo(Cover.WHOLE);
        assertThat(partitioner.coverage().of(Map.of("shop", "2", "c", "DE"))).isEqualTo(Cover.NONE);
    }

    @Test
    void doesNotTrustAStreamWithACursorThatGoesOnWithoutAWindow() {
        partitioner = partitioner("[{'key': 'shop', 'slice': 'shop'}]", false, "at");
        partitioner.completed(slice("1", null, null));
        assertThat(of("shop", "1")).isEqualTo(Cover.PART);

        partitioner = partitioner("[{'key': 'shop', 'slice': 'shop'}]", true, "at");
        partitioner.completed(slice("1", "2024-02-10", "2024-02-29"));
        assertThat(of("shop", "1")).isEqualTo(Cover.WHOLE);
    }

    @Test
    void replacesNoLoadDateButItsOwn() {
        partitioner = partitioner("['load_date']", false, null);
        partitioner.completed(StreamSlice.WHOLE);

        assertThat(of("load_date", "2024-02-29")).isEqualTo(Cover.WHOLE);
        assertThat(of("load_date", "2024-02-28")).isEqualTo(Cover.NONE);
    }

    @Test
    void coversNothingBeforeASliceIsCompleted() {
        assertThat(day("2024-02-29")).isEqualTo(Cover.NONE);
    }

    @Test
    void joinsManySmallWindows() {
        for (int hour = 0; hour < 24 * 20; hour += 2) {
            String day = "2024-02-" + (hour / 24 < 9 ? "0" : "") + (1 + hour / 24);
            String from = day + "T" + (hour % 24 < 10 ? "0" : "") + hour % 24 + ":00:00Z";
            String to = day + "T" + (hour % 24 < 9 ? "0" : "") + (hour % 24 + 1) + ":59:59Z";
            partitioner.completed(slice("1", from, to));
        }

        assertThat(day("2024-02-01")).isEqualTo(Cover.WHOLE);
        assertThat(day("2024-02-20")).isEqualTo(Cover.WHOLE);
        assertThat(day("2024-02-21")).isEqualTo(Cover.NONE);
    }
}
