package dev.weir.cli.author;

import dev.weir.authoring.infer.Drift;
import dev.weir.authoring.infer.InferenceLimits;
import dev.weir.authoring.infer.InferredStreams;
import dev.weir.authoring.infer.SchemaInference;
import dev.weir.authoring.text.Json;
import dev.weir.authoring.text.YamlText;
import dev.weir.cli.Command;
import dev.weir.cli.Terminal;
import dev.weir.cli.args.Arguments;
import dev.weir.cli.args.Manual;
import dev.weir.cli.args.Option;
import dev.weir.cli.args.Takes;
import dev.weir.cli.args.UsageException;
import dev.weir.manifest.tree.Node;
import dev.weir.manifest.tree.Position;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Tells the schema of records, and how they drift from a declared one. */
public final class InferSchemaCommand implements Command {

    private static final Option FILES = Option.words(
                    "FILE",
                    "Records, one a line, plain or as messages of weir read; a folder of such files, named as streams; - for standard input.")
            .taking(Takes.FILE);
    private static final Option STREAM =
            Option.of("--stream", "NAME", "Only this stream; records without messages are taken as its own.");
    private static final Option MERGE = Option.of(
                    "--merge",
                    "FILE",
                    "Start from a schema (JSON or YAML), or from those of a manifest, and report how records drift from it.")
            .taking(Takes.FILE);
    private static final Choice FORMAT = Choice.of("--format", List.of("yaml", "json"), "How schemas are printed");
    private static final Option WRITE = Option.flag(
            "--write", "Write what --merge names, in place of printing: the file, or the schemas in the manifest.");
    private static final Option FAIL_ON_DRIFT =
            Option.flag("--fail-on-drift", "Exit with 1 if records do not fit the schema of --merge.");
    private static final Option EXAMPLES = Option.flag("--examples", "Show a value for each difference.");
    private static final Option MAP_KEYS = Option.of(
            "--map-keys", "N", "Take objects that have more keys than that for maps, whose values have one schema.");

    @Override
    public String name() {
        return "infer-schema";
    }

    @Override
    public String description() {
        return "Tells the schema of records, and how they drift from the one that is declared.";
    }

    @Override
    public String remarks() {
        return "Schemas go to standard output, what drifts to standard error, each with the place of the first record. Records are"
                + " not kept: memory grows with the number of fields.";
    }

    @Override
    public List<Option> options() {
        return List.of(FILES, STREAM, MERGE, FORMAT.option(), WRITE, FAIL_ON_DRIFT, EXAMPLES, MAP_KEYS);
    }

    @Override
    public Manual manual() {
        return Manual.example(
                        "weir infer-schema records.jsonl --format json",
                        "Prints the schema that all records of the file fit.")
                .and(
                        "weir infer-schema records.jsonl --merge manifest.yaml --fail-on-drift",
                        "Reports where the records drift from the schemas of the manifest, and fails if it does.")
                .and(
                        "weir infer-schema expected --merge manifest.yaml --write",
                        "Widens the schemas in the manifest until the golden records fit; comments and layout stay.")
                .exits(FAILED, "a line holds no record, or there are none; with --fail-on-drift, records do not fit")
                .see("validate", "new", "docs/authoring.md");
    }

    @Override
    public int run(Arguments arguments, Terminal terminal) {
        String format = FORMAT.word(name(), arguments.text(FORMAT.option()));
        String merge = arguments.text(MERGE);
        if (merge == null && (arguments.has(WRITE) || arguments.has(FAIL_ON_DRIFT))) {
            throw new UsageException(name(), "--write and --fail-on-drift need --merge, which names the schema");
        }
        String stream = Objects.requireNonNullElse(arguments.text(STREAM), "");
        MergedSchemas merged = MergedSchemas.of(merge, stream);
        InferenceLimits limits = limits(arguments);
        InferredStreams streams = new InferredStreams(stream, merged.unnamed(), name -> merged.beginning(name, limits));
        new RecordFiles(terminal).read(arguments.words(FILES), streams);
        if (!streams.broken().isEmpty()) {
            streams.broken().forEach(terminal.err()::println);
            return FAILED;
        }
        if (streams.streams().isEmpty()) {
            terminal.err().println(nothing(streams, stream));
            return FAILED;
        }
        boolean drifts = report(streams, terminal);
        if (arguments.has(WRITE)) {
            merged.write(streams.streams(), terminal);
        } else {
            print(streams.streams(), format, terminal);
        }
        return drifts && arguments.has(FAIL_ON_DRIFT) ? FAILED : OK;
    }

    private InferenceLimits limits(Arguments arguments) {
        InferenceLimits limits = InferenceLimits.DEFAULT;
        String keys = arguments.text(MAP_KEYS);
        if (keys != null) {
            if (!keys.matches("[1-9][0-9]{0,5}")) {
                throw new UsageException(name(), "--map-keys wants a number from 1 to 999999, and not '" + keys + "'");
            }
            limits = limits.withMapKeys(Integer.parseInt(keys));
        }
        return arguments.has(EXAMPLES) ? limits.withExamples() : limits;
    }

    private static String nothing(InferredStreams streams, String stream) {
        return streams.others().isEmpty()
                ? "Cannot infer a schema: there are no records (check what wrote them)"
                : "Cannot infer a schema: there are no records of stream '" + stream + "' (there are some of "
                        + String.join(", ", streams.others()) + ")";
    }

    /** Tells what drifts, and what else is to be known; whether records do not fit what was declared. */
    private static boolean report(InferredStreams streams, Terminal terminal) {
        boolean drifts = false;
        for (Map.Entry<String, SchemaInference> stream : streams.streams().entrySet()) {
            String prefix = stream.getKey().isEmpty() ? "" : stream.getKey() + ": ";
            for (Drift drift : stream.getValue().drift()) {
                terminal.err().println(prefix + drift);
                drifts |= drift.isDemanding();
            }
            stream.getValue().notes().forEach(note -> terminal.err().println(prefix + "note: " + note));
        }
        return drifts;
    }

    private static void print(Map<String, SchemaInference> streams, String format, Terminal terminal) {
        Object printed;
        if (streams.size() == 1) {
            printed = streams.values().iterator().next().schema();
        } else {
            Map<String, @Nullable Object> all = new LinkedHashMap<>();
            streams.forEach((name, inference) -> all.put(name, inference.schema()));
            printed = all;
        }
        String text = format.equals("json")
                ? Json.lines(printed)
                : YamlText.of(Node.of(Json.plain(printed), new Position("schema", 1, 1)));
        terminal.text().print(text);
    }
}
