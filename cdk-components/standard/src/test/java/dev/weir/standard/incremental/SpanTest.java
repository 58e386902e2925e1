package dev.weir.standard.incremental;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpanTest {

    @ParameterizedTest
    @CsvSource({
        "P1Y2M3W4DT5H6M7.5S, 14, PT605H6M7.5S",
        "-P1MT1S, -1, -PT1S",
        "'P0,5D', 0, PT12H",
        "PT0.0000015S, 0, PT0.000002S",
        "PT0.0000005S, 0, PT0S",
    })
    void readsIsoDurations(String text, long months, String exact) {
        Span span = Span.parse(text, "step");

        assertThat(span == null ? new Span(0, Duration.ZERO) : span).isEqualTo(new Span(months, Duration.parse(exact)));
    }

    @ParameterizedTest
    @CsvSource({"1d, PT24H, P1D", "2w1d12h, PT372H, P2W1DT12H", "90m1.5s, PT1H30M1.5S, PT90M1.5S", "1w, PT168H, P1W"})
    void readsTheFormOfOlderLevels(String text, String exact, String iso) {
        assertThat(Span.isFormer(text)).isTrue();
        assertThat(Span.isFormer(iso)).isFalse();
        assertThat(Span.parse(text, "step")).isEqualTo(new Span(0, Duration.parse(exact)));
        assertThat(Span.iso(text)).isEqualTo(iso);
    }

    @Test
    void takesNoLengthForNoSpan() {
        assertThat(Span.parse("P0D", "step")).isNull();
        assertThat(Span.parse("PT", "step")).isNull();
    }

    @Test
    void stepsToTheLastDayOfAShorterMonth() {
        Span month = Objects.requireNonNull(Span.parse("P1MT1H", "step"));

        assertThat(month.after(OffsetDateTime.parse("2024-01-31T10:00:00Z"))).isEqualTo("2024-02-29T11:00:00Z");
        assertThat(month.before(OffsetDateTime.parse("2025-03-31T10:00:00Z"))).isEqualTo("2025-02-28T09:00:00Z");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1 day", "P", "P1", "1D"})
    void refusesOtherTexts(String text) {
        assertThatThrownBy(() -> Span.parse(text, "step"))
                .hasMessage("Cannot read step '" + text
                        + "': it is no ISO 8601 duration (write for instance P1D, PT1H or P1M)");
    }

    @Test
    void refusesPartsOfMonths() {
        assertThatThrownBy(() -> Span.parse("P0.5M", "lookback_window"))
                .hasMessage("Cannot read lookback_window 'P0.5M': parts of years and months have no fixed length (use"
                        + " days)");
    }
}
