package dev.weir.registry.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.registry.access.Actor;
import dev.weir.registry.refusal.Refused;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BucketsTest {

    private Instant now = Instant.parse("2026-01-01T00:00:00Z");

    private final Clock clock = new Clock() {
        @Override
        public java.time.ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    };

    @Test
    void givesABurstAndThenAsMuchAsComesBack() {
        Buckets buckets = new Buckets(new Rate(3, 2, Duration.ofSeconds(1)), 10, clock);

        assertThat(IntStream.range(0, 4).mapToObj(i -> buckets.take("a")))
                .containsExactly(Duration.ZERO, Duration.ZERO, Duration.ZERO, Duration.ofMillis(500));
        assertThat(buckets.take("b")).isZero();
        now = now.plusMillis(499);
        assertThat(buckets.take("a")).isEqualTo(Duration.ofMillis(1));
        now = now.plusMillis(1);
        assertThat(buckets.wait("a")).isZero();
        assertThat(buckets.take("a")).isZero();
        assertThat(buckets.take("a")).isEqualTo(Duration.ofMillis(500));
        now = now.plusSeconds(3600);
        assertThat(IntStream.range(0, 4).mapToObj(i -> buckets.take("a").isZero()))
                .containsExactly(true, true, true, false);
    }

    @Test
    void survivesAClockThatGoesBack() {
        Buckets buckets = new Buckets(new Rate(1, 1, Duration.ofSeconds(1)), 10, clock);
        buckets.take("a");
        now = now.minusSeconds(3600);

        assertThat(buckets.take("a")).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void remembersBoundedlyMany() {
        Buckets buckets = new Buckets(new Rate(1, 1, Duration.ofHours(1)), 100, clock);
        for (int i = 0; i < 10_000; i++) {
            buckets.take("address " + i);
        }

        assertThat(buckets.size()).isEqualTo(100);
        assertThat(buckets.take("address 9999")).isPositive();
    }

    @Test
    void countsNothingWithoutALimit() {
        Buckets buckets = new Buckets(Rate.FREE, 100, clock);

        assertThat(IntStream.range(0, 1000).allMatch(i -> buckets.take("a").isZero()))
                .isTrue();
        assertThat(buckets.size()).isZero();
    }

    @Test
    void takesTheHalfOfAnAddressThatAProviderGivesForTheWhole() {
        Limits limits = new Limits(Rates.of(1, 0, 0), clock);
        for (int i = 0; i < 30; i++) {
            limits.read(new Actor(0, "anonymous", "2001:db8::" + Integer.toHexString(i), List.of()));
        }

        assertThatThrownBy(() -> limits.read(new Actor(0, "anonymous", "2001:db8::ffff", List.of())))
                .isInstanceOf(Refused.class)
                .hasMessage("Cannot answer: there were too many requests of this address"
                        + " (ask less often; the next is answered in 1 seconds)");
        limits.read(new Actor(0, "anonymous", "2001:db8:0:1::1", List.of()));
        limits.read(new Actor(7, "ci", "2001:db8::1", List.of()));
    }
}
