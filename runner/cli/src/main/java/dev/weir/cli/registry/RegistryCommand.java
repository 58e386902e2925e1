package dev.weir.cli.registry;

import dev.weir.cli.Command;
import dev.weir.cli.Terminal;
import dev.weir.cli.args.Action;
import dev.weir.cli.args.Actions;
import dev.weir.cli.args.Arguments;
import dev.weir.cli.args.Manual;
import dev.weir.cli.args.Option;
import dev.weir.cli.args.Takes;
import dev.weir.cli.args.UsageException;
import dev.weir.components.publish.Publishing;
import dev.weir.components.registry.RegistryApi;
import dev.weir.manifest.component.Coordinates;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Publishes a connector in a registry. The launcher gives all other actions to the registry's own program. */
public final class RegistryCommand implements Command {

    private static final Option ACTION = Actions.option("What to do", "publish");
    private static final Option MANIFEST = Option.of(
                    "MANIFEST", "", "The manifest, or the folder that holds its manifest.yaml.")
            .mandatory()
            .taking(Takes.FILE);
    private static final Option TO =
            Option.of("--to", "URL", "The address of the registry; WEIR_REGISTRY says the same.");
    private static final Option AS = Option.of(
            "--as",
            "COORDINATES",
            "What the connector is published as, group:artifact:version, in place of what metadata.weir.artifact says.");

    @Override
    public String name() {
        return "registry";
    }

    @Override
    public String description() {
        return "Publishes connectors in a registry of components, and runs one.";
    }

    @Override
    public String remarks() {
        return "serve, token, backup, restore, check, repair and retention are a program of their own: weir registry serve --help explains"
                + " them, and docs/registry.md.";
    }

    @Override
    public List<Option> options() {
        return List.of(ACTION, MANIFEST, TO, AS);
    }

    @Override
    public List<Action> actions() {
        return List.of(new Action(
                "publish",
                "Publishes a manifest with its lock and its schemas as a version that never changes.",
                options(),
                published()));
    }

    @Override
    public Manual manual() {
        return published().see("docs/registry.md");
    }

    private static Manual published() {
        return Manual.example(
                        "weir registry publish manifest.yaml --to https://registry.example.com",
                        "Publishes a connector as the version that its manifest names.")
                .and(
                        "weir registry publish orders --as com.example:orders:1.0.0 --to https://registry.example.com",
                        "Publishes the manifest of a folder as another version.")
                .exits(FAILED, "the registry refuses it, with all that is wrong; nothing is published")
                .variable("WEIR_REGISTRY_TOKEN", "A token of the registry that may publish in the group.")
                .see("lock", "validate", "components");
    }

    @Override
    public int run(Arguments arguments, Terminal terminal) {
        Path word = Path.of(arguments.required(MANIFEST));
        Path manifest = Files.isDirectory(word) ? word.resolve("manifest.yaml") : word;
        RegistryApi registry = RegistryApi.of(arguments.text(TO), System.getenv());
        Publishing.Published published = new Publishing(registry, Clock.systemUTC()).publish(manifest, as(arguments));
        published.findings().forEach(finding -> terminal.err().println(manifest + ":" + finding));
        terminal.text().println(published.coordinates() + ": published in " + registry.registry());
        return OK;
    }

    private @Nullable Coordinates as(Arguments arguments) {
        String text = arguments.text(AS);
        return text == null
                ? null
                : Coordinates.of(text)
                        .orElseThrow(() ->
                                new UsageException(name(), "--as is '" + text + "', which is not " + Coordinates.FORM));
    }
}
