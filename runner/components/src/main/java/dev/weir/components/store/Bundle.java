package dev.weir.components.store;

import dev.weir.components.registry.Registry;
import dev.weir.manifest.component.ArtifactException;
import dev.weir.manifest.lock.Lock;
import dev.weir.manifest.lock.LockedFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * All files of a lock in a folder beside the manifest, laid out as a Maven repository. Where it is there, nothing else is asked.
 *
 * @param folder need not be there
 */
public record Bundle(Path folder) implements FilesSource {

    private static final String NAME = "weir-components";

    /** The bundle of a manifest. */
    public static Bundle beside(Path manifest) {
        return new Bundle(Lock.besides(manifest, NAME));
    }

    /** Whether the folder is there. */
    public boolean isThere() {
        return Files.isDirectory(folder);
    }

    @Override
    public Path get(LockedFile file) {
        Path path = path(file);
        if (!Files.isRegularFile(path)) {
            throw new ArtifactException(
                    "load " + file.name(),
                    path + " is not in the bundle",
                    "fill it again: weir vendor, or remove " + folder);
        }
        return Digest.verified(path, file, "fill it again: weir vendor, and find out who changed it");
    }

    private Path path(LockedFile file) {
        return folder.resolve(Registry.path(file.coordinates(), file.ending()));
    }

    /** Fills the folder with the files of a lock, and removes all other files; returns how many there are. */
    public int fill(Lock lock, FilesSource source) {
        try {
            Set<Path> kept = new TreeSet<>();
            for (LockedFile file : files(lock)) {
                Path to = path(file);
                Files.createDirectories(to.getParent());
                Path beside = to.resolveSibling("." + UUID.randomUUID());
                Files.copy(source.get(file), beside);
                Files.move(beside, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
                kept.add(to);
            }
            for (Path other : others(kept)) {
                Files.delete(other);
            }
            return kept.size();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot fill " + folder + ": " + e.getMessage() + " (check the folder)", e);
        }
    }

    /** What is wrong with the folder: files that are missing, changed or of no lock; empty if nothing is. */
    public List<String> faults(Lock lock) {
        List<String> faults = new ArrayList<>();
        Set<Path> known = new TreeSet<>();
        for (LockedFile file : files(lock)) {
            known.add(path(file));
            try {
                get(file);
            } catch (ArtifactException e) {
                faults.add(String.valueOf(e.getMessage()));
            }
        }
        try {
            others(known).forEach(other -> faults.add(other + " is of no locked artifact (remove it, or weir vendor)"));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + folder + ": " + e.getMessage() + " (check the folder)", e);
        }
        return faults;
    }

    private static List<LockedFile> files(Lock lock) {
        return lock.artifacts().stream()
                .flatMap(artifact -> artifact.files().stream())
                .distinct()
                .toList();
    }

    private List<Path> others(Set<Path> known) throws IOException {
        if (!isThere()) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> !known.contains(file))
                    .sorted()
                    .toList();
        }
    }
}
