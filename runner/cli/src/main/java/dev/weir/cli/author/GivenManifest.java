package dev.weir.cli.author;

import dev.weir.authoring.source.AuthoredManifest;
import dev.weir.cli.NamedManifest;
import dev.weir.cli.Terminal;
import dev.weir.descriptors.Descriptors;
import dev.weir.manifest.problem.ManifestException;
import dev.weir.manifest.problem.Problem;
import dev.weir.manifest.tree.Position;
import dev.weir.manifest.yaml.YamlReader;
import java.io.IOException;

/** Reads the manifests that a command line names, with the components that the process has. */
final class GivenManifest {

    /** What help says of a manifest. */
    static final String DESCRIPTION = "The manifest, or the folder that holds its manifest.yaml; - for standard input.";

    private static final String STANDARD_INPUT = "-";

    private GivenManifest() {}

    static boolean isStandardInput(String word) {
        return word.equals(STANDARD_INPUT);
    }

    /** The manifest that a word names. */
    static AuthoredManifest read(String word, Descriptors descriptors, Terminal terminal) {
        if (isStandardInput(word)) {
            return AuthoredManifest.read(standardInput(terminal), descriptors);
        }
        return AuthoredManifest.read(NamedManifest.of(word), descriptors);
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
