package dev.weir.cli.components;

import dev.weir.cli.Command;
import dev.weir.cli.Terminal;
import dev.weir.components.load.JarDescriptors;
import dev.weir.components.resolve.Resolver;
import dev.weir.components.store.Cache;
import dev.weir.components.version.Releases;
import dev.weir.descriptors.Descriptor;
import dev.weir.descriptors.Home;
import dev.weir.descriptors.Parameter;
import dev.weir.manifest.component.Coordinates;
import dev.weir.manifest.lock.LockedArtifact;
import dev.weir.manifest.lock.LockedFile;
import java.io.PrintStream;

/** The components of an artifact, with their parameters, as its jar describes them; nothing of it is run. */
final class ShowComponents implements ComponentsAction {

    @Override
    public int run(Asked asked, Cache cache, Terminal terminal) {
        String artifact = asked.requiredArtifact();
        try (Resolver resolver = asked.resolver(cache)) {
            Coordinates coordinates = Coordinates.of(artifact).orElseGet(() -> newest(artifact, resolver));
            LockedArtifact locked = resolver.resolve(coordinates);
            PrintStream out = terminal.text();
            out.println(coordinates);
            for (LockedFile file : locked.files().subList(1, locked.files().size())) {
                out.println("  needs " + file.name());
            }
            JarDescriptors.read(coordinates, cache.get(locked.own()), Home.OWN_CLASS_PATH)
                    .forEach(component -> print(component, out));
        }
        return Command.OK;
    }

    private static Coordinates newest(String name, Resolver resolver) {
        String version = Releases.newest(resolver.versions(name));
        return Coordinates.of(name + ":" + version).orElseThrow();
    }

    private static void print(Descriptor component, PrintStream out) {
        out.println();
        out.println(component.type()
                + component.custom().map(type -> " (" + type + ")").orElse(""));
        component.doc().lines().forEach(line -> out.println("  " + line));
        for (Parameter parameter : component.parameters()) {
            String how = parameter.required()
                    ? "required"
                    : parameter.defaultJson() == null ? "optional" : "default " + parameter.defaultJson();
            out.println("  - " + parameter.name() + " (" + how + "): " + parameter.doc());
        }
    }
}
