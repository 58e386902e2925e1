package dev.weir.components.store;

import dev.weir.components.registry.Downloads;
import dev.weir.components.registry.MissingException;
import dev.weir.components.registry.Registries;
import dev.weir.components.registry.Registry;
import dev.weir.components.registry.RevokedException;
import dev.weir.manifest.component.ArtifactException;
import dev.weir.manifest.lock.LockedArtifact;
import dev.weir.manifest.lock.LockedFile;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Files by their sha-256, in a folder that any number of processes share: a file appears in it whole or not at all. What is not there is
 * fetched from where it was locked, or from the registry that the user names.
 *
 * @param folder    where they are kept
 * @param downloads null if nothing may be fetched
 */
public record Cache(Path folder, @Nullable Downloads downloads, Registries registries) implements FilesSource {

    /** The variable that names the folder. */
    public static final String VARIABLE = "WEIR_COMPONENTS_DIR";

    /** Where files are kept: as the command line says, or the environment, or in the user's cache. */
    public static Path folder(@Nullable Path option, Map<String, String> environment) {
        if (option != null) {
            return option;
        }
        String named = environment.getOrDefault(VARIABLE, "");
        if (!named.isEmpty()) {
            return Path.of(named);
        }
        String cache = environment.getOrDefault("XDG_CACHE_HOME", "");
        Path base = cache.isEmpty() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(cache);
        return base.resolve("weir").resolve("components");
    }

    private Path path(String sha256) {
        return folder.resolve("sha256").resolve(sha256.substring(0, 2)).resolve(sha256 + ".jar");
    }

    @Override
    public Path get(LockedFile file) {
        Path path = path(file.sha256());
        if (!Files.exists(path)) {
            fetch(file, path);
        }
        return Digest.verified(path, file, "find out who changed it, and remove it: it is fetched again");
    }

    /** Takes a file in; returns its sha-256. */
    public String put(Path file) {
        String sha256 = Digest.sha256(file);
        Path to = path(sha256);
        if (!Files.exists(to)) {
            try {
                Files.createDirectories(to.getParent());
                Path beside = beside(to);
                Files.copy(file, beside);
                keep(beside, to);
            } catch (IOException e) {
                throw unwritable(e);
            }
        }
        return sha256;
    }

    private void fetch(LockedFile file, Path to) {
        if (downloads == null) {
            throw new ArtifactException(
                    "load " + file.name(), "it was not fetched yet", "fetch it: weir components verify MANIFEST");
        }
        Registry registry = registry(file);
        Path beside = beside(to);
        try {
            Files.createDirectories(to.getParent());
            try {
                download(registry, file, beside, downloads);
                Digest.verified(beside, file, "ask who runs " + registry + ", or lock it again: weir lock --update");
                keep(beside, to);
            } finally {
                Files.deleteIfExists(beside);
            }
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    /**
     * Asks registries whether an artifact's files were revoked.
     *
     * @return why a registry cannot be asked; empty if all answered
     * @throws ArtifactException if one of the files was revoked
     */
    public Optional<String> requireNotRevoked(LockedArtifact artifact) {
        String doubt = null;
        for (LockedFile file : artifact.files()) {
            try {
                if (downloads != null) {
                    downloads.requireAvailable(registry(file), Registry.path(file.coordinates(), file.ending()));
                }
            } catch (RevokedException e) {
                throw revoked(file, e);
            } catch (IOException e) {
                doubt = "Cannot ask whether " + file.name() + " was revoked: " + e.getMessage();
            }
        }
        return Optional.ofNullable(doubt);
    }

    private static ArtifactException revoked(LockedFile file, RevokedException e) {
        return new ArtifactException(
                "load " + file.name(),
                String.valueOf(e.getMessage()),
                "lock another version: weir components outdated",
                e);
    }

    private Registry registry(LockedFile file) {
        return registries.named() == null ? Registry.of(file.from()) : registries.named();
    }

    private static void download(Registry registry, LockedFile file, Path to, Downloads downloads) throws IOException {
        try (OutputStream out = Files.newOutputStream(to)) {
            downloads.copy(registry, Registry.path(file.coordinates(), file.ending()), file.size(), out);
        } catch (MissingException e) {
            throw new ArtifactException(
                    "load " + file.name(),
                    String.valueOf(e.getMessage()),
                    "name a registry that has it: --registry URL",
                    e);
        } catch (RevokedException e) {
            throw revoked(file, e);
        } catch (IOException e) {
            throw new ArtifactException(
                    "load " + file.name(),
                    String.valueOf(e.getMessage()),
                    "see that the registry can be reached, and try again",
                    e);
        }
    }

    private static Path beside(Path to) {
        return to.resolveSibling("." + UUID.randomUUID());
    }

    private static void keep(Path beside, Path to) throws IOException {
        Files.move(beside, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private UncheckedIOException unwritable(IOException e) {
        return new UncheckedIOException(
                "Cannot keep files of artifacts in " + folder + ": " + e
                        + " (give the user the right to write there, or name another folder: " + VARIABLE + ")",
                e);
    }
}
