package dev.weir.cli.components;

import dev.weir.cli.args.UsageException;
import dev.weir.components.registry.Registry;
import dev.weir.components.resolve.Resolver;
import dev.weir.components.store.Cache;
import dev.weir.manifest.component.Coordinates;
import dev.weir.manifest.component.DeclaredComponents;
import dev.weir.manifest.tree.MappingNode;
import dev.weir.manifest.tree.Position;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What an action is asked for: words with a colon name artifacts.
 *
 * @param command  that it is asked of
 * @param artifact null if none is named
 * @param manifest null if none is named
 */
record Asked(
        String command, @Nullable String artifact, @Nullable AskingManifest manifest) {

    static Asked of(String command, List<String> words) {
        String artifact = null;
        AskingManifest manifest = null;
        for (String word : words) {
            boolean names = Coordinates.isName(word) || Coordinates.of(word).isPresent();
            if (names && artifact == null) {
                artifact = word;
            } else if (!names && manifest == null) {
                manifest = AskingManifest.of(word);
            } else {
                throw new UsageException(command, "'" + word + "' is one word too many");
            }
        }
        return new Asked(command, artifact, manifest);
    }

    String requiredArtifact() {
        if (artifact == null) {
            throw new UsageException(command, "an artifact is missing: group:artifact or " + Coordinates.FORM);
        }
        return artifact;
    }

    AskingManifest requiredManifest() {
        if (manifest == null) {
            throw new UsageException(command, "a manifest is missing");
        }
        return manifest;
    }

    /** A resolver over the registries of the manifest, or those that the user names. */
    Resolver resolver(Cache cache) {
        DeclaredComponents declared = manifest == null
                ? DeclaredComponents.in(new MappingNode(new Position("", 0, 0), List.of()))
                : manifest.declared();
        List<Registry> registries = cache.registries().of(declared);
        return new Resolver(registries, Objects.requireNonNull(cache.downloads()), cache);
    }
}
