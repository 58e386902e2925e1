package dev.weir.cli.author;

import dev.weir.authoring.scaffold.ConnectorFolder;
import dev.weir.authoring.scaffold.Naming;
import dev.weir.authoring.scaffold.NewConnector;
import dev.weir.authoring.scaffold.ScaffoldException;
import dev.weir.authoring.scaffold.Template;
import dev.weir.cli.Command;
import dev.weir.cli.Terminal;
import dev.weir.cli.args.Arguments;
import dev.weir.cli.args.Manual;
import dev.weir.cli.args.Option;
import dev.weir.cli.args.Takes;
import dev.weir.cli.args.UsageException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Makes a connector: of a template, of commands of cURL, of a recorded session, or of a description of an API. */
public final class NewCommand implements Command {

    private static final Option FOLDER = Option.of(
                    "FOLDER", "", "The folder that is made, or an empty one; its name is that of the connector.")
            .taking(Takes.FOLDER);
    private static final Option TEMPLATE = Option.of(
                    "--template", "NAME", "Start from this template, offset if nothing is named; --list shows them.")
            .taking(Takes.oneOf(Stream.of(Template.values()).map(Template::word).toList()));
    private static final Option LIST = Option.flag("--list", "List the templates.");
    private static final Option CURL = Option.of(
                    "--from-curl", "FILE", "Make a stream of each cURL command in a file; - for standard input.")
            .taking(Takes.FILE);
    private static final Option HAR = Option.of(
                    "--from-har", "FILE", "Make streams of the JSON requests of a browser's recorded session.")
            .taking(Takes.FILE);
    private static final Option HOST =
            Option.of("--host", "NAME", "Look at this host of the session only; by default at the busiest one.");
    private static final Option OPENAPI = Option.of(
                    "--from-openapi",
                    "FILE",
                    "Make streams of the operations of an OpenAPI 3 or Swagger 2 description.")
            .taking(Takes.FILE);
    private static final Option OPERATION = Option.of(
            "--operation", "ID,…", "Take these operations; by default all that list records and are asked with GET.");
    private static final Option LIST_OPERATIONS =
            Option.flag("--list-operations", "List the operations of the description.");

    @Override
    public String name() {
        return "new";
    }

    @Override
    public String description() {
        return "Makes a connector: from a template, cURL commands, a recorded session, or an OpenAPI description.";
    }

    @Override
    public String remarks() {
        return "What the source does not prove is guessed, and marked so in the manifest. Values of credentials are written nowhere: they"
                + " become inputs. A folder that is not empty is refused.";
    }

    @Override
    public List<Option> options() {
        return List.of(FOLDER, TEMPLATE, LIST, CURL, HAR, HOST, OPENAPI, OPERATION, LIST_OPERATIONS);
    }

    @Override
    public Manual manual() {
        return Manual.example(
                        "weir new my-connector --template cursor",
                        "Makes my-connector/ with a manifest that pages by cursor, a README and a config.json to fill in.")
                .and(
                        "weir new my-connector --from-curl commands.txt",
                        "Makes a stream of each cURL command in commands.txt; its credentials become inputs.")
                .and(
                        "weir new my-connector --from-openapi openapi.yaml --operation listOrders,listItems",
                        "Makes streams of two operations of a description, with their schemas.")
                .file("FOLDER", "manifest.yaml, README.md, config.json and .gitignore are written into it, all or none")
                .see("validate", "infer-schema", "docs/starting.md");
    }

    @Override
    public int run(Arguments arguments, Terminal terminal) {
        try {
            return made(arguments, terminal);
        } catch (ScaffoldException e) {
            terminal.err().println(e.getMessage());
            return FAILED;
        }
    }

    private int made(Arguments arguments, Terminal terminal) {
        check(arguments);
        if (arguments.has(LIST)) {
            for (Template template : Template.values()) {
                terminal.text().printf("%-12s %s%n", template.word(), template.description());
            }
            return OK;
        }
        Originals originals = new Originals(terminal);
        if (arguments.has(LIST_OPERATIONS)) {
            terminal.text().print(originals.openApi(arguments.required(OPENAPI)).list());
            return OK;
        }
        if (!arguments.has(FOLDER)) {
            throw new UsageException(name(), "FOLDER is missing");
        }
        Path folder = Path.of(arguments.required(FOLDER));
        new ConnectorFolder(folder).check();
        CheckedConnector checked = CheckedConnector.of(connector(arguments, originals, title(folder)));
        Map<String, String> files = checked.files();
        new ConnectorFolder(folder).write(files);
        tell(checked, folder, files, terminal.text());
        return OK;
    }

    private void check(Arguments arguments) {
        List<Option> sources = List.of(TEMPLATE, CURL, HAR, OPENAPI);
        if (sources.stream().filter(arguments::has).count() > 1) {
            throw new UsageException(
                    name(), "only one of --template, --from-curl, --from-har and --from-openapi can be given");
        }
        if ((arguments.has(OPERATION) || arguments.has(LIST_OPERATIONS)) && !arguments.has(OPENAPI)) {
            throw new UsageException(name(), "--operation and --list-operations need --from-openapi");
        }
        if (arguments.has(HOST) && !arguments.has(HAR)) {
            throw new UsageException(name(), "--host needs --from-har");
        }
    }

    private static String title(Path folder) {
        Path name = folder.toAbsolutePath().normalize().getFileName();
        return Naming.title(name == null ? "" : name.toString());
    }

    private static NewConnector connector(Arguments arguments, Originals originals, String title) {
        String text = Objects.requireNonNullElse(arguments.text(OPERATION), "");
        if (arguments.has(CURL)) {
            return NewConnector.of(originals.curl(arguments.required(CURL)), title);
        } else if (arguments.has(HAR)) {
            String host = Objects.requireNonNullElse(arguments.text(HOST), "");
            return NewConnector.of(originals.har(arguments.required(HAR), host), title);
        } else if (arguments.has(OPENAPI)) {
            List<String> ids = text.isEmpty()
                    ? List.of()
                    : List.of(text.split(",")).stream().map(String::strip).toList();
            return NewConnector.of(
                    originals.openApi(arguments.required(OPENAPI)).draft(ids), title);
        }
        String template = arguments.text(TEMPLATE);
        return (template == null ? Template.OFFSET : Template.of(template)).connector(title);
    }

    private static void tell(CheckedConnector checked, Path folder, Map<String, String> files, PrintStream out) {
        NewConnector connector = checked.connector();
        out.println("made " + folder + " from " + connector.origin() + ": " + String.join(", ", files.keySet()));
        out.println("streams: " + String.join(", ", connector.streams()));
        section("guessed, and marked in the manifest", connector.remarks().guesses(), out);
        section("left out", connector.remarks().left(), out);
        section("excused in the manifest", checked.excused(), out);
        section("findings", checked.notes(), out);
        out.println("next:");
        out.println("  fill in " + folder.resolve("config.json"));
        out.println("  weir validate " + folder);
        out.println("  weir try " + folder.resolve("manifest.yaml") + " "
                + connector.streams().get(0) + " --config " + folder.resolve("config.json"));
    }

    private static void section(String title, List<String> lines, PrintStream out) {
        if (!lines.isEmpty()) {
            out.println(title + ":");
            lines.forEach(line -> out.println("  " + line));
        }
    }
}
