package dev.weir.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Texts that are kept beside the tests. */
public final class Golden {

    private static final Path FOLDER = Path.of("src/test/resources/dev/weir/authoring");

    private Golden() {}

    /** Compares a text with the kept one, or keeps it. */
    public static void check(String name, String text) {
        Path file = FOLDER.resolve(name);
        if (Boolean.getBoolean("authoring.write")) {
            try {
                Files.createDirectories(file.getParent());
                Files.writeString(file, text);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        assertThat(file)
                .as("made by: ./mvnw -pl runner/authoring -am test -Dauthoring.write=true"
                        + " -Dsurefire.failIfNoSpecifiedTests=false")
                .content()
                .isEqualTo(text);
    }
}
