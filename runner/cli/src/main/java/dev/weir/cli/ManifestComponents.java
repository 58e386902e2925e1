package dev.weir.cli;

import dev.weir.components.LockedComponents;
import dev.weir.components.registry.Credentials;
import dev.weir.components.registry.Downloads;
import dev.weir.components.registry.Limits;
import dev.weir.components.registry.Registries;
import dev.weir.components.store.Cache;
import dev.weir.descriptors.Descriptors;
import dev.weir.manifest.ParsedManifest;
import dev.weir.manifest.Vocabulary;
import dev.weir.manifest.component.DeclaredComponents;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The component types of manifests: those of the process, and those of the artifacts that a manifest asks for. Nothing of what fetches and
 * verifies artifacts is touched for a manifest that asks for none.
 */
public final class ManifestComponents implements Vocabulary.Source {

    private final Descriptors all;
    private final ComponentPlace place;
    private final boolean fetches;

    private ManifestComponents(Descriptors all, ComponentPlace place, boolean fetches) {
        this.all = all;
        this.place = place;
        this.fetches = fetches;
    }

    /** Those of the process; artifacts come from where the command line says. */
    public static ManifestComponents of(ComponentPlace place) {
        return new ManifestComponents(ComponentLoader.descriptors(), place, true);
    }

    /** Those of the process; artifacts that were not fetched yet are said to be missing. */
    public static ManifestComponents withoutFetching() {
        return new ManifestComponents(ComponentLoader.descriptors(), ComponentPlace.OF_ENVIRONMENT, false);
    }

    /** The types that every manifest may use. */
    public Descriptors all() {
        return all;
    }

    @Override
    public Vocabulary of(ParsedManifest manifest, @Nullable Path file) {
        DeclaredComponents declared = DeclaredComponents.in(manifest.root());
        if (!declared.areAny()) {
            return new Vocabulary(all, declared.problems());
        }
        Cache cache = fetches ? cache(place) : withoutFetching(place);
        return new LockedComponents(all, cache, ManifestComponents.class.getClassLoader()).of(manifest, file);
    }

    /** The files of artifacts, which are fetched when they are missing. */
    public static Cache cache(ComponentPlace place) {
        Registries registries = Registries.of(place.registry(), System.getenv());
        return new Cache(folder(place), new Downloads(registries.credentials(), Limits.STANDARD), registries);
    }

    private static Cache withoutFetching(ComponentPlace place) {
        return new Cache(folder(place), null, new Registries(null, Credentials.NONE));
    }

    private static Path folder(ComponentPlace place) {
        Map<String, String> environment = System.getenv();
        return Cache.folder(place.folder(), environment);
    }
}
