package dev.weir.cli.components;

import dev.weir.cli.Command;
import dev.weir.cli.ComponentPlace;
import dev.weir.cli.ManifestComponents;
import dev.weir.cli.Terminal;
import dev.weir.cli.args.Arguments;
import dev.weir.cli.args.Manual;
import dev.weir.cli.args.Option;
import dev.weir.cli.args.UsageException;
import dev.weir.components.store.Cache;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Shows what artifacts and registries have, and adds artifacts to manifests. */
public final class ComponentsCommand implements Command {

    private static final Option ACTION = Option.of("ACTION", "", "What to do: show, versions, add, outdated or verify.")
            .mandatory();
    private static final Option WORDS = Option.words(
            "WORD", "An artifact, group:artifact or group:artifact:version, and a manifest, as the action needs them.");

    private final Map<String, ComponentsAction> actions = new LinkedHashMap<>();

    public ComponentsCommand() {
        actions.put("show", new ShowComponents());
        actions.put("versions", new ListVersions());
        actions.put("add", new AddArtifact());
        actions.put("outdated", new ListOutdated());
        actions.put("verify", new VerifyArtifacts());
    }

    @Override
    public String name() {
        return "components";
    }

    @Override
    public String description() {
        return "Shows components of artifacts and their versions, adds artifacts to a manifest, verifies those that it has.";
    }

    @Override
    public String remarks() {
        return "show ARTIFACT [MANIFEST], versions ARTIFACT [MANIFEST], add ARTIFACT MANIFEST, outdated MANIFEST, verify MANIFEST. The"
                + " registries are those of the manifest if none is named.";
    }

    @Override
    public List<Option> options() {
        return Stream.concat(Stream.of(ACTION, WORDS), ComponentPlace.OPTIONS.stream())
                .toList();
    }

    @Override
    public Manual manual() {
        return Manual.example(
                        "weir components add com.example:masks:1.2.0 manifest.yaml",
                        "Writes an artifact into a manifest, and locks it.")
                .and("weir components verify manifest.yaml", "Fetches what is missing, and verifies all files.")
                .exits(FAILED, "an artifact cannot be had")
                .see("lock", "vendor", "docs/components-in-manifests.md");
    }

    @Override
    public int run(Arguments arguments, Terminal terminal) {
        ComponentsAction action = actions.get(arguments.required(ACTION));
        if (action == null) {
            throw new UsageException(
                    name(),
                    "there is no '" + arguments.required(ACTION) + "', only " + String.join(", ", actions.keySet()));
        }
        Cache cache = ManifestComponents.cache(ComponentPlace.of(arguments));
        return action.run(Asked.of(name(), arguments.words(WORDS)), cache, terminal);
    }
}
