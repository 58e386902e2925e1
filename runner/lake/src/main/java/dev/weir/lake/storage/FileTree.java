package dev.weir.lake.storage;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the files below a folder, at any depth; what is removed meanwhile is left out. */
final class FileTree extends SimpleFileVisitor<Path> {

    private final List<Path> files = new ArrayList<>();
    private final boolean prunes;

    private FileTree(boolean prunes) {
        this.prunes = prunes;
    }

    /** The files below a folder, in order; none if there is no such folder. */
    static List<Path> files(Path folder) {
        return files(folder, new FileTree(false));
    }

    /** The files below a folder, in order; removes folders in which nothing is. */
    static List<Path> prune(Path folder) {
        return files(folder, new FileTree(true));
    }

    private static List<Path> files(Path folder, FileTree tree) {
        if (Files.isDirectory(folder)) {
            try {
                Files.walkFileTree(folder, tree);
            } catch (IOException e) {
                throw StorageFailure.of("list", folder, e);
            }
        }
        tree.files.sort(Comparator.naturalOrder());
        return tree.files;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        files.add(file);
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
        if (e instanceof NoSuchFileException) {
            return FileVisitResult.CONTINUE;
        }
        throw e;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException e) throws IOException {
        if (e != null && !(e instanceof NoSuchFileException)) {
            throw e;
        }
        if (prunes) {
            removeIfEmpty(folder);
        }
        return FileVisitResult.CONTINUE;
    }

    /** Removes a folder unless something is in it; whether nothing is there any more. */
    static boolean removeIfEmpty(Path folder) throws IOException {
        try {
            Files.deleteIfExists(folder);
            return true;
        } catch (DirectoryNotEmptyException e) {
            return false;
        }
    }
}
