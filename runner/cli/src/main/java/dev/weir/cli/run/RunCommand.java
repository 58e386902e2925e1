package dev.weir.cli.run;

import dev.weir.cli.Command;
import dev.weir.cli.ConnectorOptions;
import dev.weir.cli.Terminal;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Reads a connector's streams into Parquet files, on S3 or in a folder. */
public final class RunCommand implements Command {

    @Override
    public String name() {
        return "run";
    }

    @Override
    public void describe(CommandSpec spec) {
        spec.usageMessage()
                .description("Reads a connector's streams into Parquet files on S3 or in a folder.")
                .footer(
                        "",
                        "Streams go on where the last run stopped, if they can. What is published is complete: a stream that"
                                + " fails keeps its old files and its old state. The exit code is 1 if any stream failed.");
        spec.addPositional(PositionalParamSpec.builder()
                .index("0")
                .paramLabel("MANIFEST")
                .type(String.class)
                .required(true)
                .description("The connector's manifest, or the folder that holds its manifest.yaml.")
                .build());
        spec.addOption(ConnectorOptions.option(
                "--config", "FILE", "The configuration, JSON; rewritten when the source hands out a new token."));
        spec.addOption(OptionSpec.builder("--to")
                .paramLabel("PLACE")
                .type(String.class)
                .required(true)
                .description("Where the files go: s3://bucket/prefix or a folder.")
                .build());
        spec.addOption(ConnectorOptions.option("--streams", "NAMES", "Only these streams, separated by commas."));
        spec.addOption(ConnectorOptions.option("--s3-endpoint", "URL", "Another S3 service than Amazon's."));
        spec.addOption(ConnectorOptions.flag("--full-refresh", "Read everything again, whatever was read before."));
        ConnectorOptions.describeReplay(spec);
        ConnectorOptions.describe(spec);
    }

    @Override
    public int run(ParseResult arguments, Terminal terminal) {
        ConnectorOptions options = ConnectorOptions.of(arguments, manifest(arguments));
        RunOptions run = new RunOptions(
                options,
                arguments.<String>matchedOptionValue("--to", ""),
                streams(arguments),
                endpoint(arguments),
                arguments.hasMatchedOption("--full-refresh"));
        return new LakeRun(run, terminal).run();
    }

    private static Path manifest(ParseResult arguments) {
        Path path = Path.of(arguments.<String>matchedPositionalValue(0, ""));
        return Files.isDirectory(path) ? path.resolve("manifest.yaml") : path;
    }

    private static List<String> streams(ParseResult arguments) {
        String names = ConnectorOptions.text(arguments, "--streams");
        return names == null
                ? List.of()
                : Arrays.stream(names.split(","))
                        .map(String::strip)
                        .filter(name -> !name.isEmpty())
                        .toList();
    }

    private static @Nullable URI endpoint(ParseResult arguments) {
        String text = ConnectorOptions.text(arguments, "--s3-endpoint");
        if (text == null) {
            return null;
        }
        if (!text.startsWith("http://") && !text.startsWith("https://")) {
            throw new ParameterException(
                    arguments.commandSpec().commandLine(),
                    "Cannot read --s3-endpoint '" + text + "': not a URL (for instance http://localhost:9000)");
        }
        return URI.create(text);
    }
}
