package dev.weir.cli.components;

import dev.weir.manifest.Manifests;
import dev.weir.manifest.ParsedManifest;
import dev.weir.manifest.component.DeclaredComponents;
import dev.weir.manifest.lock.Lock;
import dev.weir.manifest.lock.LockFile;
import dev.weir.manifest.problem.ManifestException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A manifest that a command line names, with the artifacts that it asks for.
 *
 * @param file     where it is
 * @param parsed   as its author wrote it
 * @param declared what it asks for, as well as that can be read
 */
record AskingManifest(Path file, ParsedManifest parsed, DeclaredComponents declared) {

    /** What help says of the manifest. */
    static final String DESCRIPTION = "The manifest, or the folder that holds its manifest.yaml.";

    /**
     * The manifest that a word names.
     *
     * @throws ManifestException if it cannot be read, or names what are no artifacts
     */
    static AskingManifest of(String word) {
        Path path = Path.of(word);
        Path file = Files.isDirectory(path) ? path.resolve("manifest.yaml") : path;
        ParsedManifest parsed = Manifests.load(file);
        DeclaredComponents declared = DeclaredComponents.in(parsed.root());
        if (!declared.problems().isEmpty()) {
            throw new ManifestException(declared.problems());
        }
        return new AskingManifest(file, parsed, declared);
    }

    Path lockFile() {
        return Lock.beside(file);
    }

    /** What is locked; nothing if there is no lock. */
    Lock lock() {
        return LockFile.read(lockFile()).orElse(Lock.EMPTY);
    }

    /** What the manifest asks for and the lock does not have, and the other way round. */
    List<String> differences() {
        return lock().differences(declared);
    }
}
