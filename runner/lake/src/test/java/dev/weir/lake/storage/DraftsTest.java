package dev.weir.lake.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DraftsTest {

    @TempDir
    Path folder;

    private List<Path> files() throws IOException {
        try (Stream<Path> tree = Files.walk(folder)) {
            return tree.filter(Files::isRegularFile).toList();
        }
    }

    @Test
    void removesLaterWhatAFullDiskDoesNotLetGoOf() throws IOException {
        AtomicBoolean full = new AtomicBoolean(true);
        Drafts drafts = new Drafts(folder, file -> {
            if (full.get()) {
                throw new FileSystemException(file.toString(), null, "No space left on device");
            }
            Files.deleteIfExists(file);
        });

        Path first = drafts.write("_weir/log/1.json", new byte[] {1});
        drafts.remove(first);
        assertThat(files()).containsExactly(first);

        full.set(false);
        Path second = drafts.write("_weir/log/2.json", new byte[] {2});
        assertThat(files()).as("with the next draft").containsExactly(second);

        full.set(true);
        drafts.remove(second);
        full.set(false);
        drafts.removeLeft();
        assertThat(files()).as("at the end").isEmpty();
    }
}
