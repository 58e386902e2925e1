package dev.weir.cli.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.cli.Failure;
import dev.weir.protocol.SecretMask;
import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.failure.FailureType;
import dev.weir.spi.value.Row;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ReporterTest {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PrintStream err = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    private long now;

    @Test
    void printsALineForEachStreamThatEndedAndOneForEachTick() {
        Reporter reporter = new Reporter(err, false, () -> now);

        reporter.expect(3);
        reporter.started("users");
        reporter.started("orders");
        reporter.wrote("users", 1_200);
        pass(Duration.ofMillis(10_040));
        reporter.tick();
        reporter.completed("users");
        pass(Duration.ofSeconds(1));
        reporter.incomplete("orders", new ConnectorException(FailureType.SOURCE_PERMANENT, "Cannot read orders: 404"));
        reporter.tick();

        assertThat(text()).isEqualTo("""
                        0 of 3 streams, 1,200 records, 10.0 s, reading users, orders
                        users: 1,200 records (10.0 s)
                        orders: failed: Cannot read orders: 404 (11.0 s)
                        2 of 3 streams, 1,200 records, 11.0 s
                        """);
        assertThat(reporter.period()).isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void redrawsABarOnATerminalAndTakesItAwayForLines() {
        Reporter reporter = new Reporter(err, true, () -> now);

        reporter.expect(2);
        reporter.started("users");
        reporter.wrote("users", 1);
        reporter.tick();
        reporter.completed("users");
        reporter.tick();
        reporter.clear();
        reporter.clear();

        assertThat(text())
                .isEqualTo("\r\u001b[K[--------------------] 0 of 2 streams, 1 record, 0.0 s, reading users"
                        + "\r\u001b[Kusers: 1 record (0.0 s)\n"
                        + "\r\u001b[K[##########----------] 1 of 2 streams, 1 record, 0.0 s"
                        + "\r\u001b[K");
        assertThat(reporter.period()).isEqualTo(Duration.ofMillis(200));
    }

    @Test
    void showsHowMuchOfAStreamWasReadWhereThatIsEstimated() {
        Reporter reporter = new Reporter(err, true, () -> now);

        reporter.expect(2);
        reporter.started("users");
        reporter.started("orders");
        reporter.wrote("users", 30);
        reporter.estimated("users", 60);
        reporter.tick();
        reporter.wrote("users", 70);
        reporter.clear();
        reporter.tick();

        assertThat(text())
                .isEqualTo(
                        "\r\u001b[K[#####---------------] 0 of 2 streams, 30 records, 0.0 s, reading users (50 %), orders"
                                + "\r\u001b[K"
                                + "\r\u001b[K[##########----------] 0 of 2 streams, 100 records, 0.0 s, reading users (100 %), orders");
    }

    @Test
    void saysNothingBeforeItKnowsTheStreams() {
        Reporter reporter = new Reporter(err, true, () -> now);

        reporter.tick();

        assertThat(text()).isEmpty();
    }

    @Test
    void hidesSecrets() {
        Reporter reporter = new Reporter(err, false, () -> now);
        Row schema = Row.of("properties", Row.of("key", Row.of("airbyte_secret", true)));

        reporter.mask(SecretMask.of(schema, Row.of("key", "hush")));
        reporter.line("warning: hush");
        reporter.incomplete("users", new ConnectorException(FailureType.CONFIG, "Cannot log in with hush"));
        reporter.failed(Failure.of(new IllegalStateException("hush")), true);

        assertThat(text())
                .startsWith("warning: ****\nusers: failed: Cannot log in with ****\n"
                        + "Cannot go on: java.lang.IllegalStateException: **** "
                        + "(a mistake in Weir or in a component; --debug shows where)\n"
                        + "dev.weir.spi.failure.ConnectorException: ")
                .doesNotContain("hush");
    }

    private void pass(Duration time) {
        now += time.toNanos();
    }

    private String text() {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
