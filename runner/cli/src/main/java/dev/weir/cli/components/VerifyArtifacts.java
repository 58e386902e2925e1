package dev.weir.cli.components;

import dev.weir.cli.Command;
import dev.weir.cli.ManifestComponents;
import dev.weir.cli.Terminal;
import dev.weir.components.LockedComponents;
import dev.weir.components.store.Cache;
import dev.weir.descriptors.Descriptors;
import dev.weir.manifest.lock.Lock;
import dev.weir.manifest.lock.LockedArtifact;
import java.util.List;

/** Whether the artifacts of a manifest can be loaded as they are locked, and were not revoked; what is missing is fetched. */
final class VerifyArtifacts implements ComponentsAction {

    @Override
    public int run(Asked asked, Cache cache, Terminal terminal) {
        AskingManifest manifest = asked.requiredManifest();
        Descriptors all = ManifestComponents.withoutFetching().all();
        Descriptors found = new LockedComponents(all, cache, VerifyArtifacts.class.getClassLoader())
                .of(manifest.parsed(), manifest.file())
                .complete();
        Lock lock = manifest.lock();
        for (LockedArtifact artifact : lock.artifacts()) {
            cache.requireNotRevoked(artifact).ifPresent(terminal.err()::println);
            List<String> types = found.all().stream()
                    .filter(type -> type.home()
                            .described()
                            .equals(artifact.coordinates().toString()))
                    .map(type -> type.type())
                    .toList();
            terminal.text()
                    .println(artifact.coordinates() + ": "
                            + LockCommand.plural(artifact.files().size(), "file") + " as locked, "
                            + String.join(", ", types));
        }
        return Command.OK;
    }
}
