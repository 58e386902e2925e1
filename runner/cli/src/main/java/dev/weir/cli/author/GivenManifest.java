package dev.weir.cli.author;

import dev.weir.authoring.source.AuthoredManifest;
import dev.weir.cli.ComponentPlace;
import dev.weir.cli.ManifestComponents;
import dev.weir.cli.NamedManifest;
import dev.weir.cli.Terminal;
import dev.weir.cli.args.Arguments;
import dev.weir.cli.args.Option;
import dev.weir.manifest.Vocabulary;
import dev.weir.manifest.problem.ManifestException;
import dev.weir.manifest.problem.Problem;
import dev.weir.manifest.tree.Position;
import dev.weir.manifest.yaml.YamlReader;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Reads the manifests that a command line names, with the components that the process has. */
final class GivenManifest {

    /** What help says of a manifest. */
    static final String DESCRIPTION = "The manifest, or the folder that holds its manifest.yaml; - for standard input.";

    private static final String STANDARD_INPUT = "-";

    private GivenManifest() {}

    /** The component types of manifests, with artifacts from where the command line says. */
    static ManifestComponents components(Arguments arguments) {
        return ManifestComponents.of(ComponentPlace.of(arguments));
    }

    /** Options of a command, and those that say where artifacts come from. */
    static List<Option> withPlace(Option... options) {
        return Stream.concat(Arrays.stream(options), ComponentPlace.OPTIONS.stream())
                .toList();
    }

    static boolean isStandardInput(String word) {
        return word.equals(STANDARD_INPUT);
    }

    /** The manifest that a word names. */
    static AuthoredManifest read(String word, Vocabulary.Source components, Terminal terminal) {
        if (isStandardInput(word)) {
            return AuthoredManifest.read(standardInput(terminal), components);
        }
        return AuthoredManifest.read(NamedManifest.of(word), components);
    }

    private static byte[] standardInput(Terminal terminal) {
        try {
            byte[] bytes = terminal.input(YamlReader.MAX_BYTES);
            if (bytes.length > YamlReader.MAX_BYTES) {
                throw unreadable("it has more than " + YamlReader.MAX_BYTES + " bytes (split it)");
            }
            return bytes;
        } catch (IOException e) {
            throw unreadable(e.getMessage() + " (check what writes to it)");
        }
    }

    private static ManifestException unreadable(String reason) {
        return new ManifestException(Problem.error(
                "file",
                new Position(AuthoredManifest.STANDARD_INPUT, 0, 0),
                "Cannot read manifest from standard input: " + reason));
    }
}
