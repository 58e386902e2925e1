package dev.weir.lake.storage;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Documents that do not have their names yet, complete and on the disk. They lie in a folder of their own, so that those
 * of killed processes are found: one that is minutes old is nobody's. What a full disk does not let go of is removed with
 * the next draft or at the end. Safe for concurrent use.
 */
final class Drafts {

    private static final String FOLDER = "_weir/drafts";
    private static final Duration ABANDONED = Duration.ofMinutes(10);

    private final Path root;
    private final Deletion deletion;
    private final Set<Path> tidied = ConcurrentHashMap.newKeySet();
    private final Set<Path> left = ConcurrentHashMap.newKeySet();

    /** Removes a file if it is there. */
    interface Deletion {
        void of(Path file) throws IOException;
    }

    Drafts(Path root) {
        this(root, Files::deleteIfExists);
    }

    Drafts(Path root, Deletion deletion) {
        this.root = root;
        this.deletion = deletion;
    }

    /** Writes what will be at a path. */
    Path write(String path, byte[] content) throws IOException {
        String top = path.substring(0, Math.max(0, path.indexOf('/')));
        Path folder = (top.equals("_weir") ? root : root.resolve(top)).resolve(FOLDER);
        Files.createDirectories(folder);
        if (tidied.add(folder)) {
            tidy(folder);
        }
        removeLeft();
        Path draft = folder.resolve("." + UUID.randomUUID());
        try {
            return Files.write(
                    draft, content, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, StandardOpenOption.SYNC);
        } catch (IOException e) {
            remove(draft);
            throw e;
        }
    }

    /** Removes a draft that has got its name or gets none; if the disk does not let go of it, later. */
    void remove(@Nullable Path draft) {
        if (draft != null) {
            left.add(draft);
            removeLeft();
        }
    }

    /** Removes what could not be removed before, as far as the disk lets it. */
    void removeLeft() {
        for (Path draft : left) {
            try {
                deletion.of(draft);
                left.remove(draft);
            } catch (IOException e) {
                // Some file systems need room to remove a file: it stays on the list, and is minutes old for the next
                // process.
                continue;
            }
        }
    }

    private static void tidy(Path folder) throws IOException {
        FileTime latest = FileTime.from(Instant.now().minus(ABANDONED));
        try (DirectoryStream<Path> drafts = Files.newDirectoryStream(folder)) {
            for (Path draft : drafts) {
                if (isOlder(draft, latest)) {
                    Files.deleteIfExists(draft);
                }
            }
        }
    }

    private static boolean isOlder(Path draft, FileTime latest) throws IOException {
        try {
            return Files.getLastModifiedTime(draft).compareTo(latest) < 0;
        } catch (NoSuchFileException e) {
            return false;
        }
    }
}
