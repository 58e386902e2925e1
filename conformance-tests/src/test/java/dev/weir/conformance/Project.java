package dev.weir.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Where the parts of the project are; its root comes from the system property {@code weir.root}. */
public final class Project {

    public static final Path ROOT =
            Path.of(System.getProperty("weir.root", "..")).toAbsolutePath().normalize();

    private static final Path MANIFESTS = ROOT.resolve("connector-manifests");

    private Project() {}

    /** The names of all connectors of the project. */
    static List<String> connectors() {
        try (Stream<Path> folders = Files.list(MANIFESTS)) {
            List<String> names = folders.filter(folder -> Files.exists(folder.resolve("manifest.yaml")))
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
            assertThat(names).hasSizeGreaterThanOrEqualTo(5);
            return names;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file or folder of a connector. */
    static Path connector(String name, String... more) {
        return MANIFESTS.resolve(Path.of(name, more));
    }

    /** The program as it is packaged. */
    static Path jar() {
        Path jar = ROOT.resolve("runner/cli/target/weir.jar");
        assertThat(jar)
                .as("the packaged program (mvn -DskipTests -pl runner/cli -am package builds it)")
                .exists();
        return jar;
    }
}
