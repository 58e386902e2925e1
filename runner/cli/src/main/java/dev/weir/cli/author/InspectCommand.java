package dev.weir.cli.author;

import dev.weir.authoring.inspect.Inspection;
import dev.weir.authoring.source.AuthoredManifest;
import dev.weir.cli.Command;
import dev.weir.cli.Terminal;
import dev.weir.cli.args.Arguments;
import dev.weir.cli.args.Manual;
import dev.weir.cli.args.Option;
import dev.weir.cli.args.Takes;
import dev.weir.cli.args.UsageException;
import java.util.List;

/** Shows what a manifest turned out to be. */
public final class InspectCommand implements Command {

    private static final Option FILE =
            Option.of("FILE", "", GivenManifest.DESCRIPTION).mandatory().taking(Takes.FILE);
    private static final Option STREAM =
            Option.of("--stream", "NAME", "Only this stream; all if not given.").taking(Takes.STREAM);
    private static final Option RESOLVED =
            Option.flag("--resolved", "Print the resolved manifest as YAML, in place of its components.");

    @Override
    public String name() {
        return "inspect";
    }

    @Override
    public String description() {
        return "Shows the components of a manifest, and where each of them and its values come from.";
    }

    @Override
    public String remarks() {
        return "A line names a component's type and place; '= #/definitions/x' a definition that stands there by reference,"
                + " 'extends' one that it adds to. '<-' says where a value comes from that the component itself does not"
                + " give.";
    }

    @Override
    public List<Option> options() {
        return GivenManifest.withPlace(FILE, STREAM, RESOLVED, Choice.FORMAT.option());
    }

    @Override
    public Manual manual() {
        return Manual.example(
                        "weir inspect manifest.yaml --stream accounts",
                        "Shows the components of one stream, and which definition each of them comes from.")
                .and(
                        "weir inspect manifest.yaml --resolved > resolved.yaml",
                        "Writes the manifest as Weir reads it: references followed, parameters handed down.")
                .exits(FAILED, "the manifest cannot be read, or has no such stream")
                .see("docs", "validate", "docs/authoring.md");
    }

    @Override
    public int run(Arguments arguments, Terminal terminal) {
        String format = Choice.FORMAT.word(name(), arguments.text(Choice.FORMAT.option()));
        if (arguments.has(RESOLVED) && arguments.has(Choice.FORMAT.option())) {
            throw new UsageException(name(), "--resolved prints YAML, so that --format means nothing");
        }
        AuthoredManifest manifest =
                GivenManifest.read(arguments.required(FILE), GivenManifest.components(arguments), terminal);
        String stream = arguments.text(STREAM);
        Inspection inspection = stream == null ? Inspection.of(manifest) : Inspection.of(manifest, stream);
        if (arguments.has(RESOLVED)) {
            terminal.text().print(inspection.yaml());
        } else {
            terminal.text().print(format.equals("json") ? inspection.json() : inspection.text());
        }
        return OK;
    }
}
