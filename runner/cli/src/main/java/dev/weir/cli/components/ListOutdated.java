package dev.weir.cli.components;

import dev.weir.cli.Command;
import dev.weir.cli.Terminal;
import dev.weir.components.resolve.Resolver;
import dev.weir.components.store.Cache;
import dev.weir.components.version.Releases;
import dev.weir.manifest.component.Coordinates;
import dev.weir.manifest.component.DeclaredComponents;

/** Artifacts of a manifest of which registries have newer releases. */
final class ListOutdated implements ComponentsAction {

    @Override
    public int run(Asked asked, Cache cache, Terminal terminal) {
        AskingManifest manifest = asked.requiredManifest();
        try (Resolver resolver = asked.resolver(cache)) {
            for (DeclaredComponents.Artifact artifact : manifest.declared().artifacts()) {
                Coordinates coordinates = artifact.coordinates();
                String newest = Releases.newest(resolver.versions(coordinates.name()));
                if (Releases.isNewer(newest, coordinates.version())) {
                    terminal.text().println(coordinates + " -> " + newest);
                }
            }
        }
        return Command.OK;
    }
}
