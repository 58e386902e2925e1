package dev.weir.cli.completion;

import dev.weir.authoring.source.AuthoredManifest;
import dev.weir.cli.ComponentLoader;
import dev.weir.descriptors.Descriptors;
import dev.weir.manifest.problem.ManifestException;
import dev.weir.manifest.tree.MappingNode;
import dev.weir.manifest.tree.Node;
import dev.weir.manifest.tree.SequenceNode;
import dev.weir.validator.RuleBook;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The words that scripts ask for while somebody waits: whatever is wrong, there is no message, only fewer words. */
final class WordsOfShells {

    private WordsOfShells() {}

    static Collection<String> rules() {
        return RuleBook.of(WordsOfShells.class.getClassLoader()).ids();
    }

    /** The streams of the first manifest among the words of a line. */
    static List<String> streams(List<String> words) {
        return words.stream()
                .map(Path::of)
                .map(path -> Files.isDirectory(path) ? path.resolve("manifest.yaml") : path)
                .filter(path -> path.toString().matches(".*\\.ya?ml") && Files.isRegularFile(path))
                .findFirst()
                .map(WordsOfShells::streams)
                .orElse(List.of());
    }

    private static List<String> streams(Path file) {
        try {
            Descriptors descriptors = ComponentLoader.descriptors();
            AuthoredManifest manifest = AuthoredManifest.read(file, descriptors);
            return names(manifest.manifest().root().get("streams")).distinct().toList();
        } catch (ManifestException e) {
            return List.of();
        }
    }

    private static Stream<String> names(@Nullable Node node) {
        if (node instanceof SequenceNode streams) {
            return streams.nodes().stream().flatMap(WordsOfShells::names);
        }
        if (node instanceof MappingNode stream) {
            String name = stream.text("name");
            return name == null || name.contains("{{") ? names(stream.get("streams")) : Stream.of(name);
        }
        return Stream.empty();
    }
}
