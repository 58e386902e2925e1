package dev.weir.cli.trial;

import dev.weir.cli.ConnectorOptions;
import dev.weir.cli.Failure;
import dev.weir.cli.OpenedConnector;
import dev.weir.cli.Terminal;
import dev.weir.cli.args.Arguments;
import dev.weir.engine.ReadLimits;
import dev.weir.engine.ReadResult;
import dev.weir.spi.value.Row;
import dev.weir.trial.live.CountedTransport;
import dev.weir.trial.live.Discretion;
import dev.weir.trial.live.JsonReport;
import dev.weir.trial.live.Shown;
import dev.weir.trial.live.TextReport;
import dev.weir.trial.live.TrialReport;
import dev.weir.trial.live.TrialSummary;
import dev.weir.trial.live.TrialWatch;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One test read.
 *
 * @param told  how it is told
 * @param check whether the connection is checked first
 */
record TestRead(ConnectorOptions options, ReadLimits limits, Told told, boolean check, Terminal terminal) {

    /** How a test read is told. */
    record Told(boolean json, int records, boolean bodies, int letters) {}

    /** Reads; true if every stream could be read. */
    boolean run(Arguments arguments) {
        Discretion discretion = new Discretion();
        TrialReport report = report(discretion);
        TrialWatch watch = new TrialWatch(report, discretion, told.records(), TriedConnector.configKeeper(options));
        Transports transports = new Transports();
        try (OpenedConnector opened = OpenedConnector.open(
                options,
                engine -> engine.withLimits(limits)
                        .withObserver(watch)
                        .withMaxConcurrency(1)
                        .withTransport(transports.counted(engine.transport())))) {
            opened.connector().warnings().forEach(warning -> terminal.err().println(warning));
            return read(opened, arguments, discretion, report, watch, transports);
        } catch (RuntimeException | Error e) {
            Failure.of(e).printTo(terminal.err(), options.debug(), discretion::hide);
            return false;
        }
    }

    /** Keeps the transport that the engine got. */
    private static final class Transports {
        private @Nullable CountedTransport counted;

        CountedTransport counted(dev.weir.engine.http.Transport transport) {
            CountedTransport made = new CountedTransport(transport);
            counted = made;
            return made;
        }

        long bytes() {
            return Objects.requireNonNull(counted).bytes();
        }
    }

    private boolean read(
            OpenedConnector opened,
            Arguments arguments,
            Discretion discretion,
            TrialReport report,
            TrialWatch watch,
            Transports transports) {
        long start = System.nanoTime();
        Row given = opened.config();
        discretion.mask(opened.mask(given));
        Row config = opened.connector().configure(given, watch);
        discretion.mask(opened.mask(given).and(config));
        boolean works = !check || checked(opened, config, report, watch);
        ReadResult result = opened.connector()
                .read(
                        config,
                        TriedConnector.configured(
                                opened,
                                config,
                                TriedConnector.streams(arguments),
                                TriedConnector.states(arguments, opened),
                                watch),
                        watch);
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        report.summary(new TrialSummary(watch.outcomes(), watch.requests(), transports.bytes(), took));
        return works && result.failures().isEmpty();
    }

    private static boolean checked(OpenedConnector opened, Row config, TrialReport report, TrialWatch watch) {
        String reason = opened.connector().check(config, watch).orElse("");
        report.checked(reason);
        return reason.isEmpty();
    }

    private TrialReport report(Discretion discretion) {
        PrintStream out = terminal.text();
        Shown shown = new Shown(told.records(), told.bodies(), told.letters(), options.replay() == null);
        return told.json()
                ? new JsonReport(out::println, shown, discretion)
                : new TextReport(out::println, shown, discretion);
    }
}
