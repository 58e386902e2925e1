package dev.weir.components.registry;

import dev.weir.manifest.component.ArtifactException;
import dev.weir.manifest.component.DeclaredComponents;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The registry that the user names, with credentials: it takes the place of those that manifests name.
 *
 * @param named null if the user names none
 */
public record Registries(@Nullable Registry named, Credentials credentials) {

    /** The variable that names a registry. */
    public static final String VARIABLE = "WEIR_REGISTRY";

    /**
     * Those of a process.
     *
     * @param option what the command line names; null if nothing
     */
    public static Registries of(@Nullable String option, Map<String, String> environment) {
        String text = option == null ? environment.getOrDefault(VARIABLE, "") : option;
        Registry named = text.isEmpty() ? null : Registry.of(text);
        return new Registries(named, Credentials.of(environment, named));
    }

    /**
     * Where artifacts of a manifest are looked for, in this order.
     *
     * @throws ArtifactException if there is nowhere to look
     */
    public List<Registry> of(DeclaredComponents declared) {
        if (named != null) {
            return List.of(named);
        }
        List<Registry> registries = declared.registries().stream()
                .map(registry -> Registry.of(registry.url()))
                .toList();
        if (registries.isEmpty()) {
            throw new ArtifactException(
                    "look for artifacts",
                    "no registry is named",
                    "list one in metadata.weir.registries, or give --registry URL, or set " + VARIABLE);
        }
        return registries;
    }
}
