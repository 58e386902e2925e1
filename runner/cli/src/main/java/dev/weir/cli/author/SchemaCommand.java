package dev.weir.cli.author;

import dev.weir.authoring.schema.Descriptions;
import dev.weir.authoring.schema.Draft;
import dev.weir.authoring.schema.LanguageSchema;
import dev.weir.cli.Command;
import dev.weir.cli.ManifestComponents;
import dev.weir.cli.NamedManifest;
import dev.weir.cli.Terminal;
import dev.weir.cli.args.Arguments;
import dev.weir.cli.args.Manual;
import dev.weir.cli.args.Option;
import dev.weir.descriptors.Descriptors;
import dev.weir.manifest.Manifests;
import java.nio.file.Path;
import java.util.List;

/** Prints the JSON Schema of manifests, for editors. */
public final class SchemaCommand implements Command {

    private static final Option FILE =
            Option.of("FILE", "", "A manifest, or its folder: the components of its artifacts are in the schema too.");

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
        return GivenManifest.withPlace(FILE, DRAFT.option(), DOCS.option());
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
        terminal.text().print(LanguageSchema.json(descriptors(arguments), draft, docs));
        return OK;
    }

    private static Descriptors descriptors(Arguments arguments) {
        ManifestComponents components = GivenManifest.components(arguments);
        String word = arguments.text(FILE);
        if (word == null) {
            return components.all();
        }
        Path file = NamedManifest.of(word);
        return components.of(Manifests.load(file), file).complete();
    }
}
