package dev.weir.cli.trial;

import dev.weir.cli.Command;
import dev.weir.cli.ConnectorOptions;
import dev.weir.cli.Terminal;
import dev.weir.cli.args.Arguments;
import dev.weir.cli.args.Manual;
import dev.weir.cli.args.Option;
import dev.weir.cli.author.Choice;
import dev.weir.engine.ReadLimits;
import java.util.List;
import java.util.stream.Stream;

/** Reads a little of a connector's streams, and tells all about it. */
public final class TryCommand implements Command {

    private static final ReadLimits USUAL = new ReadLimits(5, 5, 100);
    private static final int USUAL_RECORDS = 3;
    private static final int USUAL_LETTERS = 2_000;

    private static final Option SHOW = Option.of("--show", "N", "Show so many records of a stream; 3 unless given.");
    private static final Option BODIES =
            Option.flag("--bodies", "Show the beginnings of answers, those of logins excepted.");
    private static final Option BODY = Option.of(
            "--body",
            "N",
            "Show so many characters of a body; 2000 unless given. Bodies of requests and of errors are always shown.");
    private static final Option CHECK = Option.flag("--check", "Check the connection first, as weir check does.");
    private static final List<Option> OPTIONS = Stream.of(
                    List.of(
                            TriedConnector.MANIFEST,
                            TriedConnector.STREAMS,
                            TriedConnector.CONFIG,
                            TriedConnector.STATE),
                    Limits.OPTIONS,
                    List.of(SHOW, BODIES, BODY, CHECK, Choice.FORMAT.option()),
                    ConnectorOptions.COMMON)
            .flatMap(List::stream)
            .toList();

    @Override
    public String name() {
        return "try";
    }

    @Override
    public String description() {
        return "Reads some pages of some slices, and shows each request with its reason, answers, records, decisions.";
    }

    @Override
    public String remarks() {
        return "Reads 5 pages of 5 slices of each stream, and 100 records, unless told otherwise. The values of secret inputs are"
                + " hidden, and so is whatever has the name of a credential. --format json prints JSON Lines, one object for each"
                + " thing that happens (docs/trying.md). The exit code is 1 if a stream cannot be read.";
    }

    @Override
    public List<Option> options() {
        return OPTIONS;
    }

    @Override
    public Manual manual() {
        return Manual.example(
                        "weir try manifest.yaml accounts --config config.json --pages 2",
                        "Reads two pages of each of the first slices of a stream, and shows what is asked and answered.")
                .and(
                        "weir try connector-manifests/support-desk tickets --replay --bodies",
                        "The same from recordings, with the beginnings of answers.")
                .exits(OK, "every stream could be read, as far as it was")
                .exits(FAILED, "a stream cannot be read, or the check failed")
                .see("record", "test", "docs/trying.md");
    }

    @Override
    public int run(Arguments arguments, Terminal terminal) {
        ConnectorOptions connector = TriedConnector.options(name(), arguments);
        boolean json = Choice.FORMAT
                .word(name(), arguments.text(Choice.FORMAT.option()))
                .equals("json");
        ReadLimits limits = Limits.of(name(), arguments, USUAL);
        int most = (int) Math.min(Integer.MAX_VALUE, limits.records());
        TestRead.Told told = new TestRead.Told(
                json,
                "0".equals(arguments.text(SHOW))
                        ? 0
                        : Limits.number(name(), arguments, SHOW, json ? most : USUAL_RECORDS),
                arguments.has(BODIES),
                Limits.number(name(), arguments, BODY, USUAL_LETTERS));
        return new TestRead(connector, limits, told, arguments.has(CHECK), terminal).run(arguments) ? OK : FAILED;
    }
}
