package dev.weir.authoring.scaffold;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The folder of a new connector: all of its files appear, or none. Nothing that is there is touched. */
public record ConnectorFolder(Path path) {

    /**
     * Refuses a folder that cannot be written.
     *
     * @throws ScaffoldException if there is something already
     */
    public void check() {
        if (Files.isDirectory(path)) {
            try (Stream<Path> inside = Files.list(path)) {
                if (inside.findAny().isPresent()) {
                    throw refused("it is not empty (name another folder, or empty it)");
                }
            } catch (IOException e) {
                throw refused(e.getMessage() + " (check its rights)");
            }
        } else if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            throw refused("there is a file of that name (name another folder)");
        }
    }

    /** Writes the files: beside the folder first, then all of them into their place. */
    public void write(Map<String, String> files) {
        check();
        Path parent = path.toAbsolutePath().normalize().getParent();
        Path staged = null;
        try {
            if (parent == null) {
                throw new IOException("it is the root of the file system");
            }
            Files.createDirectories(parent);
            staged = Files.createTempDirectory(parent, ".weir-new");
            for (Map.Entry<String, String> file : files.entrySet()) {
                Files.writeString(
                        staged.resolve(file.getKey()),
                        file.getValue(),
                        StandardCharsets.UTF_8,
                        StandardOpenOption.CREATE_NEW);
            }
            place(staged, files);
        } catch (IOException e) {
            throw refused(e.getMessage() + " (check the path and its rights)");
        } finally {
            remove(staged);
        }
    }

    private void place(Path staged, Map<String, String> files) throws IOException {
        if (!Files.exists(path)) {
            Path fresh = Files.createDirectory(path);
            moveAll(staged, files, fresh, true);
        } else {
            moveAll(staged, files, path, false);
        }
    }

    private static void moveAll(Path staged, Map<String, String> files, Path folder, boolean fresh) throws IOException {
        List<Path> moved = new ArrayList<>();
        try {
            for (String name : files.keySet()) {
                Path target = folder.resolve(name);
                if (Files.exists(target)) {
                    throw new IOException(target + " was made by somebody else meanwhile");
                }
                Files.move(staged.resolve(name), target, StandardCopyOption.ATOMIC_MOVE);
                moved.add(target);
            }
        } catch (IOException e) {
            for (Path file : moved) {
                Files.deleteIfExists(file);
            }
            if (fresh) {
                Files.deleteIfExists(folder);
            }
            throw e;
        }
    }

    private static void remove(@Nullable Path staged) {
        if (staged == null) {
            return;
        }
        try (Stream<Path> inside = Files.list(staged)) {
            for (Path file : inside.toList()) {
                Files.delete(file);
            }
            Files.delete(staged);
        } catch (IOException e) {
            throw new ScaffoldException("Cannot remove " + staged + ": " + e.getMessage() + " (remove it by hand)");
        }
    }

    private ScaffoldException refused(String reason) {
        return new ScaffoldException("Cannot make a connector in " + path + ": " + reason);
    }
}
