package dev.weir.cli.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.engine.json.JacksonJson;
import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.failure.FailureType;
import dev.weir.spi.value.Row;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigFileTest {

    private static final JacksonJson JSON = new JacksonJson();

    @TempDir
    Path folder;

    @Test
    void replacesAConfigAndKeepsItsPermissions() throws IOException {
        Path file = Files.writeString(folder.resolve("config.json"), "{\"token\": \"old\"}");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));

        new ConfigFile(file).replace(Row.of("token", "new"), JSON);

        assertThat(file).content().isEqualTo("{\"token\":\"new\"}\n");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-r-----");
        assertThat(new ConfigFile(file).read(JSON)).isEqualTo(Row.of("token", "new"));
        assertThat(folder).isDirectoryContaining(file::equals).isDirectoryNotContaining(path -> !path.equals(file));
    }

    @Test
    void replacesWhatASymbolicLinkPointsAt() throws IOException {
        Path file = Files.writeString(folder.resolve("real.json"), "{}");
        Path link = Files.createSymbolicLink(folder.resolve("config.json"), Path.of("real.json"));

        new ConfigFile(link).replace(Row.of("token", "new"), JSON);

        assertThat(link).isSymbolicLink();
        assertThat(file).content().isEqualTo("{\"token\":\"new\"}\n");
    }

    @Test
    void saysWhatItMeansThatAConfigCannotBeKept() {
        Path missing = folder.resolve("missing.json");

        assertThatThrownBy(() -> new ConfigFile(missing).replace(new Row(), JSON))
                .isInstanceOfSatisfying(
                        ConnectorException.class, e -> assertThat(e.type()).isEqualTo(FailureType.SINK))
                .hasMessage("Cannot keep the changed config in " + missing + ": java.nio.file.NoSuchFileException: "
                        + missing + " (without it the next run may have no valid token; make the file writable)");
    }

    @Test
    void leavesTheOldConfigIfTheNewOneCannotBeWritten() throws IOException {
        Path file = Files.writeString(folder.resolve("config.json"), "{\"token\": \"old\"}");

        assertThatThrownBy(() -> new ConfigFile(file).replace(Row.of("token", new Object()), JSON))
                .isInstanceOf(RuntimeException.class);

        assertThat(file).content().isEqualTo("{\"token\": \"old\"}");
        assertThat(folder).isDirectoryNotContaining(path -> !path.equals(file));
    }
}
