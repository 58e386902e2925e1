package dev.weir.manifest.lock;

import dev.weir.manifest.Manifests;
import dev.weir.manifest.component.ArtifactException;
import dev.weir.manifest.component.Coordinates;
import dev.weir.manifest.problem.ManifestException;
import dev.weir.manifest.problem.Problems;
import dev.weir.manifest.tree.MappingNode;
import dev.weir.manifest.tree.Node;
import dev.weir.manifest.tree.ScalarNode;
import dev.weir.manifest.tree.SequenceNode;
import dev.weir.manifest.yaml.YamlReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads and writes locks: YAML, made to be looked at in a review. The same lock has the same text. */
public final class LockFile {

    private static final long VERSION = 1;
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern CLASSIFIER = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_.-]*");

    private final String name;

    private LockFile(String name) {
        this.name = name;
    }

    /**
     * The lock in a file; empty if there is no such file.
     *
     * @throws ArtifactException if it is none, with the place
     */
    public static Optional<Lock> read(Path file) {
        return Files.exists(file) ? Optional.of(parse(() -> Manifests.text(file), file.toString())) : Optional.empty();
    }

    /**
     * The lock in a text.
     *
     * @param name what messages call it
     * @throws ArtifactException if it is none, with the place
     */
    public static Lock parse(String text, String name) {
        return parse(() -> text, name);
    }

    private static Lock parse(Supplier<String> text, String name) {
        try {
            Problems problems = new Problems();
            Node document = YamlReader.read(text.get(), name, problems);
            problems.warningsOrThrow();
            return new LockFile(name).lock(document);
        } catch (ManifestException e) {
            throw new ArtifactException("read " + name, String.valueOf(e.getMessage()), "write it again: weir lock");
        }
    }

    private Lock lock(Node document) {
        if (!(document instanceof MappingNode root)) {
            throw refused(document, "found " + document.described());
        }
        if (!(root.get("version") instanceof ScalarNode version)
                || !Long.valueOf(VERSION).equals(version.value())) {
            throw new ArtifactException(
                    "read " + name,
                    "its version is not " + VERSION,
                    "update Weir, or write it again with this one: weir lock");
        }
        List<LockedArtifact> artifacts = new ArrayList<>();
        for (MappingNode artifact : mappings(root, "artifacts")) {
            Coordinates coordinates = coordinates(artifact, "artifact");
            List<LockedFile> files =
                    mappings(artifact, "files").stream().map(this::file).toList();
            if (files.isEmpty() || !files.get(0).coordinates().name().equals(coordinates.name())) {
                throw refused(artifact, "the first file of " + coordinates + " is not its own");
            }
            artifacts.add(new LockedArtifact(coordinates, files));
        }
        return new Lock(artifacts);
    }

    private LockedFile file(MappingNode node) {
        String sha256 = text(node, "sha256");
        String classifier = node.get("classifier") == null ? "" : text(node, "classifier");
        if (!SHA256.matcher(sha256).matches()) {
            throw refused(node, "'" + sha256 + "' is no sha-256");
        }
        if (!classifier.isEmpty() && !CLASSIFIER.matcher(classifier).matches()) {
            throw refused(node, "'" + classifier + "' is no classifier");
        }
        if (!(node.get("size") instanceof ScalarNode size) || !(size.value() instanceof Long bytes) || bytes < 0) {
            throw refused(node, "a file has no size");
        }
        List<String> needs = node.get("needs") instanceof SequenceNode list
                ? list.nodes().stream()
                        .map(each -> String.valueOf(each.plain()))
                        .toList()
                : List.of();
        return new LockedFile(coordinates(node, "file"), classifier, sha256, bytes, text(node, "from"), needs);
    }

    private List<MappingNode> mappings(MappingNode node, String key) {
        List<MappingNode> mappings = new ArrayList<>();
        if (!(node.get(key) instanceof SequenceNode list)) {
            throw refused(node, key + " is no list");
        }
        for (Node each : list.nodes()) {
            if (!(each instanceof MappingNode mapping)) {
                throw refused(each, "found " + each.described() + " in " + key);
            }
            mappings.add(mapping);
        }
        return mappings;
    }

    private Coordinates coordinates(MappingNode node, String key) {
        String text = text(node, key);
        return Coordinates.of(text).orElseThrow(() -> refused(node, "'" + text + "' names no version of an artifact"));
    }

    private String text(MappingNode node, String key) {
        @Nullable String text = node.text(key);
        if (text == null) {
            throw refused(node, key + " is missing");
        }
        return text;
    }

    private static ArtifactException refused(Node node, String reason) {
        return new ArtifactException("read lock " + node.position(), reason, "write it again: weir lock");
    }

    /** Puts a lock into a file, all at once. */
    public static void write(Path file, Lock lock) {
        Path beside = file.resolveSibling("." + file.getFileName() + "." + UUID.randomUUID());
        try {
            try {
                Files.write(beside, text(lock).getBytes(StandardCharsets.UTF_8));
                Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(beside);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + file + ": " + e.getMessage() + " (check the folder)", e);
        }
    }

    /** The text of a lock. */
    public static String text(Lock lock) {
        StringBuilder text = new StringBuilder(
                "# Written by weir lock. Commit it with the manifest; change it by weir lock only.\n");
        text.append("version: ").append(VERSION).append('\n');
        text.append(lock.artifacts().isEmpty() ? "artifacts: []\n" : "artifacts:\n");
        for (LockedArtifact artifact : lock.artifacts()) {
            text.append("  - artifact: ")
                    .append(quoted(artifact.coordinates().toString()))
                    .append("\n    files:\n");
            artifact.files().forEach(file -> append(file, text));
        }
        return text.toString();
    }

    private static void append(LockedFile file, StringBuilder text) {
        text.append("      - file: ")
                .append(quoted(file.coordinates().toString()))
                .append('\n');
        if (!file.classifier().isEmpty()) {
            text.append("        classifier: ")
                    .append(quoted(file.classifier()))
                    .append('\n');
        }
        text.append("        sha256: ").append(quoted(file.sha256())).append('\n');
        text.append("        size: ").append(file.size()).append('\n');
        text.append("        from: ").append(quoted(file.from())).append('\n');
        if (!file.needs().isEmpty()) {
            text.append("        needs:\n");
            file.needs()
                    .forEach(need ->
                            text.append("          - ").append(quoted(need)).append('\n'));
        }
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
