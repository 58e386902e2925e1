package dev.weir.cli.components;

import dev.weir.cli.Command;
import dev.weir.cli.Terminal;
import dev.weir.cli.args.UsageException;
import dev.weir.components.Locking;
import dev.weir.components.edit.ManifestText;
import dev.weir.components.resolve.Resolver;
import dev.weir.components.store.Cache;
import dev.weir.components.version.Releases;
import dev.weir.manifest.Manifests;
import dev.weir.manifest.ParsedManifest;
import dev.weir.manifest.component.Coordinates;
import dev.weir.manifest.component.DeclaredComponents;
import dev.weir.manifest.lock.Lock;
import dev.weir.manifest.lock.LockFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Objects;

/** Writes an artifact into a manifest and its lock. The manifest stays as it is if the artifact cannot be had. */
final class AddArtifact implements ComponentsAction {

    @Override
    public int run(Asked asked, Cache cache, Terminal terminal) {
        String artifact = asked.requiredArtifact();
        AskingManifest manifest = asked.requiredManifest();
        if (cache.registries().named() != null
                && manifest.declared().registries().isEmpty()) {
            terminal.err()
                    .println(
                            "note: the manifest names no registry; WEIR_REGISTRY or --registry is needed to lock it again");
        }
        Coordinates coordinates = Coordinates.of(artifact).orElseGet(() -> newest(asked, artifact, cache));
        String text = ManifestText.of(manifest.file()).with(coordinates);
        ParsedManifest changed = Manifests.parse(text, manifest.file().toString());
        Lock before = manifest.lock();
        Lock lock = new Locking(cache, Objects.requireNonNull(cache.downloads()))
                .lock(DeclaredComponents.in(changed.root()), manifest.file(), before, each -> true);
        write(manifest, text);
        LockFile.write(manifest.lockFile(), lock);
        terminal.text().println("+ " + coordinates);
        terminal.text()
                .println(manifest.lockFile() + ": "
                        + LockCommand.plural(lock.artifacts().size(), "artifact"));
        return Command.OK;
    }

    private static Coordinates newest(Asked asked, String name, Cache cache) {
        try (Resolver resolver = asked.resolver(cache)) {
            String version = Releases.newest(resolver.versions(name));
            return Coordinates.of(name + ":" + version)
                    .orElseThrow(() -> new UsageException(asked.command(), "name a version of " + name));
        }
    }

    private static void write(AskingManifest manifest, String text) {
        try {
            Files.write(manifest.file(), text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "Cannot write " + manifest.file() + ": " + e.getMessage() + " (give the user the right to)", e);
        }
    }
}
