package dev.weir.benchmarks.ceiling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UtcTimeTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1970-01-01T00:00:00Z",
                "2024-02-29T23:59:59.999Z",
                "2024-03-01T00:00:00.000001Z",
                "2000-12-31T12:34:56.5Z",
                "1999-01-31T01:02:03Z"
            })
    void readsTimesAsTheJdkDoes(String text) {
        assertThat(UtcTime.micros(text)).isEqualTo(ChronoUnit.MICROS.between(Instant.EPOCH, Instant.parse(text)));
    }
}
