package dev.weir.cli;

import dev.weir.manifest.problem.ManifestException;
import dev.weir.manifest.problem.Problem;
import dev.weir.manifest.tree.Position;
import java.nio.file.Files;
import java.nio.file.Path;

/** The file that a word of a command line means where a manifest is wanted. */
public final class NamedManifest {

    private static final String NAME = "manifest.yaml";

    private NamedManifest() {}

    /**
     * The file itself, or the manifest of a folder.
     *
     * @throws ManifestException if the folder has none
     */
    public static Path of(String word) {
        Path path = Path.of(word);
        if (!Files.isDirectory(path)) {
            return path;
        }
        Path file = path.resolve(NAME);
        if (!Files.exists(file)) {
            throw new ManifestException(Problem.error(
                    "file",
                    new Position(word, 0, 0),
                    "Cannot read a manifest from folder " + word + ": there is no " + NAME
                            + " in it (name a file, or another folder)"));
        }
        return file;
    }
}
