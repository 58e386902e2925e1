package dev.weir.cli.validate;

import dev.weir.manifest.Manifests;
import dev.weir.manifest.problem.ManifestException;
import dev.weir.manifest.problem.Problem;
import dev.weir.manifest.tree.Position;
import dev.weir.manifest.yaml.YamlReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The manifests that a path means: the file itself, or all below a folder. */
final class ManifestFiles {

    private static final Set<String> SKIPPED = Set.of("node_modules", "target", "build", "__pycache__");

    private ManifestFiles() {}

    /** The files of a path, by name. */
    static List<Path> of(Path path) {
        if (!Files.exists(path)) {
            throw missing(path, "there is no such file (check the path)");
        }
        if (!Files.isDirectory(path)) {
            return List.of(path);
        }
        List<Path> found = below(path);
        if (found.isEmpty()) {
            throw missing(path, "there is no manifest in it (name a file, or another folder)");
        }
        return found;
    }

    private static ManifestException missing(Path path, String reason) {
        return new ManifestException(
                Problem.error("file", new Position(path.toString(), 0, 0), "Cannot validate " + path + ": " + reason));
    }

    private static List<Path> below(Path folder) {
        List<Path> found = new ArrayList<>();
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                    return !directory.equals(folder) && isSkipped(directory)
                            ? FileVisitResult.SKIP_SUBTREE
                            : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    if (Files.isRegularFile(file) && Files.isReadable(file) && isManifest(file)) {
                        found.add(file);
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot look for manifests in " + folder + ": " + e.getMessage(), e);
        }
        return found.stream().sorted().toList();
    }

    private static boolean isSkipped(Path directory) {
        String name = directory.getFileName().toString();
        return name.startsWith(".") || SKIPPED.contains(name);
    }

    private static boolean isManifest(Path file) throws IOException {
        String name = file.getFileName().toString();
        if (name.equals("manifest.yaml") || name.equals("manifest.yml")) {
            return true;
        }
        boolean yaml = name.endsWith(".yaml") || name.endsWith(".yml");
        return yaml
                && Files.size(file) <= YamlReader.MAX_BYTES
                && Manifests.isLike(Files.readString(file, StandardCharsets.ISO_8859_1));
    }
}
