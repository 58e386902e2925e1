package dev.weir.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.spi.annotation.Kind;
import dev.weir.spi.component.Authenticator;
import dev.weir.spi.record.RecordTransformation;
import dev.weir.spi.slicing.PartitionRouter;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CoverageTest {

    private static final String HERE = "dev.weir.testkit.contract";

    /** The contract of the only component that has one here. */
    static final class OfGreedy {
        static final class Transformation extends RecordTransformationContract {
            private final UnknownParameterFaults greedy = new UnknownParameterFaults();

            @Override
            protected String yaml() {
                return greedy.yaml();
            }

            @Override
            protected dev.weir.spi.value.Row record() {
                return greedy.record();
            }

            @Override
            protected dev.weir.spi.value.Row transformed() {
                return greedy.transformed();
            }
        }
    }

    @Test
    void findsComponentsWithoutContract() {
        String greedy = "RecordTransformation " + UnknownParameterFaults.Greedy.class.getName();

        assertThat(Coverage.missing(HERE)).contains(greedy, "Authenticator " + AuthenticatorFaults.Key.class.getName());
        assertThat(Coverage.missing(HERE, OfGreedy.class))
                .doesNotContain(greedy)
                .hasSize(Coverage.missing(HERE).size() - 1);
    }

    @Test
    void hasAContractForEveryKindThatAManifestMayCallCustom() throws IOException, URISyntaxException {
        List<Class<?>> custom = new ArrayList<>();
        for (Class<?> anchor : List.of(Authenticator.class, RecordTransformation.class, PartitionRouter.class)) {
            custom.addAll(kindsBeside(anchor));
        }

        assertThat(custom).hasSize(17);
        assertThat(Coverage.kinds()).containsAll(custom);
    }

    private static List<Class<?>> kindsBeside(Class<?> anchor) throws IOException, URISyntaxException {
        URI place = anchor.getResource(anchor.getSimpleName() + ".class").toURI();
        if (!place.getScheme().equals("jar")) {
            return kindsIn(Path.of(place).getParent(), anchor);
        }
        try (FileSystem jar = FileSystems.newFileSystem(place, Map.of())) {
            return kindsIn(Path.of(place).getParent(), anchor);
        }
    }

    private static List<Class<?>> kindsIn(Path folder, Class<?> anchor) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".class") && !name.equals("package-info.class"))
                    .<Class<?>>map(name -> named(anchor.getPackageName() + "." + name.replace(".class", "")))
                    .filter(type -> type.isAnnotationPresent(Kind.class)
                            && !type.getAnnotation(Kind.class).custom().isEmpty())
                    .toList();
        }
    }

    private static Class<?> named(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }
}
