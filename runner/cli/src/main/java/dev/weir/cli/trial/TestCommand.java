package dev.weir.cli.trial;

import dev.weir.cli.Command;
import dev.weir.cli.ComponentPlace;
import dev.weir.cli.ConnectorOptions;
import dev.weir.cli.LogSettings;
import dev.weir.cli.ManifestComponents;
import dev.weir.cli.Terminal;
import dev.weir.cli.args.Arguments;
import dev.weir.cli.args.Manual;
import dev.weir.cli.args.Option;
import dev.weir.cli.args.Takes;
import dev.weir.engine.EngineOptions;
import dev.weir.engine.http.Transport;
import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.failure.FailureType;
import dev.weir.spi.http.Request;
import dev.weir.spi.http.Response;
import dev.weir.trial.golden.ConnectorCheck;
import dev.weir.trial.golden.ConnectorFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** Reads recordings offline, and compares what comes of them with golden files. */
public final class TestCommand implements Command {

    private static final Option FOLDERS = new Option(
                    "FOLDER",
                    Option.Value.MANY,
                    "",
                    false,
                    "Connectors' folders, or folders above them; the present one if none is named.")
            .taking(Takes.FOLDER);
    private static final Option JUNIT = Option.of("--junit", "FILE", "Write the results as JUnit's XML, too.")
            .taking(Takes.FILE);
    private static final Option UPDATE =
            Option.flag("--update", "Make the golden files say what comes of the recordings, and tell what changed.");
    private static final Option STRICT =
            Option.flag("--strict", "Let a sync fail, too, if a recorded request is not asked for any more.");
    private static final List<Option> OPTIONS =
            List.of(FOLDERS, JUNIT, UPDATE, STRICT, ConnectorOptions.COMPAT, ConnectorOptions.DEBUG);

    private static final int MAX_CONCURRENCY = 1;

    @Override
    public String name() {
        return "test";
    }

    @Override
    public String description() {
        return "Reads the recordings of connectors offline, and compares records and states with what is expected.";
    }

    @Override
    public String remarks() {
        return "A connector's folder holds manifest.yaml, exchanges/SYNC.json and expected/SYNC/ (weir record makes them). The exit"
                + " code is 0 if everything is as expected, and 1 if something is not.";
    }

    @Override
    public List<Option> options() {
        return OPTIONS;
    }

    @Override
    public Manual manual() {
        return Manual.example(
                        "weir test connectors --junit target/connectors.xml",
                        "Reads the recordings of all connectors below a folder, and tells CI.")
                .and("weir test connectors/shop --update", "Makes the golden files say what comes of the recordings.")
                .exits(OK, "everything is as expected, or was renewed")
                .exits(FAILED, "something is not as expected, or nothing can be tested")
                .see("record", "try", "docs/trying.md");
    }

    @Override
    public int run(Arguments arguments, Terminal terminal) {
        LogSettings.apply(arguments.has(ConnectorOptions.DEBUG));
        EngineOptions surroundings = surroundings(arguments);
        TestTold told = new TestTold(terminal.text()::println, arguments.has(UPDATE));
        List<ConnectorCheck> checks = new ArrayList<>();
        for (ConnectorFolder folder : folders(arguments)) {
            ConnectorCheck check = ConnectorCheck.of(folder, surroundings, arguments.has(STRICT));
            checks.add(check);
            told.tell(check);
        }
        told.total(checks);
        Path junit = arguments.path(JUNIT);
        if (junit != null) {
            write(junit, TestXml.of(checks));
        }
        return told.isGood() ? OK : FAILED;
    }

    private List<ConnectorFolder> folders(Arguments arguments) {
        List<String> words = arguments.has(FOLDERS) ? arguments.words(FOLDERS) : List.of(".");
        return words.stream()
                .flatMap(word -> ConnectorFolder.in(Path.of(word)).stream())
                .distinct()
                .toList();
    }

    private EngineOptions surroundings(Arguments arguments) {
        return new EngineOptions(
                Clock.systemUTC(),
                false,
                new NoNetwork(),
                MAX_CONCURRENCY,
                ManifestComponents.of(ComponentPlace.OF_ENVIRONMENT),
                ConnectorOptions.compat(name(), arguments.text(ConnectorOptions.COMPAT)),
                null);
    }

    private static void write(Path file, String text) {
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new ConnectorException(
                    FailureType.SINK, "Cannot write " + file + ": " + e + " (check its folder)", e);
        }
    }

    /** Recordings take its place before anything is sent. */
    private static final class NoNetwork implements Transport {

        @Override
        public Response exchange(Request request, Timeouts timeouts) throws IOException {
            throw new IOException("there is no network here");
        }

        @Override
        public void close() {}
    }
}
