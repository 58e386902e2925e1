package dev.weir.registry.connector;

import static dev.weir.registry.check.Unacceptables.cannotPublish;

import dev.weir.manifest.Manifests;
import dev.weir.manifest.component.ArtifactException;
import dev.weir.manifest.lock.Lock;
import dev.weir.manifest.lock.LockFile;
import dev.weir.manifest.problem.ManifestException;
import dev.weir.manifest.yaml.YamlReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * A connector as it is published.
 *
 * @param manifest the text of its manifest
 * @param lock     what it loads; empty if it has no lock
 * @param files    the names of all files in the archive
 */
public record ConnectorArchive(String manifest, Lock lock, Set<String> files) {

    /** What POMs call artifacts that are connectors. */
    public static final String PACKAGING = "weir-connector";

    /** The extension of their main file. */
    public static final String EXTENSION = "zip";

    static final String MANIFEST = "manifest.yaml";
    static final String LOCK = "weir.lock";

    public ConnectorArchive {
        files = Set.copyOf(files);
    }

    /** Whether an archive that was inspected is that of a connector. */
    public static boolean isOne(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return zip.getEntry(MANIFEST) != null;
        }
    }

    /**
     * Reads an archive that was inspected.
     *
     * @param name what it is called in messages
     * @throws dev.weir.registry.refusal.Refused if it is none of a connector
     */
    public static ConnectorArchive read(Path file, String name) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            Set<String> files = zip.stream()
                    .filter(entry -> !entry.isDirectory())
                    .map(ZipEntry::getName)
                    .collect(Collectors.toSet());
            if (!files.contains(MANIFEST)) {
                throw cannotPublish(
                        name, "it has no " + MANIFEST + " at its root", "publish it with weir registry publish");
            }
            String manifest = text(zip, MANIFEST);
            Lock lock = files.contains(LOCK) ? LockFile.parse(text(zip, LOCK), LOCK) : Lock.EMPTY;
            return new ConnectorArchive(manifest, lock, files);
        } catch (ManifestException | ArtifactException e) {
            throw cannotPublish(name, String.valueOf(e.getMessage()), "see weir validate");
        }
    }

    private static String text(ZipFile zip, String entry) throws IOException {
        try (InputStream in = zip.getInputStream(zip.getEntry(entry))) {
            return Manifests.text(in.readNBytes(YamlReader.MAX_BYTES + 1), entry);
        }
    }
}
