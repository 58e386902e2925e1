package dev.weir.cli.run;

import dev.weir.cli.Command;
import dev.weir.cli.Failure;
import dev.weir.cli.LogSettings;
import dev.weir.cli.OpenedConnector;
import dev.weir.cli.Terminal;
import dev.weir.cli.config.ConfigFile;
import dev.weir.engine.CatalogStream;
import dev.weir.lake.Lake;
import dev.weir.lake.LakeOptions;
import dev.weir.lake.LakeResult;
import dev.weir.lake.StreamResult;
import dev.weir.lake.declare.LakeDeclaration;
import dev.weir.lake.storage.Location;
import dev.weir.spi.sink.LogLevel;
import dev.weir.spi.value.Row;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/** One run into the lake: discovers the streams, reads them from where they stopped, publishes, sums up. */
final class LakeRun {

    private static final int SHARE_OF_HEAP = 3;

    private final RunOptions options;
    private final Terminal terminal;
    private final boolean debug;

    LakeRun(RunOptions options, Terminal terminal) {
        this.options = options;
        this.terminal = terminal;
        this.debug = options.connector().debug();
    }

    int run() {
        LogSettings.apply(debug);
        Reporter reporter = new Reporter(terminal.err(), terminal.interactive(), System::nanoTime);
        try (Ticker ticker = Ticker.start(reporter);
                OpenedConnector opened = OpenedConnector.open(options.connector())) {
            opened.connector().warnings().forEach(warning -> reporter.line(warning.toString()));
            Row given = opened.config();
            reporter.mask(opened.mask(given));
            return intoLake(opened, given, reporter, ticker);
        } catch (Throwable e) {
            reporter.failed(Failure.of(e), debug);
            return Command.FAILED;
        }
    }

    private int intoLake(OpenedConnector opened, Row given, Reporter reporter, Ticker ticker) {
        LakeFile file = options.declared();
        LakeDeclaration declaration = file.declaration();
        Consumer<Row> keeper = changed -> keep(changed, opened, reporter);
        AnnouncingSink announcing = new AnnouncingSink(reporter, keeper, debug);
        Row config = opened.connector().configure(given, announcing);
        reporter.mask(opened.mask(given).and(config));
        List<CatalogStream> discovered = opened.connector().discover(config, announcing);
        StreamChoice choice = StreamChoice.of(discovered, options.streams());
        NameCheck check =
                new NameCheck(file, StreamChoice.of(discovered, List.of()).names(), reporter);
        check.streams(declaration);
        reporter.expect(choice.streams().size());
        LakeOptions lakeOptions = lakeOptions(opened, declaration, reporter, keeper);
        try (Lake lake = Lake.open(lakeOptions)) {
            check.commitGate(lakeOptions, lake);
            lake.claim(choice.names());
            opened.connector()
                    .read(
                            config,
                            choice.configured(lake.states(choice.names()), options.fullRefresh()),
                            new WatchedSink(lake, reporter, debug));
            LakeResult result = lake.finish();
            ticker.close();
            new Summary(result, reporter::hide).printTo(terminal.text());
            return result.verdict() == LakeResult.Verdict.PUBLISHED || isStaged(result) ? Command.OK : Command.FAILED;
        }
    }

    private static boolean isStaged(LakeResult result) {
        return result.verdict() == LakeResult.Verdict.STAGED
                && result.streams().stream().allMatch(stream -> stream.status() == StreamResult.Status.STAGED);
    }

    private LakeOptions lakeOptions(
            OpenedConnector opened, LakeDeclaration declaration, Reporter reporter, Consumer<Row> keeper) {
        Instant now = opened.clock().instant();
        return new LakeOptions(
                Location.parse(options.to()),
                declaration.source() == null ? options.source() : declaration.source(),
                options.account(),
                declaration,
                options.fullRefresh(),
                now,
                RunId.at(now),
                options.s3Endpoint(),
                Runtime.getRuntime().maxMemory() / SHARE_OF_HEAP,
                options.stages(),
                keeper,
                (level, message) -> log(level, message, reporter));
    }

    private void log(LogLevel level, String message, Reporter reporter) {
        if (level != LogLevel.DEBUG || debug) {
            reporter.line(message);
        }
    }

    private void keep(Row config, OpenedConnector opened, Reporter reporter) {
        reporter.mask(opened.mask(config));
        Path file = options.connector().config();
        if (file == null) {
            reporter.line("The configuration changed, and is not kept: no --config was given.");
        } else {
            new ConfigFile(file).replace(config, opened.json());
        }
    }
}
