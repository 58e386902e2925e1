package dev.weir.cli.components;

import dev.weir.cli.Command;
import dev.weir.cli.Terminal;
import dev.weir.components.resolve.Resolver;
import dev.weir.components.store.Cache;
import dev.weir.manifest.component.Coordinates;

/** The versions of an artifact, oldest first. */
final class ListVersions implements ComponentsAction {

    @Override
    public int run(Asked asked, Cache cache, Terminal terminal) {
        String artifact = asked.requiredArtifact();
        String name = Coordinates.of(artifact).map(Coordinates::name).orElse(artifact);
        try (Resolver resolver = asked.resolver(cache)) {
            resolver.versions(name).forEach(terminal.text()::println);
        }
        return Command.OK;
    }
}
