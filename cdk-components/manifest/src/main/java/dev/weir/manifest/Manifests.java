package dev.weir.manifest;

import dev.weir.descriptors.Descriptors;
import dev.weir.manifest.problem.ManifestException;
import dev.weir.manifest.problem.Problem;
import dev.weir.manifest.problem.Problems;
import dev.weir.manifest.resolution.ParameterPrecedence;
import dev.weir.manifest.resolution.Propagation;
import dev.weir.manifest.tree.MappingNode;
import dev.weir.manifest.tree.Node;
import dev.weir.manifest.tree.Position;
import dev.weir.manifest.validation.ExpressionSyntax;
import dev.weir.manifest.validation.Validation;
import dev.weir.manifest.yaml.Utf8;
import dev.weir.manifest.yaml.YamlReader;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** Reads manifests. Every failure is a {@link ManifestException}. Safe for any number of threads. */
public final class Manifests {

    private Manifests() {}

    private static final class Likeness {
        private static final Pattern KEYS = Pattern.compile(
                "(?m)^type:\\s*[\"']?DeclarativeSource|(?s:\\A(?=.*^check:)(?=.*^(?:streams|dynamic_streams):))");
    }

    /** Whether YAML looks like a manifest: it has a key at its top that says so. */
    public static boolean isLike(String text) {
        return Likeness.KEYS.matcher(text).find();
    }

    /**
     * Reads a manifest file, in UTF-8.
     *
     * @throws ManifestException if the file cannot be read or is not a YAML mapping
     */
    public static ParsedManifest load(Path file) {
        return parse(text(file), file.toString());
    }

    /**
     * The text of a manifest file, in UTF-8.
     *
     * @throws ManifestException if the file cannot be read, is too large, or is not UTF-8
     */
    public static String text(Path file) {
        return text(bytes(file), file.toString());
    }

    /**
     * The text of a manifest, in UTF-8, that came from elsewhere.
     *
     * @param name what positions call it
     * @throws ManifestException if it is too large, or not UTF-8
     */
    public static String text(byte[] bytes, String name) {
        if (bytes.length > YamlReader.MAX_BYTES) {
            throw unreadable(name, "it has more than " + YamlReader.MAX_BYTES + " bytes", "split it");
        }
        return Utf8.decode(bytes, name);
    }

    /**
     * Reads the text of a manifest.
     *
     * @param fileName what positions call the file
     * @throws ManifestException if the text is not a YAML mapping
     */
    public static ParsedManifest parse(String text, String fileName) {
        Problems problems = new Problems();
        Node document = YamlReader.read(text, fileName, problems);
        if (document instanceof MappingNode root) {
            return new ParsedManifest(root, problems.all());
        }
        throw new ManifestException(Problem.error(
                "yaml",
                document.position(),
                "Cannot read manifest: it is " + document.described()
                        + " (write a mapping with version, check and streams)"));
    }

    /**
     * Makes one component explicit and checks it, as the engine needs for streams made from a template. References must be resolved,
     * as they are in what {@link ParsedManifest#resolve} gives.
     *
     * @param className  the SPI interface or record that is asked for
     * @param precedence which {@code $parameters} win
     * @throws ManifestException with all problems if the component cannot run
     */
    public static Manifest resolveComponent(
            MappingNode component, String className, Descriptors descriptors, ParameterPrecedence precedence) {
        Problems problems = new Problems();
        MappingNode resolved = Propagation.propagate(component, descriptors, precedence, problems);
        new Validation(descriptors, new ExpressionSyntax(), problems).component(resolved, className);
        return Manifest.of(resolved, problems.warningsOrThrow());
    }

    private static byte[] bytes(Path file) {
        try {
            if (Files.isDirectory(file)) {
                throw unreadable(file.toString(), "it is a directory", "name the manifest file in it");
            }
            if (Files.size(file) > YamlReader.MAX_BYTES) {
                throw unreadable(file.toString(), "it has more than " + YamlReader.MAX_BYTES + " bytes", "split it");
            }
            return Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            throw unreadable(file.toString(), "there is no such file", "check the path");
        } catch (AccessDeniedException e) {
            throw unreadable(file.toString(), "access is denied", "give the user the right to read it");
        } catch (IOException e) {
            throw unreadable(file.toString(), String.valueOf(e.getMessage()), "check the file");
        }
    }

    private static ManifestException unreadable(String file, String reason, String remedy) {
        return new ManifestException(Problem.error(
                "file",
                new Position(file, 0, 0),
                "Cannot read manifest " + file + ": " + reason + " (" + remedy + ")"));
    }
}
