package dev.weir.protocol;

import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.failure.FailureType;
import dev.weir.spi.sink.FileStore;
import dev.weir.spi.value.FileReference;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * The folder in which the files of records wait until the destination takes them, one folder for each stream. Files appear under
 * their names only when they are whole. Made when the first file comes.
 */
public final class StagingFolder implements FileStore {

    private static final String VARIABLE = "AIRBYTE_STAGING_DIRECTORY";
    private static final Path SHARED = Path.of("/staging/files");
    private static final String LOCAL = "airbyte-file-transfer";

    private final Path root;
    private final Consumer<String> warnings;
    private final RecentNames recent = new RecentNames();
    private final Set<String> told = ConcurrentHashMap.newKeySet();

    /**
     * A folder for files.
     *
     * @param warnings hears of files that take the place of others
     */
    public StagingFolder(Path root, Consumer<String> warnings) {
        this.root = root.toAbsolutePath().normalize();
        this.warnings = warnings;
    }

    /**
     * The folder that the environment names by {@code AIRBYTE_STAGING_DIRECTORY}; else the one that source and destination share
     * in Airbyte, if it is there; else one among the temporary files.
     */
    public static StagingFolder of(Map<String, String> environment, Consumer<String> warnings) {
        String named = environment.getOrDefault(VARIABLE, "");
        Path local = Path.of(System.getProperty("java.io.tmpdir"), LOCAL);
        Path root = named.isEmpty() ? Files.isDirectory(SHARED) ? SHARED : local : Path.of(named);
        return new StagingFolder(root, warnings);
    }

    @Override
    public FileReference keep(String streamName, String fileName, InputStream content) {
        FileName name = FileName.of(streamName, fileName);
        Path target = root.resolve(name.relativePath());
        try {
            makeFolder(Objects.requireNonNull(target.getParent(), "parent"), name);
            if (Files.isDirectory(target)) {
                throw name.taken();
            }
            long size = write(content, target);
            if (!recent.add(name.relativePath()) && told.add(streamName)) {
                warnings.accept("Several files of stream '" + streamName + "' have one name, for instance "
                        + name.relativePath() + ": each takes the place of the one before (let filename_extractor give"
                        + " each record's file a name of its own)");
            }
            return new FileReference(target.toString(), name.relativePath(), size);
        } catch (IOException e) {
            throw new ConnectorException(
                    FailureType.SINK,
                    "Cannot write file " + target + ": " + e + " (make room, or let " + VARIABLE
                            + " name a folder that can be written to)",
                    e);
        }
    }

    /** Makes the folder of a file; one that a link leads to elsewhere is refused. */
    private void makeFolder(Path folder, FileName name) throws IOException {
        try {
            Files.createDirectories(folder);
        } catch (FileAlreadyExistsException e) {
            throw name.taken();
        }
        if (!folder.toRealPath().startsWith(root.toRealPath())) {
            throw name.refused("it leads out of the staging directory");
        }
    }

    private static long write(InputStream content, Path target) throws IOException {
        Path part = target.resolveSibling("." + UUID.randomUUID() + ".part");
        try {
            long size;
            try (OutputStream out = Files.newOutputStream(part, StandardOpenOption.CREATE_NEW)) {
                size = content.transferTo(out);
            }
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            return size;
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
