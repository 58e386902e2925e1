package dev.weir.lake.downstream;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files of src/test/resources/downstream that say what is made; {@code -Dweir.golden=write} writes them anew. */
final class Golden {

    private Golden() {}

    static void check(String name, String text) {
        Path file = Path.of("src/test/resources/downstream", name);
        try {
            if ("write".equals(System.getProperty("weir.golden"))) {
                Files.writeString(file, text);
            }
            assertThat(text).isEqualTo(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
