package dev.weir.lake.storage;

import dev.weir.spi.value.Row;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A folder. Files are written to {@code _weir/staging/RUN} below the source's folder and renamed to be published;
 * documents are written beside themselves and renamed, or hard-linked when they must not exist yet. Everything is forced
 * to the disk before it gets its name.
 */
public final class LocalStorage implements Storage {

    private static final String STAGING = "_weir/staging";

    private final Path root;

    /** A lake in a folder, which is created when it is first written to. */
    public LocalStorage(Path root) {
        this.root = root.toAbsolutePath().normalize();
    }

    @Override
    public StagedOutput stage(String path, String run) {
        Path staged = staging(path.substring(0, path.indexOf('/')), run).resolve(UUID.randomUUID() + ".parquet");
        try {
            return new LocalOutput(staged, path, Row.of("staged", relative(staged)));
        } catch (IOException e) {
            throw StorageFailure.of("write", root.resolve(path), e);
        }
    }

    private Path staging(String folder, String run) {
        return root.resolve(folder).resolve(STAGING).resolve(run);
    }

    private String relative(Path path) {
        return root.relativize(path).toString().replace('\\', '/');
    }

    @Override
    public void publish(StagedFile file) {
        Path staged = root.resolve(String.valueOf(file.token().get("staged")));
        Path target = root.resolve(file.path());
        try {
            Files.createDirectories(target.getParent());
            Files.move(staged, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (NoSuchFileException e) {
            if (!isPublished(target, file.bytes())) {
                throw StorageFailure.of("publish", target, e);
            }
        } catch (IOException e) {
            throw StorageFailure.of("publish", target, e);
        }
    }

    private static boolean isPublished(Path target, long bytes) {
        try {
            return Files.size(target) == bytes;
        } catch (NoSuchFileException e) {
            return false;
        } catch (IOException e) {
            throw StorageFailure.of("read", target, e);
        }
    }

    @Override
    public void abandon(String folder, String run) {
        Path staging = staging(folder, run);
        if (!Files.exists(staging)) {
            return;
        }
        try (Stream<Path> tree = Files.walk(staging)) {
            for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw StorageFailure.of("remove", staging, e);
        }
    }

    @Override
    public byte @Nullable [] read(String path) {
        Path file = root.resolve(path);
        try {
            return Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            return null;
        } catch (IOException e) {
            throw StorageFailure.of("read", file, e);
        }
    }

    @Override
    public boolean writeOnce(String path, byte[] content) {
        Path file = root.resolve(path);
        Path draft = null;
        try {
            draft = draft(file, content);
            Files.createLink(file, draft);
            return true;
        } catch (FileAlreadyExistsException e) {
            return false;
        } catch (UnsupportedOperationException e) {
            return createNew(file, content);
        } catch (IOException e) {
            throw StorageFailure.of("write", file, e);
        } finally {
            remove(draft);
        }
    }

    /** For file systems without hard links: as exclusive, but a reader may see the first half of it. */
    private static boolean createNew(Path file, byte[] content) {
        try {
            Files.write(
                    file, content, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, StandardOpenOption.SYNC);
            return true;
        } catch (FileAlreadyExistsException e) {
            return false;
        } catch (IOException e) {
            throw StorageFailure.of("write", file, e);
        }
    }

    @Override
    public void write(String path, byte[] content) {
        Path file = root.resolve(path);
        Path draft = null;
        try {
            draft = draft(file, content);
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw StorageFailure.of("write", file, e);
        } finally {
            remove(draft);
        }
    }

    private static Path draft(Path file, byte[] content) throws IOException {
        Files.createDirectories(file.getParent());
        Path draft = file.resolveSibling("." + file.getFileName() + "." + UUID.randomUUID());
        Files.write(draft, content, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, StandardOpenOption.SYNC);
        return draft;
    }

    private static void remove(@Nullable Path draft) {
        if (draft == null) {
            return;
        }
        try {
            Files.deleteIfExists(draft);
        } catch (IOException e) {
            throw StorageFailure.of("remove", draft, e);
        }
    }

    @Override
    public void delete(String path) {
        remove(root.resolve(path));
    }

    @Override
    public List<String> list(String folder) {
        List<String> paths = new ArrayList<>();
        Path directory = root.resolve(folder);
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(directory, path -> !isDraft(path))) {
            entries.forEach(entry -> paths.add(relative(entry)));
        } catch (NoSuchFileException e) {
            return List.of();
        } catch (IOException e) {
            throw StorageFailure.of("list", directory, e);
        }
        paths.sort(Comparator.naturalOrder());
        return paths;
    }

    private static boolean isDraft(Path path) {
        return path.getFileName().toString().startsWith(".") || Files.isDirectory(path);
    }

    @Override
    public String describe(String path) {
        return root.resolve(path).toString();
    }

    @Override
    public void close() {
        // nothing is open
    }
}
