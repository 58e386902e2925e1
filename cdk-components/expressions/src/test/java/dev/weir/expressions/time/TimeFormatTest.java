package dev.weir.expressions.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.expressions.value.EvaluationException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeFormatTest {

    private static final OffsetDateTime TIME =
            OffsetDateTime.of(2024, 2, 29, 3, 4, 5, 678_901_000, ZoneOffset.ofHours(2));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1700000000|%s|2023-11-14T22:13:20Z",
                "-1|%s|1969-12-31T23:59:59Z",
                "1700000000.25|%s_as_float|2023-11-14T22:13:20.250Z",
                "1700000000123|%ms|2023-11-14T22:13:20.123Z",
                "1700000000123456|%epoch_microseconds|2023-11-14T22:13:20.123456Z",
                "2024-02-29T03:04:05.678|%Y-%m-%dT%H:%M:%S.%_ms|2024-02-29T03:04:05.678Z",
                "2024-02-29 03:04:05+0530|%Y-%m-%d %H:%M:%S%z|2024-02-29T03:04:05+05:30",
                "2024-02-29T03:04:05Z|%Y-%m-%dT%H:%M:%S%z|2024-02-29T03:04:05Z",
                "29 Feb 24, 3 PM|%d %b %y, %I %p|2024-02-29T15:00Z",
                "2024 060|%Y %j|2024-02-29T00:00Z",
                "2024 W09 4|%G W%V %u|2024-02-29T00:00Z",
                "2024 8 Thursday|%Y %U %A|2024-02-29T00:00Z",
                "2024-2-9|%Y-%m-%d|2024-02-09T00:00Z",
            })
    void reads(String text, String format, OffsetDateTime expected) {
        assertThat(TimeFormat.parse(text, format)).isEqualTo(expected);
        assertThat(TimeFormat.parse(text, format).getOffset()).isEqualTo(expected.getOffset());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "%s|1709168645",
                "%s_as_float|1709168645.678901",
                "%ms|1709168645678",
                "%epoch_microseconds|1709168645678901",
                "%Y-%m-%dT%H:%M:%S.%_msZ|2024-02-29T03:04:05.678Z",
                "%Y-%m-%dT%H:%M:%S.%f%z|2024-02-29T03:04:05.678901+0200",
                "%a %A %b %B %d %j|Thu Thursday Feb February 29 060",
                "%I %p %P %y %C %G %V %U %W %u %w|03 AM am 24 20 2024 09 08 09 4 4",
                "%-d %_m %05d %Q %Z|29  2 00029 %Q UTC+02:00",
            })
    void prints(String format, String expected) {
        assertThat(TimeFormat.format(TIME, format)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "2024, 2024-01-01T00:00Z",
        "2024-02, 2024-02-01T00:00Z",
        "20240229, 2024-02-29T00:00Z",
        "2024-060, 2024-02-29T00:00Z",
        "2024060, 2024-02-29T00:00Z",
        "2024-W09-4, 2024-02-29T00:00Z",
        "2024W094, 2024-02-29T00:00Z",
        "2024-02-29T03, 2024-02-29T03:00Z",
        "2024-02-29 03:04:05.1234567+02:00, 2024-02-29T01:04:05.123456Z",
        "20240229t0304z, 2024-02-29T03:04Z",
        "2024-02-29T24:00, 2024-03-01T00:00Z",
    })
    void readsIsoInUtc(String text, OffsetDateTime expected) {
        assertThat(TimeFormat.parseIso(text)).isEqualTo(expected);
        assertThat(TimeFormat.parseIso(text).getOffset()).isEqualTo(ZoneOffset.UTC);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "20",
                "2024-13",
                "2024-02-30",
                "1700000000",
                "2024-02-29T",
                "2024-02-29T25:00",
                "2024-02-29T10:00+24:00",
                "é",
                "0000-01-01"
            })
    void refusesWhatIsNotIso(String text) {
        assertThatThrownBy(() -> TimeFormat.parseIso(text))
                .isInstanceOfSatisfying(
                        EvaluationException.class,
                        error -> assertThat(error.errorClass()).isEqualTo("ValueError"))
                .hasMessage("Cannot parse date '" + text + "': not ISO 8601");
    }

    @Test
    void refusesWhatDoesNotFitTheFormat() {
        assertThatThrownBy(() -> TimeFormat.parse("x", "%Y")).hasMessage("time data 'x' does not match format '%Y'");
        assertThatThrownBy(() -> TimeFormat.parse("2024x", "%Y")).hasMessage("unconverted data remains: x");
        assertThatThrownBy(() -> TimeFormat.parse("1", "%Q")).hasMessage("'Q' is a bad directive in format '%Q'");
        assertThatThrownBy(() -> TimeFormat.parse("1.5", "%s"))
                .hasMessage("invalid literal for int() with base 10: '1.5'");
        assertThatThrownBy(() -> TimeFormat.parse("9".repeat(30), "%s")).hasMessage("date value out of range");
    }

    @Test
    void printsWhatItReads() {
        for (String format :
                new String[] {"%Y-%m-%dT%H:%M:%S.%f%z", "%d/%m/%Y %I:%M:%S.%f %p %z", "%j %Y %H:%M:%S.%f %z"}) {
            assertThat(TimeFormat.parse(TimeFormat.format(TIME, format), format))
                    .isEqualTo(TIME);
        }
    }
}
