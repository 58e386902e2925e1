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

    private static final Option ACTION = Option.of(
                    "ACTION", "", "What to do: search, show, versions, add, outdated or verify.")
            .mandatory();
    private static final Option WORDS = Option.words(
            "WORD",
            "An artifact, group:artifact or group:artifact:version, and a manifest, as the action needs them; for search,"
                    + " beginnings of words.");
    private static final String SEARCH = "search";

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
        return "Finds and shows components of artifacts and their versions, adds artifacts to a manifest, verifies those that it has.";
    }

    @Override
    public String remarks() {
        return "search WORD..., show ARTIFACT [MANIFEST], versions ARTIFACT [MANIFEST], add ARTIFACT MANIFEST, outdated MANIFEST, verify MANIFEST. The"
                + " registries are those of the manifest if none is named.";
    }

    @Override
    public List<Option> options() {
        return Stream.of(List.of(ACTION, WORDS), SearchComponents.OPTIONS, ComponentPlace.OPTIONS)
                .flatMap(List::stream)
                .toList();
    }

    @Override
    public Manual manual() {
        return Manual.example(
                        "weir components add com.example:masks:1.2.0 manifest.yaml",
                        "Writes an artifact into a manifest, and locks it.")
                .and(
                        "weir components search mask phone --registry https://registry.example.com",
                        "Lists the components of a registry that have both words, or words that begin so.")
                .and("weir components verify manifest.yaml", "Fetches what is missing, and verifies all files.")
                .exits(FAILED, "an artifact cannot be had")
                .see("lock", "vendor", "docs/components-in-manifests.md");
    }

    @Override
    public int run(Arguments arguments, Terminal terminal) {
        if (arguments.required(ACTION).equals(SEARCH)) {
            return new SearchComponents(name()).run(arguments, arguments.words(WORDS), terminal);
        }
        ComponentsAction action = actions.get(arguments.required(ACTION));
        if (action == null) {
            throw new UsageException(
                    name(),
                    "there is no '" + arguments.required(ACTION) + "', only " + SEARCH + ", "
                            + String.join(", ", actions.keySet()));
        }
        Cache cache = ManifestComponents.cache(ComponentPlace.of(arguments));
        return action.run(Asked.of(name(), arguments.words(WORDS)), cache, terminal);
    }
}
