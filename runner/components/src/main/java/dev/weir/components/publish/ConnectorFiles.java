package dev.weir.components.publish;

import dev.weir.manifest.component.ArtifactException;
import dev.weir.manifest.lock.Lock;
import dev.weir.manifest.tree.Entry;
import dev.weir.manifest.tree.MappingNode;
import dev.weir.manifest.tree.Node;
import dev.weir.manifest.tree.SequenceNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds what a connector consists of: its manifest, its lock, and the schemas that it reads. Used by one thread. */
final class ConnectorFiles {

    private static final String SCHEMAS = "schemas";
    private static final String LOADER = "JsonFileSchemaLoader";
    private static final int MOST_FILES = 2000;
    private static final long MOST_BYTES = 50_000_000;

    private final Path manifest;
    private final Path folder;
    private final SortedMap<String, byte[]> files = new TreeMap<>();
    private long bytes;

    private ConnectorFiles(Path manifest) {
        this.manifest = manifest;
        this.folder = manifest.toAbsolutePath().normalize().resolveSibling("");
    }

    /** The files of a connector by the names that they have in its archive. */
    static SortedMap<String, byte[]> of(Path manifest, MappingNode root) {
        ConnectorFiles found = new ConnectorFiles(manifest);
        found.add("manifest.yaml", manifest);
        Path lock = Lock.beside(manifest);
        if (Files.exists(lock)) {
            found.add("weir.lock", lock);
        }
        found.schemas();
        found.named(root);
        return found.files;
    }

    private void schemas() {
        Path schemas = folder.resolve(SCHEMAS);
        if (!Files.isDirectory(schemas, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (Stream<Path> below = Files.walk(schemas)) {
            List<Path> json = below.filter(file -> file.toString().endsWith(".json"))
                    .filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .sorted()
                    .toList();
            json.forEach(file -> add(name(file), file));
        } catch (IOException e) {
            throw unreadable(schemas, e);
        }
    }

    private String name(Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }

    /** Schemas outside of their folder: those that a stream names, and those that have the name of a stream. */
    private void named(Node node) {
        if (node instanceof MappingNode mapping) {
            String type = mapping.text("type");
            String path = LOADER.equals(type) ? mapping.text("file_path") : null;
            if (path != null && !path.contains("{{")) {
                addNamed(path, mapping);
            }
            addOfStream(type, mapping.text("name"));
            mapping.entries().stream().map(Entry::value).forEach(this::named);
        } else if (node instanceof SequenceNode list) {
            list.nodes().forEach(this::named);
        }
    }

    private void addNamed(String path, MappingNode loader) {
        Path file = folder.resolve(path).normalize();
        if (!file.startsWith(folder)) {
            throw refused("schema " + path + " at " + loader.position() + " is not below its folder");
        }
        if (!Files.isRegularFile(file)) {
            throw refused("schema " + path + " at " + loader.position() + " is not there");
        }
        add(name(file), file);
    }

    private void addOfStream(@Nullable String type, @Nullable String name) {
        if ("DeclarativeStream".equals(type) && name != null && name.matches("[A-Za-z0-9_-][A-Za-z0-9_. -]*")) {
            Path file = folder.resolve(name + ".json");
            if (Files.isRegularFile(file)) {
                add(name(file), file);
            }
        }
    }

    private void add(String name, Path file) {
        if (files.containsKey(name)) {
            return;
        }
        try {
            bytes += Files.size(file);
            if (bytes > MOST_BYTES || files.size() == MOST_FILES) {
                throw refused("its files are more than " + MOST_FILES + ", or have more than " + MOST_BYTES + " bytes");
            }
            files.put(name, Files.readAllBytes(file));
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    private static UncheckedIOException unreadable(Path file, IOException e) {
        return new UncheckedIOException("Cannot read " + file + ": " + e.getMessage() + " (check the file)", e);
    }

    private ArtifactException refused(String reason) {
        return new ArtifactException("publish " + manifest, reason, "put what it needs beside it, and nothing else");
    }
}
