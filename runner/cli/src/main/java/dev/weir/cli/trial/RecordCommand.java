package dev.weir.cli.trial;

import dev.weir.cli.Command;
import dev.weir.cli.ConnectorOptions;
import dev.weir.cli.Failure;
import dev.weir.cli.LogSettings;
import dev.weir.cli.ManifestComponents;
import dev.weir.cli.NetworkOnDemand;
import dev.weir.cli.Terminal;
import dev.weir.cli.args.Arguments;
import dev.weir.cli.args.Manual;
import dev.weir.cli.args.Option;
import dev.weir.cli.args.UsageException;
import dev.weir.cli.config.ConfigFile;
import dev.weir.engine.EngineOptions;
import dev.weir.engine.ReadLimits;
import dev.weir.engine.http.Transport;
import dev.weir.engine.json.JacksonJson;
import dev.weir.protocol.SecretMask;
import dev.weir.spi.value.Row;
import dev.weir.testkit.replay.RecordedExchanges;
import dev.weir.trial.record.RecordOptions;
import dev.weir.trial.record.Recorder;
import dev.weir.trial.record.ScrubRules;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Keeps what a connector asks and gets, without secrets, for weir test. */
public final class RecordCommand implements Command {

    private static final int USUAL_BYTES = 16 << 20;

    private static final Option SYNCS = Option.of(
            "--syncs",
            "N",
            "Record so many syncs, each going on from the states of the one before it; 1 unless given.");
    private static final Option SCRUB = Option.each(
            "--scrub",
            "FIELD|REGEX",
            "Replace the values of a field, too, or whatever a regular expression finds. May be given several times.");
    private static final Option BYTES =
            Option.of("--bytes", "N", "Give up if the answers of a sync have more bytes; 16777216 unless given.");
    private static final Option FORCE = Option.flag("--force", "Replace the recordings that there are.");
    private static final List<Option> OPTIONS = Stream.of(
                    List.of(TriedConnector.MANIFEST, TriedConnector.STREAMS, TriedConnector.CONFIG, SYNCS),
                    Limits.OPTIONS,
                    List.of(SCRUB, BYTES, FORCE),
                    ConnectorOptions.COMMON)
            .flatMap(List::stream)
            .toList();

    @Override
    public String name() {
        return "record";
    }

    @Override
    public String description() {
        return "Runs a connector, and keeps what it asks and gets beside the manifest, without secrets, for weir test.";
    }

    @Override
    public String remarks() {
        return "Writes exchanges/SYNC.json and expected/SYNC/. Inputs that are marked airbyte_secret and what the source hands out"
                + " (tokens, sessions, cookies) are replaced by invented values, in every spelling; what was replaced is listed for"
                + " review. Nothing is written if a stream fails, a secret would be left, or the recording does not give the same"
                + " when it is read again. What else is personal, --scrub replaces: look at the recording before you give it"
                + " away.";
    }

    @Override
    public List<Option> options() {
        return OPTIONS;
    }

    @Override
    public Manual manual() {
        return Manual.example(
                        "weir record manifest.yaml --config config.json --syncs 2 --pages 2 --scrub email",
                        "Keeps two syncs of two pages of each slice, with invented values for secrets and addresses.")
                .exits(OK, "the recording is in its place, and what was replaced is listed")
                .exits(FAILED, "nothing was written, for the reason shown")
                .see("try", "test", "docs/trying.md");
    }

    @Override
    public int run(Arguments arguments, Terminal terminal) {
        ConnectorOptions connector = TriedConnector.options(name(), arguments);
        LogSettings.apply(connector.debug());
        int syncs = Limits.number(name(), arguments, SYNCS, 1);
        if (syncs > Recorder.MOST_SYNCS) {
            throw new UsageException(name(), "--syncs '" + syncs + "' is more than " + Recorder.MOST_SYNCS);
        }
        List<String> scrubbed = arguments.has(SCRUB) ? arguments.words(SCRUB) : List.of();
        SecretMask[] mask = {SecretMask.NONE};
        try {
            Row config = config(connector);
            mask[0] = TriedConnector.mask(connector, config);
            RecordOptions options = new RecordOptions(
                    connector.manifest(),
                    TriedConnector.streams(arguments),
                    Map.of(),
                    syncs,
                    Limits.of(name(), arguments, ReadLimits.NONE),
                    Limits.number(name(), arguments, BYTES, USUAL_BYTES),
                    ScrubRules.of(scrubbed),
                    arguments.has(FORCE),
                    clock(connector),
                    surroundings(connector),
                    network(connector),
                    TriedConnector.configKeeper(connector));
            new ReviewTold(terminal.text()::println).tell(new Recorder(options).record(config));
            return OK;
        } catch (RuntimeException | Error e) {
            Failure.of(e).printTo(terminal.err(), connector.debug(), mask[0]::hide);
            return FAILED;
        }
    }

    private static Row config(ConnectorOptions options) {
        Path file = options.config();
        if (file != null) {
            return new ConfigFile(file).read(new JacksonJson());
        }
        return options.replay() == null ? new Row() : replayed(options).config();
    }

    private static Clock clock(ConnectorOptions options) {
        if (options.asOf() != null) {
            return Clock.fixed(options.asOf(), ZoneOffset.UTC);
        }
        return options.replay() == null
                ? Clock.systemUTC()
                : Clock.fixed(replayed(options).asOf(), ZoneOffset.UTC);
    }

    private static Supplier<Transport> network(ConnectorOptions options) {
        return options.replay() == null ? NetworkOnDemand::new : () -> replayed(options);
    }

    private static RecordedExchanges replayed(ConnectorOptions options) {
        Path replay = Path.of(String.valueOf(options.replay()));
        return RecordedExchanges.load(
                replay.toString().isEmpty() ? options.manifest().resolveSibling("exchanges") : replay);
    }

    private static EngineOptions surroundings(ConnectorOptions options) {
        return new EngineOptions(
                Clock.systemUTC(),
                options.waits() && options.replay() == null,
                new NetworkOnDemand(),
                1,
                ManifestComponents.of(options.components()),
                options.compat(),
                null);
    }
}
