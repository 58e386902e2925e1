package dev.weir.cli.author;

import dev.weir.authoring.page.ConnectorPage;
import dev.weir.cli.Command;
import dev.weir.cli.Terminal;
import dev.weir.cli.args.Arguments;
import dev.weir.cli.args.Manual;
import dev.weir.cli.args.Option;
import dev.weir.cli.args.Takes;
import java.util.List;

/** Prints a connector's page. */
public final class DocsCommand implements Command {

    private static final Option FILE =
            Option.of("FILE", "", GivenManifest.DESCRIPTION).mandatory().taking(Takes.FILE);

    @Override
    public String name() {
        return "docs";
    }

    @Override
    public String description() {
        return "Prints a page about a connector, Markdown: configuration, streams, fields, limits.";
    }

    @Override
    public String remarks() {
        return "What a manifest does not tell, such as fields that the source is asked for, is said to be unknown.";
    }

    @Override
    public List<Option> options() {
        return GivenManifest.withPlace(FILE);
    }

    @Override
    public Manual manual() {
        return Manual.example(
                        "weir docs manifest.yaml > README.md", "Writes the page of a connector beside its manifest.")
                .exits(FAILED, "the manifest cannot be read; all that is wrong in it is listed")
                .see("inspect", "spec", "docs/authoring.md");
    }

    @Override
    public int run(Arguments arguments, Terminal terminal) {
        terminal.text()
                .print(ConnectorPage.of(
                        GivenManifest.read(arguments.required(FILE), GivenManifest.components(arguments), terminal)));
        return OK;
    }
}
