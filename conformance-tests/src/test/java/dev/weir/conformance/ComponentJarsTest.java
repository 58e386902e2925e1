package dev.weir.conformance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.descriptors.Descriptors;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The packaged program, which looks for components only in the jars that it lists, lists all that hold some. */
class ComponentJarsTest {

    @Test
    void everyJarThatHoldsComponentsIsListed() throws IOException {
        Path jar = Project.jar();

        assertThat(listed(jar)).containsExactlyInAnyOrderElementsOf(withComponents(jar.resolveSibling("lib")));
    }

    private static List<String> listed(Path jar) throws IOException {
        try (JarFile file = new JarFile(jar.toFile());
                InputStream list = file.getInputStream(file.getEntry("META-INF/weir/component-jars"))) {
            return new String(list.readAllBytes(), UTF_8).lines().toList();
        }
    }

    private static List<String> withComponents(Path lib) throws IOException {
        try (Stream<Path> jars = Files.list(lib)) {
            return jars.filter(ComponentJarsTest::holdsComponents)
                    .map(jar -> "lib/" + jar.getFileName())
                    .toList();
        }
    }

    private static boolean holdsComponents(Path jar) {
        try (JarFile file = new JarFile(jar.toFile())) {
            return file.getEntry(Descriptors.RESOURCE) != null;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
