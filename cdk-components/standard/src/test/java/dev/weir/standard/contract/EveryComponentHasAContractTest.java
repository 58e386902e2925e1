package dev.weir.standard.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.testkit.contract.Coverage;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Fails when a component of this room is tested by no contract of its kind. */
class EveryComponentHasAContractTest {

    private static final String ROOM = "dev.weir.standard";

    @Test
    void leavesOutNone() throws IOException, URISyntaxException {
        Class<?>[] tests = contracts().toArray(new Class<?>[0]);

        assertThat(Coverage.missing(ROOM, tests))
                .filteredOn(component -> !isOfATest(component))
                .isEmpty();
    }

    /** Tests nest their own components in a class. */
    private static boolean isOfATest(String component) {
        return component.contains("$");
    }

    /** The test classes of this room whose names say that they hold contracts. */
    private static List<Class<?>> contracts() throws IOException, URISyntaxException {
        Path root = Path.of(Objects.requireNonNull(EveryComponentHasAContractTest.class.getResource("/"))
                .toURI());
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.getFileName().toString().endsWith("ContractsTest.class"))
                    .<Class<?>>map(file -> named(root.relativize(file)))
                    .toList();
        }
    }

    private static Class<?> named(Path file) {
        String path = file.toString().replace(file.getFileSystem().getSeparator(), ".");
        try {
            return Class.forName(path.substring(0, path.length() - ".class".length()));
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }
}
