package dev.weir.cli.run;

import dev.weir.cli.Command;
import dev.weir.cli.ConnectorOptions;
import dev.weir.cli.NamedManifest;
import dev.weir.cli.Terminal;
import dev.weir.cli.args.Arguments;
import dev.weir.cli.args.Manual;
import dev.weir.cli.args.Option;
import dev.weir.cli.args.Takes;
import dev.weir.cli.lake.LakePlace;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads a connector's streams into Parquet files, on S3 or in a folder. */
public final class RunCommand implements Command {

    private static final Option MANIFEST = Option.of(
                    "MANIFEST", "", "The connector's manifest, or the folder that holds its manifest.yaml.")
            .mandatory()
            .taking(Takes.FILE);
    private static final Option TO = Option.of("--to", "PLACE", "Where the files go: s3://bucket/prefix or a folder.")
            .mandatory()
            .taking(Takes.FOLDER);
    private static final Option CONFIG = Option.of(
                    "--config", "FILE", "The configuration, JSON; rewritten when the source hands out a new token.")
            .taking(Takes.FILE);
    private static final Option STREAMS = Option.of(
                    "--streams", "NAMES", "Only these streams, separated by commas; all if not given.")
            .taking(Takes.STREAM.separatedByCommas());
    private static final Option FULL_REFRESH =
            Option.flag("--full-refresh", "Read everything again, whatever was read before.");
    private static final Option ACCOUNT = Option.of(
            "--account", "NAME", "The account that the configuration is for: files and states are kept apart by it.");
    private static final Option STAGE =
            Option.flag("--stage", "Do not publish: keep everything ready for weir publish, or weir abort.");
    private static final Option LAKE = Option.of(
                    "--lake",
                    "FILE",
                    "How streams lie in the lake and what is asked of them, YAML; lake.yaml beside the manifest if not given.")
            .taking(Takes.FILE);
    private static final List<Option> OPTIONS = Stream.concat(
                    Stream.of(MANIFEST, TO, CONFIG, STREAMS, LakePlace.S3_ENDPOINT, FULL_REFRESH, ACCOUNT, STAGE, LAKE),
                    ConnectorOptions.COMMON.stream())
            .toList();

    @Override
    public String name() {
        return "run";
    }

    @Override
    public String description() {
        return "Reads a connector's streams into Parquet files on S3 or in a folder.";
    }

    @Override
    public String remarks() {
        return "Streams go on where the last run stopped, if they can. What is published is complete: a stream that fails"
                + " keeps its old files and its old state.";
    }

    @Override
    public List<Option> options() {
        return OPTIONS;
    }

    @Override
    public Manual manual() {
        return Manual.example(
                        "weir run manifest.yaml --config config.json --to s3://reports/lake",
                        "Reads all streams from where the last run stopped, and publishes them.")
                .and(
                        "weir run manifest.yaml --config config.json --to ./lake --streams orders,items --full-refresh",
                        "Reads two streams from their beginning.")
                .and(
                        "weir run manifest.yaml --config config.json --to ./lake --account north --stage",
                        "Reads one of several accounts, and leaves publishing to weir publish.")
                .exits(OK, "all streams were read, and are published or staged")
                .exits(FAILED, "a stream failed or was held back; it keeps its old files and state")
                .with(ConnectorOptions::manual)
                .file("lake.yaml", "Beside the manifest, how streams lie in the lake; --lake names another.")
                .with(LakePlace::manual)
                .see("publish", "gate", "lake", "docs/run.md");
    }

    @Override
    public int run(Arguments arguments, Terminal terminal) {
        ConnectorOptions connector = ConnectorOptions.of(
                name(), arguments, NamedManifest.of(arguments.required(MANIFEST)), arguments.path(CONFIG));
        RunOptions options = new RunOptions(
                connector,
                arguments.required(TO),
                streams(arguments.text(STREAMS)),
                LakePlace.endpoint(name(), arguments.text(LakePlace.S3_ENDPOINT)),
                arguments.has(FULL_REFRESH),
                arguments.text(ACCOUNT),
                arguments.has(STAGE),
                arguments.path(LAKE));
        return new LakeRun(options, terminal).run();
    }

    private static List<String> streams(@Nullable String names) {
        return names == null
                ? List.of()
                : Arrays.stream(names.split(","))
                        .map(String::strip)
                        .filter(name -> !name.isEmpty())
                        .toList();
    }
}
