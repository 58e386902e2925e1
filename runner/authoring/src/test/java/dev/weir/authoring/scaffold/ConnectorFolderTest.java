package dev.weir.authoring.scaffold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConnectorFolderTest {

    @TempDir
    Path folder;

    @Test
    void writesANewFolderAndAnEmptyOne() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));
        for (Path path : new Path[] {folder.resolve("a/new"), empty}) {
            new ConnectorFolder(path).write(Map.of("one", "1", "two", "2"));

            assertThat(path.resolve("one")).hasContent("1");
            assertThat(path.resolve("two")).hasContent("2");
        }
        assertThat(names(folder)).containsExactly("a", "empty");
    }

    @Test
    void leavesWhatIsThereAlone() throws IOException {
        Path file = Files.writeString(folder.resolve("notes.txt"), "mine");

        assertThatThrownBy(() -> new ConnectorFolder(folder).write(Map.of("one", "1")))
                .isInstanceOf(ScaffoldException.class)
                .hasMessage("Cannot make a connector in " + folder
                        + ": it is not empty (name another folder, or empty it)");
        assertThatThrownBy(() -> new ConnectorFolder(file).check())
                .hasMessage(
                        "Cannot make a connector in " + file + ": there is a file of that name (name another folder)");
        assertThat(names(folder)).containsExactly("notes.txt");
    }

    private static Stream<String> names(Path folder) throws IOException {
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.map(path -> path.getFileName().toString()).sorted().toList().stream();
        }
    }
}
