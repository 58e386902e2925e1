package dev.weir.lake.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.failure.FailureType;
import dev.weir.spi.value.Row;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalStorageTest {

    @TempDir
    Path folder;

    private static StagedFile stage(Storage storage, String path, byte[] bytes) {
        StagedOutput output = storage.stage(path, "r1");
        output.write(bytes, 0, bytes.length);
        return output.finish();
    }

    private List<String> files() throws IOException {
        try (Stream<Path> tree = Files.walk(folder)) {
            return tree.filter(Files::isRegularFile)
                    .map(path -> folder.relativize(path).toString())
                    .sorted()
                    .toList();
        }
    }

    @Test
    void publishesOnceAndAgain() throws IOException {
        byte[] bytes = new byte[200_000];
        bytes[199_999] = 7;
        try (LocalStorage storage = new LocalStorage(folder)) {
            StagedFile staged = stage(storage, "shop/orders/a.parquet", bytes);
            assertThat(staged.bytes()).isEqualTo(200_000);
            assertThat(files()).singleElement().asString().startsWith("shop/_weir/staging/r1/");

            StagedFile reread = StagedFile.of(staged.toRow());
            assertThat(reread).isEqualTo(staged);
            storage.publish(reread);
            storage.publish(reread);
            storage.discard(reread);
            assertThat(storage.unpublished("shop")).isEmpty();

            assertThat(files()).containsExactly("shop/orders/a.parquet");
            assertThat(Files.readAllBytes(folder.resolve("shop/orders/a.parquet")))
                    .isEqualTo(bytes);
        }
    }

    @Test
    void refusesToPublishWhatIsGone() {
        try (LocalStorage storage = new LocalStorage(folder)) {
            StagedFile staged = stage(storage, "shop/a.parquet", new byte[] {1});
            assertThat(storage.unpublished("shop"))
                    .extracting(Unpublished::run, file -> file.file().path())
                    .containsExactly(tuple("r1", "shop/a.parquet"));
            storage.discard(staged);
            storage.discard(staged);

            assertThatThrownBy(() -> storage.publish(staged))
                    .isInstanceOf(ConnectorException.class)
                    .hasMessage("Cannot publish " + folder
                            + "/shop/a.parquet: it is not there (was it removed while the run was writing?)");
        }
    }

    @Test
    void removesAnAbortedFile() throws IOException {
        try (LocalStorage storage = new LocalStorage(folder)) {
            StagedOutput output = storage.stage("shop/a.parquet", "r1");
            output.write(new byte[100_000], 0, 100_000);
            output.abort();
        }
        assertThat(files()).isEmpty();
    }

    @Test
    void writesADocumentOnce() throws IOException {
        try (LocalStorage storage = new LocalStorage(folder)) {
            assertThat(storage.read("a/b.json")).isNull();
            assertThat(storage.list("a")).isEmpty();
            assertThat(storage.writeOnce("a/b.json", new byte[] {1})).isTrue();
            assertThat(storage.writeOnce("a/b.json", new byte[] {2})).isFalse();
            assertThat(storage.read("a/b.json")).containsExactly(1);

            storage.write("a/b.json", new byte[] {3});
            storage.write("a/c/d.json", new byte[] {4});
            assertThat(storage.read("a/b.json")).containsExactly(3);
            assertThat(storage.list("a")).containsExactly("a/b.json");
            assertThat(files()).containsExactly("a/b.json", "a/c/d.json");

            storage.delete("a/b.json");
            storage.delete("a/b.json");
            assertThat(storage.list("a")).isEmpty();
        }
    }

    @Test
    void removesWhatKilledProcessesLeft() throws IOException {
        Path drafts = Files.createDirectories(folder.resolve("a/_weir/drafts"));
        Path old = Files.writeString(drafts.resolve(".old"), "{");
        Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(Duration.ofMinutes(11))));
        Files.writeString(drafts.resolve(".young"), "{");
        Files.createDirectories(folder.resolve("shop/_weir/staging/r1/orders/day=1"));
        try (LocalStorage storage = new LocalStorage(folder)) {
            storage.write("a/b.json", new byte[] {1});
            assertThat(storage.unpublished("shop")).isEmpty();

            assertThat(files()).containsExactly("a/_weir/drafts/.young", "a/b.json");
            assertThat(folder.resolve("shop/_weir/staging")).doesNotExist();
        }
    }

    @Test
    void stagesFilesWhileOthersRemoveEmptyFolders() throws Exception {
        try (LocalStorage storage = new LocalStorage(folder)) {
            Callable<Boolean> comesAndGoes = () -> {
                for (int i = 0; i < 300; i++) {
                    storage.discard(stage(storage, "shop/orders/day=1/a.parquet", new byte[] {1}));
                }
                return true;
            };
            FutureTask<Boolean> other = new FutureTask<>(comesAndGoes);
            new Thread(other).start();
            for (int i = 0; i < 300; i++) {
                StagedOutput output = storage.stage("shop/orders/day=1/a.parquet", "r2");
                storage.discard(output.finish());
            }
            assertThat(other.get()).isTrue();
        }
    }

    @Test
    void saysWhyTheDiskRefuses() {
        assertMessage(
                new FileSystemException("x", null, "No space left on device"),
                "the disk is full (free some space, or write elsewhere with --to)");
        assertMessage(
                new IOException("No space left on device"),
                "the disk is full (free some space, or write elsewhere with --to)");
        assertMessage(new AccessDeniedException("x"), "access denied (check the folder's owner and mode)");
        assertMessage(
                new FileSystemException("x", null, "Read-only file system"),
                "the file system is read-only (write elsewhere with --to)");
        assertMessage(new IOException("Input/output error"), "IOException, Input/output error (check the disk)");
    }

    @Test
    void saysWhichFolderOfTemporaryFilesIsFull() {
        assertThat(StorageFailure.whileBuffering("s3://lake/f", new IOException("No space left on device")))
                .hasMessage("Cannot keep in " + System.getProperty("java.io.tmpdir")
                        + " what goes to s3://lake/f: the disk is full (free some space, or take another folder by"
                        + " WEIR_JAVA_OPTS=-Djava.io.tmpdir=FOLDER)");
    }

    private static void assertMessage(IOException cause, String reason) {
        ConnectorException failure = StorageFailure.of("write", "/lake/f", cause);
        assertThat(failure).hasMessage("Cannot write /lake/f: " + reason).hasCause(cause);
        assertThat(failure.type()).isEqualTo(FailureType.SINK);
    }

    @Test
    void refusesADamagedToken() {
        assertThatThrownBy(() -> StagedFile.of(Row.of("path", "x")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("not a staged file: [path]");
    }
}
