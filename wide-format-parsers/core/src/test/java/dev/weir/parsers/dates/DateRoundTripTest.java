package dev.weir.parsers.dates;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.parsers.Normalising;
import dev.weir.spi.read.TimeFormats;
import dev.weir.testkit.scope.TestRuntime;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random times, written in each form, are the same times afterwards. */
class DateRoundTripTest {

    private static final int TIMES = 200;
    private static final TimeFormats FORMATS = new TestRuntime().timeFormats();

    private final Random random = new Random(11);

    private OffsetDateTime time() {
        return LocalDateTime.of(1905, 1, 1, 0, 0)
                .plusSeconds(random.nextLong(5_000_000_000L))
                .atOffset(ZoneOffset.UTC);
    }

    private static Normalising with(String format, String more) {
        return Normalising.with("DateNormalizer", "fields: [v]\nzero_dates: keep\nin: ['" + format + "']\n" + more);
    }

    private static OffsetDateTime read(Normalising rules, Object value) {
        return OffsetDateTime.parse(String.valueOf(rules.of(value)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%d/%m/%Y %H:%M:%S",
                "%m/%d/%Y %I:%M:%S %p",
                "%Y%m%d%H%M%S",
                "%a, %d %b %Y %H:%M:%S %z",
                "%s",
                "%j/%Y %H.%M.%S",
                "%Y-%m-%dT%H:%M:%SZ",
            })
    void ofDirectives(String format) {
        Normalising rules = with(format, "");
        for (int i = 0; i < TIMES; i++) {
            OffsetDateTime time = time();

            assertThat(read(rules, FORMATS.format(time, format))).isEqualTo(time);
        }
    }

    @Test
    void ofCounts() {
        for (int i = 0; i < TIMES; i++) {
            OffsetDateTime time = time();
            long days = ChronoUnit.DAYS.between(LocalDate.of(1899, 12, 30), time.toLocalDate());
            double serial = days + time.toLocalTime().toSecondOfDay() / 86_400.0;

            assertThat(read(with("epoch_s", ""), time.toEpochSecond())).isEqualTo(time);
            assertThat(read(with("epoch_ms", ""), time.toEpochSecond() * 1000)).isEqualTo(time);
            assertThat(read(with("dotnet_json", ""), "/Date(" + time.toEpochSecond() * 1000 + "-0530)/"))
                    .isEqualTo(time);
            assertThat(with("excel_serial", "out: '%s'").of(serial)).isEqualTo(String.valueOf(time.toEpochSecond()));
        }
    }

    @Test
    void ofLocalTimesInAnyZone() {
        String[] zones = ZoneId.getAvailableZoneIds().stream().sorted().toArray(String[]::new);
        for (int i = 0; i < TIMES; i++) {
            OffsetDateTime time = time().plusYears(60);
            String zone = zones[random.nextInt(zones.length)];
            LocalDateTime local = time.atZoneSameInstant(ZoneId.of(zone)).toLocalDateTime();
            boolean isTwice = ZoneId.of(zone).getRules().getValidOffsets(local).size() > 1;

            OffsetDateTime read = read(
                    with("%Y-%m-%d %H:%M:%S", "timezone: " + zone),
                    local.toString().replace('T', ' ').concat(local.getSecond() == 0 ? ":00" : ""));

            assertThat(read.toLocalDateTime()).isEqualTo(local);
            assertThat(isTwice || read.isEqual(time)).as(zone).isTrue();
        }
    }

    @Test
    void ofWeeks() {
        for (int i = 0; i < TIMES; i++) {
            LocalDate day = time().toLocalDate();
            LocalDate monday = day.minusDays(day.getDayOfWeek().getValue() - 1L);
            String key = "%04d-W%02d"
                    .formatted(day.get(IsoFields.WEEK_BASED_YEAR), day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));

            assertThat(with("week", "").of((Object) key)).isEqualTo(monday.toString());
        }
    }
}
