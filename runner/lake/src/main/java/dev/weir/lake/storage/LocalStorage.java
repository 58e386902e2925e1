package dev.weir.lake.storage;

import dev.weir.spi.value.Row;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
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
import org.jspecify.annotations.Nullable;

/**
 * A folder. Files are written to {@code _weir/staging/RUN} below the source's folder and renamed to be published;
 * documents are written to {@code _weir/drafts} and renamed, or hard-linked when they must not exist yet. Everything is forced
 * to the disk before it gets its name.
 */
public final class LocalStorage implements Storage {

    private static final String STAGING = "_weir/staging";

    private final Path root;
    private final Drafts drafts;

    /** A lake in a folder, which is created when it is first written to. */
    public LocalStorage(Path root) {
        this.root = root.toAbsolutePath().normalize();
        this.drafts = new Drafts(this.root);
    }

    @Override
    public StagedOutput stage(String path, String run) {
        int slash = path.indexOf('/');
        Path staged = staging(path.substring(0, slash)).resolve(run).resolve(path.substring(slash + 1));
        try {
            return new LocalOutput(staged, path, Row.of("staged", relative(staged)));
        } catch (IOException e) {
            throw StorageFailure.of("write", root.resolve(path), e);
        }
    }

    private Path staging(String folder) {
        return root.resolve(folder).resolve(STAGING);
    }

    private String relative(Path path) {
        return slashes(root.relativize(path));
    }

    private static String slashes(Path path) {
        return path.toString().replace('\\', '/');
    }

    @Override
    public void publish(StagedFile file) {
        Path staged = root.resolve(String.valueOf(file.token().get("staged")));
        Path target = root.resolve(file.path());
        try {
            Files.createDirectories(target.getParent());
            Files.move(staged, target, StandardCopyOption.ATOMIC_MOVE);
            removeEmpty(staged.getParent());
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
    public void discard(StagedFile file) {
        Path staged = root.resolve(String.valueOf(file.token().get("staged")));
        try {
            Files.deleteIfExists(staged);
            removeEmpty(staged.getParent());
        } catch (IOException e) {
            throw StorageFailure.of("remove", staged, e);
        }
    }

    /** Removes the folders of a run in which nothing is any more; other files may come into them at the same time. */
    private static void removeEmpty(@Nullable Path folder) throws IOException {
        Path path = folder;
        while (path != null && slashes(path).contains(STAGING) && FileTree.removeIfEmpty(path)) {
            path = path.getParent();
        }
    }

    @Override
    public List<Unpublished> unpublished(String folder) {
        Path staging = staging(folder);
        List<Unpublished> found = new ArrayList<>();
        for (Path file : FileTree.prune(staging)) {
            Path inRun = staging.relativize(file);
            String path = folder + "/" + slashes(inRun.subpath(1, inRun.getNameCount()));
            StagedFile staged = new StagedFile(path, 0, Row.of("staged", relative(file)));
            found.add(new Unpublished(inRun.getName(0).toString(), staged));
        }
        return found;
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
            draft = drafts.write(path, content);
            Files.createDirectories(file.getParent());
            Files.createLink(file, draft);
            return true;
        } catch (FileAlreadyExistsException e) {
            return false;
        } catch (UnsupportedOperationException e) {
            return createNew(file, content);
        } catch (IOException e) {
            throw StorageFailure.of("write", file, e);
        } finally {
            drafts.remove(draft);
        }
    }

    /** For file systems without hard links: as exclusive, but a reader may see the first half of it. */
    private static boolean createNew(Path file, byte[] content) {
        try (FileChannel document = FileChannel.open(
                file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, StandardOpenOption.SYNC)) {
            fill(document, file, content);
            return true;
        } catch (FileAlreadyExistsException e) {
            return false;
        } catch (IOException e) {
            throw StorageFailure.of("write", file, e);
        }
    }

    /** Writes all of a document, or takes it away. */
    private static void fill(FileChannel document, Path file, byte[] content) throws IOException {
        try {
            for (ByteBuffer rest = ByteBuffer.wrap(content); rest.hasRemaining(); ) {
                document.write(rest);
            }
        } catch (IOException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    @Override
    public void write(String path, byte[] content) {
        Path file = root.resolve(path);
        Path draft = null;
        try {
            draft = drafts.write(path, content);
            Files.createDirectories(file.getParent());
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw StorageFailure.of("write", file, e);
        } finally {
            drafts.remove(draft);
        }
    }

    @Override
    public void delete(String path) {
        Path file = root.resolve(path);
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw StorageFailure.of("remove", file, e);
        }
    }

    @Override
    public List<String> list(String folder, @Nullable String after) {
        List<String> paths = new ArrayList<>();
        Path directory = root.resolve(folder);
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(directory, path -> !isDraft(path))) {
            entries.forEach(entry -> paths.add(relative(entry)));
        } catch (NoSuchFileException e) {
            return List.of();
        } catch (IOException e) {
            throw StorageFailure.of("list", directory, e);
        }
        paths.removeIf(path -> after != null && path.compareTo(after) <= 0);
        paths.sort(Comparator.naturalOrder());
        return paths;
    }

    private static boolean isDraft(Path path) {
        return path.getFileName().toString().startsWith(".") || Files.isDirectory(path);
    }

    @Override
    public List<StoredFile> files(String folder) {
        List<StoredFile> files = new ArrayList<>();
        for (Path path : FileTree.files(root.resolve(folder))) {
            if (!isDraft(path) && !path.startsWith(staging(folder.split("/", 2)[0]))) {
                files.add(new StoredFile(relative(path), size(path)));
            }
        }
        return files;
    }

    private static long size(Path path) {
        try {
            return Files.size(path);
        } catch (NoSuchFileException e) {
            return 0;
        } catch (IOException e) {
            throw StorageFailure.of("read", path, e);
        }
    }

    @Override
    public InputStream open(String path) {
        Path file = root.resolve(path);
        try {
            return Files.newInputStream(file);
        } catch (IOException e) {
            throw StorageFailure.of("read", file, e);
        }
    }

    @Override
    public String describe(String path) {
        return root.resolve(path).toString();
    }

    @Override
    public void close() {
        drafts.removeLeft();
    }
}
