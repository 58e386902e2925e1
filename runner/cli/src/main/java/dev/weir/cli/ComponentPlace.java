package dev.weir.cli;

import dev.weir.cli.args.Arguments;
import dev.weir.cli.args.Option;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where artifacts come from and are kept, as the command line says.
 *
 * @param registry the address of a registry; null for that of the environment or those of the manifest
 * @param folder   keeps files; null for that of the environment or the user's cache
 */
public record ComponentPlace(
        @Nullable String registry, @Nullable Path folder) {

    /** As the environment says. */
    public static final ComponentPlace OF_ENVIRONMENT = new ComponentPlace(null, null);

    private static final Option REGISTRY = Option.of(
            "--registry",
            "URL",
            "The registry of component artifacts, in place of those of the manifest; WEIR_REGISTRY says the same.");
    private static final Option FOLDER = Option.of(
            "--components-dir",
            "FOLDER",
            "Where files of component artifacts are kept; WEIR_COMPONENTS_DIR says the same.");

    /** The options of all commands that may fetch artifacts. */
    public static final List<Option> OPTIONS = List.of(REGISTRY, FOLDER);

    /** Reads them from a command line. */
    public static ComponentPlace of(Arguments arguments) {
        return new ComponentPlace(arguments.text(REGISTRY), arguments.path(FOLDER));
    }
}
