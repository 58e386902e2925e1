package dev.weir.lake.convert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeTextTest {

    private final TimeText time = new TimeText();

    @ParameterizedTest
    @CsvSource({
        "2024-02-29T12:30:15.123456789+02:00, 45015, 123456789, 7200, true",
        "2024-02-29T12:30:15Z, 45015, 0, 0, true",
        "2024-02-29t12:30:15z, 45015, 0, 0, true",
        "2024-02-29 12:30:15, 45015, 0, 0, false",
        "2024-02-29T12:30, 45000, 0, 0, false",
        "2024-02-29T12:30Z, 45000, 0, 0, true",
        "2024-02-29T12:30:15.5-0330, 45015, 500000000, -12600, true",
        "2024-02-29T12:30:15+01, 45015, 0, 3600, true",
        "2024-02-29T00:00:00.0000000001, 0, 0, 0, false",
    })
    void readsTimes(String text, int second, int nanos, int offset, boolean hasZone) {
        assertThat(time.parse(text)).isTrue();
        assertThat(time.hasTime()).isTrue();
        assertThat(time.day()).isEqualTo(LocalDate.of(2024, 2, 29).toEpochDay());
        assertThat(time.secondOfDay()).isEqualTo(second);
        assertThat(time.nanos()).isEqualTo(nanos);
        assertThat(time.offsetSeconds()).isEqualTo(offset);
        assertThat(time.hasZone()).isEqualTo(hasZone);
        assertThat(time.hasFinerDigits()).isEqualTo(text.endsWith("0001"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2024",
                "2024-02-30",
                "2023-02-29",
                "2024-13-01",
                "2024-00-01",
                "2024-01-00",
                "0000-01-01",
                "2024-1-1",
                "20240101",
                "2024-01-01T",
                "2024-01-01T24:00:00",
                "2024-01-01T12",
                "2024-01-01T12:60",
                "2024-01-01T12:30:60",
                "2024-01-01T12:30:15.",
                "2024-01-01T12:30:15.Z",
                "2024-01-01T12:30:15+",
                "2024-01-01T12:30:15+1",
                "2024-01-01T12:30:15+19:00",
                "2024-01-01T12:30:15+01:60",
                "2024-01-01T12:30:15+01:",
                "2024-01-01T12:30:15Zx",
                "2024-01-01T12:30:15 Z",
                "2024-01-01x",
                "+2024-01-01",
                "２０２４-01-01"
            })
    void refusesWhatIsNoTime(String text) {
        assertThat(time.parse(text)).isFalse();
    }

    @Test
    void countsDaysAsTheJdkDoes() {
        for (LocalDate day = LocalDate.of(1, 1, 1); day.getYear() < 10_000; day = day.plusDays(17)) {
            assertThat(time.parse(day.toString())).isTrue();
            assertThat(time.day()).isEqualTo(day.toEpochDay());
            assertThat(time.hasTime()).isFalse();
        }
    }

    @Test
    void forgetsTheTextBefore() {
        time.parse("2024-01-01T12:30:15.1234567891+01:00");

        assertThat(time.parse("2024-01-02T00:00:00")).isTrue();
        assertThat(time.nanos()).isZero();
        assertThat(time.offsetSeconds()).isZero();
        assertThat(time.hasZone()).isFalse();
        assertThat(time.hasFinerDigits()).isFalse();
    }
}
