package dev.weir.cli.author;

import dev.weir.authoring.schema.Descriptions;
import dev.weir.authoring.schema.Draft;
import dev.weir.authoring.schema.LanguageSchema;
import dev.weir.cli.Command;
import dev.weir.cli.ComponentLoader;
import dev.weir.cli.Terminal;
import dev.weir.cli.args.Arguments;
import dev.weir.cli.args.Manual;
import dev.weir.cli.args.Option;
import java.util.List;

/** Prints the JSON Schema of manifests, for editors. */
public final class SchemaCommand implements Command {

    private static final Choice DRAFT =
            Choice.of("--draft", Draft.words(), "The draft of JSON Schema that it is written in");

    private static final Choice DOCS = Choice.of(
            "--docs",
            Descriptions.words(),
            "Where documentation with markup stands, in description, in markdownDescription or in both");

    @Override
    public String name() {
        return "schema";
    }

    @Override
    public String description() {
        return "Prints the JSON Schema of manifests, for completion and hover in editors.";
    }

    @Override
    public String remarks() {
        return "It holds every component type that Weir finds, those of your own jars included. A manifest that Weir accepts"
                + " fits it.";
    }

    @Override
    public List<Option> options() {
        return List.of(DRAFT.option(), DOCS.option());
    }

    @Override
    public Manual manual() {
        return Manual.example(
                        "weir schema --draft 07 --docs markdown > weir.schema.json",
                        "Writes the schema for VS Code, which knows draft-07 and shows markup.")
                .and("weir schema --draft 07 > weir.schema.json", "Writes it for other editors.")
                .see("lsp", "validate", "docs/editors.md");
    }

    @Override
    public int run(Arguments arguments, Terminal terminal) {
        Draft draft =
                Draft.of(DRAFT.word(name(), arguments.text(DRAFT.option()))).orElseThrow();
        Descriptions docs = Descriptions.of(DOCS.word(name(), arguments.text(DOCS.option())))
                .orElseThrow();
        terminal.text().print(LanguageSchema.json(ComponentLoader.descriptors(), draft, docs));
        return OK;
    }
}
