package dev.weir.protocol;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.failure.FailureType;
import dev.weir.spi.value.FileReference;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StagingFolderTest {

    private final List<String> warnings = new ArrayList<>();

    @TempDir
    Path folder;

    @Test
    void keepsAFileUnderItsStream() throws IOException {
        FileReference file = keep("tickets", "7/a file.txt", "hello");

        Path path = folder.resolve("files/tickets/7/a file.txt");
        assertThat(file).isEqualTo(new FileReference(path.toString(), "tickets/7/a file.txt", 5));
        assertThat(path).hasContent("hello");
        assertThat(all()).containsExactly(path);
    }

    @ParameterizedTest
    @CsvSource({"/a.txt, a.txt", "//x//a.txt/, x/a.txt", "./x/./a, x/a", "..a../b, ..a../b"})
    void readsNamesAsPaths(String name, String path) {
        assertThat(keep("tickets", name, "x").sourceFileRelativePath()).isEqualTo("tickets/" + path);
    }

    @ParameterizedTest
    @ValueSource(strings = {"../a", "x/../../a", "x/../a", "..", "/../a"})
    void aNameThatLeadsOutIsRefused(String name) throws IOException {
        assertThatThrownBy(() -> keep("tickets", name, "x"))
                .isInstanceOfSatisfying(
                        ConnectorException.class,
                        failure -> assertThat(failure.type()).isEqualTo(FailureType.SOURCE_PERMANENT))
                .hasMessage(
                        "Cannot keep file '" + name + "' of stream 'tickets': it leads out of the stream's folder (let"
                                + " filename_extractor give another name)");
        assertThatThrownBy(() -> keep(name, "a", "x")).hasMessageContaining("it leads out of the stream's folder");
        assertThat(all()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "./."})
    void anEmptyNameIsRefused(String name) {
        assertThatThrownBy(() -> keep("tickets", name, "x")).hasMessageContaining("it is empty");
    }

    @Test
    void aNameThatTheFileSystemCannotHaveIsRefused() {
        assertThatThrownBy(() -> keep("tickets", "a\0b", "x"))
                .hasMessageContaining("the file system has no such names (let filename_extractor give another name)");
    }

    @Test
    void aNameThatIsTooLongIsCut() {
        String first = keep("tickets", "ü".repeat(200) + ".pdf", "x").sourceFileRelativePath();
        String other = keep("tickets", "ü".repeat(201) + ".pdf", "x").sourceFileRelativePath();

        assertThat(first).matches("tickets/ü{90}~[0-9a-f]{16}\\.pdf").isNotEqualTo(other);
        assertThat(warnings).isEmpty();
    }

    @Test
    void aLinkThatLeadsOutIsRefused() throws IOException {
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        Files.createDirectories(folder.resolve("files"));
        Files.createSymbolicLink(folder.resolve("files/tickets"), elsewhere);

        assertThatThrownBy(() -> keep("tickets", "a", "x"))
                .hasMessageContaining("it leads out of the staging directory");
        assertThat(elsewhere).isEmptyDirectory();
    }

    @Test
    void aFileThatBreaksOffLeavesTheOneBefore() throws IOException {
        keep("tickets", "a", "first");
        InputStream broken = new InputStream() {
            @Override
            public int read() {
                throw new ConnectorException(FailureType.SOURCE_TRANSIENT, "lost");
            }
        };

        assertThatThrownBy(() -> staging().keep("tickets", "a", new SequenceInputStream(text("sec"), broken)))
                .hasMessage("lost");
        assertThat(folder.resolve("files/tickets/a")).hasContent("first");
        assertThat(all()).hasSize(1);
    }

    @Test
    void filesOfOneNameAreToldOfOnceForEachStream() {
        StagingFolder staging = staging();
        for (String name : List.of("a", "b", "a", "b")) {
            staging.keep("tickets", name, text("x"));
        }

        assertThat(warnings)
                .containsExactly(
                        "Several files of stream 'tickets' have one name, for instance tickets/a: each takes the"
                                + " place of the one before (let filename_extractor give each record's file a name of its own)");
    }

    @Test
    void aFileThatIsNamedLikeAFolderIsRefused() {
        StagingFolder staging = staging();
        staging.keep("tickets", "a/b", text("x"));

        assertThatThrownBy(() -> staging.keep("tickets", "a", text("x")))
                .hasMessageContaining("a file is named like a folder of another one");
        assertThatThrownBy(() -> staging.keep("tickets", "a/b/c", text("x")))
                .hasMessageContaining("a file is named like a folder of another one");
    }

    @Test
    void aFolderThatCannotBeMadeEndsTheRun() throws IOException {
        Path file = Files.writeString(folder.resolve("files"), "no folder");

        assertThatThrownBy(() -> keep("tickets", "a", "x"))
                .isInstanceOfSatisfying(
                        ConnectorException.class,
                        failure -> assertThat(failure.type()).isEqualTo(FailureType.SINK))
                .hasMessageStartingWith("Cannot write file " + file + "/tickets/a: ")
                .hasMessageEndingWith(
                        " (make room, or let AIRBYTE_STAGING_DIRECTORY name a folder that can be written to)");
    }

    @Test
    void theEnvironmentNamesTheFolder() {
        StagingFolder staging = StagingFolder.of(
                Map.of("AIRBYTE_STAGING_DIRECTORY", folder.resolve("new").toString()), warnings::add);

        assertThat(staging.keep("s", "a", text("x")).stagingFileUrl())
                .isEqualTo(folder.resolve("new/s/a").toString());
    }

    private FileReference keep(String stream, String name, String content) {
        return staging().keep(stream, name, text(content));
    }

    private StagingFolder staging() {
        return new StagingFolder(folder.resolve("files"), warnings::add);
    }

    private static InputStream text(String content) {
        return new ByteArrayInputStream(content.getBytes(UTF_8));
    }

    private List<Path> all() throws IOException {
        Path root = folder.resolve("files");
        if (!Files.exists(root)) {
            return List.of();
        }
        try (Stream<Path> paths = Files.walk(root)) {
            return paths.filter(Files::isRegularFile).toList();
        }
    }
}
