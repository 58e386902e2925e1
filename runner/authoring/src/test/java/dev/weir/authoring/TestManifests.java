package dev.weir.authoring;

import dev.weir.authoring.source.AuthoredManifest;
import dev.weir.descriptors.Descriptors;
import dev.weir.manifest.problem.ManifestException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** The manifests of the project: its connectors, its cases, and, where they lie beside it, the shared cases of public connectors. */
public final class TestManifests {

    public static final Descriptors DESCRIPTORS = Descriptors.load(TestManifests.class.getClassLoader());

    private static final Path ROOT = Path.of("../..");
    private static final Path SHARED = ROOT.resolve("../shared/conformance");

    private static final List<Text> ACCEPTED =
            all().filter(TestManifests::isAccepted).toList();

    private TestManifests() {}

    /** The text of a manifest, by a name for messages. */
    public record Text(String name, String text) {

        @Override
        public String toString() {
            return name;
        }

        /** The manifest, read as from standard input. */
        public AuthoredManifest read() {
            return TestManifests.read(text);
        }
    }

    public static AuthoredManifest read(String text) {
        return AuthoredManifest.read(text.getBytes(StandardCharsets.UTF_8), DESCRIPTORS);
    }

    /** The project's connectors. */
    public static List<Path> connectors() {
        return folders(ROOT.resolve("connector-manifests"))
                .map(folder -> folder.resolve("manifest.yaml"))
                .filter(Files::exists)
                .toList();
    }

    /** Every manifest at hand that Weir accepts with the components of this module's tests. */
    public static Stream<Text> accepted() {
        return ACCEPTED.stream();
    }

    private static Stream<Text> all() {
        Stream<Text> own = Stream.of("connector-manifests", "conformance-tests/cases")
                .flatMap(folder -> folders(ROOT.resolve(folder)))
                .map(folder -> folder.resolve("manifest.yaml"))
                .filter(Files::exists)
                .map(file -> new Text(file.toString(), string(file)));
        Stream<Text> shared = Stream.of("cases", "cases-handmade", "cases-custom")
                .map(SHARED::resolve)
                .filter(Files::isDirectory)
                .flatMap(TestManifests::folders)
                .filter(file -> file.toString().endsWith(".json.gz"))
                .map(file -> new Text(file.getFileName().toString(), ofCase(file)));
        return Stream.concat(own, shared);
    }

    private static boolean isAccepted(Text manifest) {
        try {
            manifest.read();
            return true;
        } catch (ManifestException e) {
            return false;
        }
    }

    private static Stream<Path> folders(Path folder) {
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String string(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The manifest of a case, which stands before its exchanges, some of them very large. */
    private static String ofCase(Path file) {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file));
                JsonParser json = new JsonFactory().createParser(ObjectReadContext.empty(), in)) {
            json.nextToken();
            while (!"manifest".equals(json.nextName())) {
                json.nextToken();
                json.skipChildren();
            }
            json.nextToken();
            return json.getString().replace("__STUB__", "https://stub.example.com");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
