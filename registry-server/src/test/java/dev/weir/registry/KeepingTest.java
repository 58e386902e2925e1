package dev.weir.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.registry.Client.Answer;
import dev.weir.registry.access.AuditLog;
import dev.weir.registry.keeping.Backup;
import dev.weir.registry.keeping.BackupException;
import dev.weir.registry.keeping.BackupSource;
import dev.weir.registry.keeping.BackupTarget;
import dev.weir.registry.keeping.Check;
import dev.weir.registry.keeping.Fault;
import dev.weir.registry.keeping.Repair;
import dev.weir.registry.keeping.Restore;
import dev.weir.registry.store.Blobs;
import dev.weir.registry.store.Database;
import dev.weir.registry.store.Digests;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Backups, checks and repairs. */
@ParameterizedClass
@EnumSource(Store.class)
class KeepingTest {

    private static final byte[] JAR = Jars.of("example.Mask");
    private static final String SHA256 = Digests.of(JAR).sha256();
    private static final String FILE = "/repository/releases/com/example/mask/1.0.0/mask-1.0.0.jar";

    @TempDir
    private Path folder;

    private final Store store;
    private RunningRegistry registry;
    private Client ci;
    private Client admin;

    KeepingTest(Store store) {
        this.store = store;
    }

    @BeforeEach
    void start() throws IOException {
        registry = RunningRegistry.fresh(store, false);
        ci = registry.publisher();
        admin = registry.client("chief", "admin");
        ci.deploy("mask", "1.0.0", JAR);
    }

    private Blobs blobs() throws IOException {
        return new Blobs(registry.folder.resolve("blobs"), registry.clock);
    }

    private AuditLog audit() {
        return new AuditLog(registry.database, registry.clock);
    }

    private Path content() {
        return registry.folder.resolve("blobs").resolve(SHA256.substring(0, 2)).resolve(SHA256);
    }

    private Path downloaded() throws IOException {
        Answer answer = admin.get("/api/v1/backup");
        assertThat(answer.status()).isEqualTo(200);
        return Files.write(folder.resolve("backup.zip"), answer.body());
    }

    private static Backup.Taken restore(Path from, Database database, Path data, TestClock clock) throws IOException {
        try (BackupSource source = BackupSource.of(from)) {
            return Restore.of(source)
                    .into(database, new Blobs(data.resolve("blobs"), clock), new AuditLog(database, clock), "test");
        }
    }

    @Test
    void restoresEverythingWhateverTheDatabase() throws IOException {
        ConnectorFiles.publishUsing(ci, JAR);
        String view =
                ci.get("/api/v1/artifacts/com.example/orders/versions/1.0.0").text();
        String search = ci.get("/api/v1/search?q=mask").text();
        Path backup = downloaded();

        for (Store other : Store.values()) {
            Path data = Files.createDirectories(folder.resolve(other.name()));
            Database database = other.open(data);
            Backup.Taken taken = restore(backup, database, data, registry.clock);
            assertThat(taken.contents()).isEqualTo(4);
            try (RunningRegistry restored = new RunningRegistry(database, data, false)) {
                Client sameToken = ci.at(restored.url());
                assertThat(sameToken.get(FILE).body()).isEqualTo(JAR);
                assertThat(sameToken
                                .get("/api/v1/artifacts/com.example/orders/versions/1.0.0")
                                .text())
                        .isEqualTo(view);
                assertThat(sameToken.get("/api/v1/search?q=mask").text()).isEqualTo(search);
                assertThat(sameToken.deploy("mask", "1.0.1", JAR).status()).isEqualTo(201);
                Client chief = admin.at(restored.url());
                assertThat(chief.get("/api/v1/audit/check").text()).contains("\"whole\":true");
                assertThat(chief.get("/api/v1/audit").text()).contains("registry.backup", "registry.restore");
                assertThat(chief.post("/api/v1/tokens", "{\"label\": \"x\", \"scopes\": [\"read\"]}")
                                .status())
                        .isEqualTo(201);
            }
        }
    }

    @Test
    void givesBackupsToAdministratorsOnly() {
        assertThat(ci.get("/api/v1/backup").status()).isEqualTo(403);
        assertThat(new Client(registry.url(), "").get("/api/v1/backup").status())
                .isEqualTo(401);
    }

    @Test
    void takesWhatIsThereAtOneMomentWhileOthersPublish() throws Exception {
        AtomicBoolean done = new AtomicBoolean();
        CountDownLatch some = new CountDownLatch(3);
        Thread publisher = new Thread(() -> {
            for (int number = 1; !done.get(); number++) {
                ci.deploy("mask", "1.1." + number, jar(number));
                some.countDown();
            }
        });
        publisher.start();
        some.await();
        Path backup = downloaded();
        done.set(true);
        publisher.join();

        Path data = Files.createDirectories(folder.resolve("restored"));
        try (Database database = store.open(data)) {
            restore(backup, database, data, registry.clock);
            assertThat(new Check(database, new Blobs(data.resolve("blobs"), registry.clock))
                            .sums()
                            .faults())
                    .isEmpty();
            assertThat(count(database, "versions")).isEqualTo(count(database, "components"));
            assertThat(count(database, "files")).isEqualTo(2 * count(database, "versions"));
        }
    }

    private static byte[] jar(int number) {
        return Jars.zip(List.of(
                new Jars.Entry("com/example/Mask.class", ("class " + number).getBytes()),
                new Jars.Entry("META-INF/weir/components.json", Jars.entry(JAR, "META-INF/weir/components.json"))));
    }

    private static long count(Database database, String table) {
        return database.with(handle -> handle.createQuery("SELECT COUNT(*) FROM " + table)
                .mapTo(Long.class)
                .one());
    }

    @Test
    void writesContentsOnceIntoAFolder() throws IOException {
        Backup backup = new Backup(registry.database, blobs(), audit(), registry.clock);
        Path place = Files.createDirectories(folder.resolve("backups"));
        backup.take(new BackupTarget.Folder(place), "test");
        Path content = place.resolve("contents").resolve(SHA256.substring(0, 2)).resolve(SHA256);
        Object first = Files.readAttributes(content, "unix:ino").get("ino");
        registry.clock.move(Duration.ofHours(1));
        ci.deploy("mask", "1.0.1", jar(1));

        backup.take(new BackupTarget.Folder(place), "test");

        assertThat(Files.readAttributes(content, "unix:ino").get("ino")).isEqualTo(first);
        try (Stream<Path> rows = Files.list(place.resolve("rows"))) {
            assertThat(rows).hasSize(1);
        }
        Path data = Files.createDirectories(folder.resolve("restored"));
        try (Database database = store.open(data)) {
            assertThat(restore(place, database, data, registry.clock).contents())
                    .isEqualTo(4);
        }
    }

    @Test
    void restoresIntoEmptyRegistriesOnly() throws IOException {
        Path backup = downloaded();

        assertThatThrownBy(() -> restore(backup, registry.database, registry.folder, registry.clock))
                .isInstanceOf(BackupException.class)
                .hasMessage(
                        "Cannot restore the backup: the registry has something in it (name an empty folder, and an empty"
                                + " database)");
    }

    @Test
    void restoresNothingOfADamagedBackup() throws IOException {
        Path backup = downloaded();
        byte[] whole = Files.readAllBytes(backup);
        Path cut = Files.write(folder.resolve("cut.zip"), java.util.Arrays.copyOf(whole, whole.length / 2));
        assertThatThrownBy(() -> BackupSource.of(cut)).hasMessageContaining("is no whole archive");
        Path data = Files.createDirectories(folder.resolve("restored"));
        try (Database database = store.open(data)) {
            change(backup, BackupMember.ROWS);
            assertThatThrownBy(() -> restore(backup, database, data, registry.clock))
                    .hasMessageContaining("tokens.jsonl is not what was written");
            Files.write(backup, whole);
            change(backup, BackupMember.CONTENT);
            assertThatThrownBy(() -> restore(backup, database, data, registry.clock))
                    .hasMessageContaining("content " + SHA256 + " is not what was stored");
            assertThat(count(database, "artifacts") + count(database, "tokens") + count(database, "audit"))
                    .isZero();
            Files.write(backup, whole);
            assertThat(restore(backup, database, data, registry.clock).contents())
                    .isEqualTo(2);
        }
    }

    private enum BackupMember {
        ROWS,
        CONTENT
    }

    private static void change(Path backup, BackupMember member) throws IOException {
        try (FileSystem zip = FileSystems.newFileSystem(backup);
                Stream<Path> files = Files.walk(zip.getPath("/"))) {
            String end = member == BackupMember.ROWS ? "tokens.jsonl" : SHA256;
            Path file = files.filter(path -> path.toString().endsWith(end))
                    .findFirst()
                    .orElseThrow();
            Files.write(file, "[]\n".getBytes(), StandardOpenOption.APPEND);
        }
    }

    @Test
    void handsOutNothingThatIsLost() throws IOException {
        Files.write(content(), new byte[] {1}, StandardOpenOption.APPEND);
        assertThat(ci.get(FILE).status()).isEqualTo(503);
        Files.delete(content());

        Answer answer = ci.get(FILE);

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.detail())
                .isEqualTo(
                        "Cannot hand out mask-1.0.0.jar: its content is lost (tell the registry's administrator: weir registry"
                                + " repair, and a backup, may bring it back)");
        assertThat(ci.head(FILE).status()).isEqualTo(503);
        assertThat(ci.get(FILE.replace(".jar", ".pom")).status()).isEqualTo(200);
    }

    @Test
    void findsWhatIsMissingCutOrChanged() throws IOException {
        Check check = new Check(registry.database, blobs());
        assertThat(check.sums().faults()).isEmpty();
        assertThat(check.sums().contents()).isEqualTo(2);
        byte[] changed = JAR.clone();
        changed[10]++;
        Files.write(content(), changed);
        String used = "mask-1.0.0.jar of com.example:mask:1.0.0";

        assertThat(check.lengths().faults()).isEmpty();
        assertThat(check.sums().faults())
                .containsExactly(new Fault(SHA256, "its bytes are not those that were stored", used));
        Files.write(content(), new byte[] {1, 2, 3});
        assertThat(check.lengths().faults())
                .containsExactly(new Fault(SHA256, "it has 3 bytes, and had " + JAR.length, used));
        Files.delete(content());
        assertThat(check.lengths().faults()).containsExactly(new Fault(SHA256, "it is missing", used));
    }

    @Test
    void marksWhatIsLostUntilItIsThereAgain() throws IOException {
        byte[] changed = JAR.clone();
        changed[10]++;
        Files.write(content(), changed);
        Repair repair = new Repair(registry.database, blobs(), audit(), registry.clock);

        assertThat(repair.run("test").lost()).hasSize(1);

        assertThat(ci.get(FILE).status()).isEqualTo(503);
        assertThat(Files.readAllBytes(registry.folder.resolve("blobs/damaged").resolve(SHA256)))
                .isEqualTo(changed);
        String view = "/api/v1/artifacts/com.example/mask/versions/1.0.0";
        assertThat(ci.get(view).text()).contains("\"lost\":true");
        assertThat(repair.run("test").lost()).isEmpty();
        assertThat(downloaded()).isNotEmptyFile();
        ci.deploy("mask", "1.0.1", JAR);
        assertThat(ci.get(FILE).body()).isEqualTo(JAR);
        assertThat(repair.run("test").found()).isEqualTo(1);
        assertThat(ci.get(view).text()).doesNotContain("\"lost\":true");
        assertThat(admin.get("/api/v1/audit").text())
                .contains("\"action\":\"content.lost\",\"subject\":\"mask-1.0.0.jar of com.example:mask:1.0.0\"")
                .contains("\"action\":\"content.found\"");
        assertThat(admin.get("/api/v1/audit/check").text()).contains("\"whole\":true");
    }

    @Test
    void removesWhatNothingNamesAfterADay() throws IOException {
        ci.put("/repository/releases/com/example/mask/1.0.1/mask-1.0.1.jar", jar(1));
        registry.database.run(handle -> handle.execute("DELETE FROM uploads"));
        Repair repair = new Repair(registry.database, blobs(), audit(), registry.clock);

        assertThat(repair.run("test").removed()).isZero();
        registry.clock.move(Duration.ofHours(25));
        assertThat(repair.run("test").removed()).isEqualTo(1);
        assertThat(ci.get(FILE).body()).isEqualTo(JAR);
        assertThat(admin.get("/api/v1/audit").text()).contains("content.sweep");
    }

    @Test
    void leavesNoBackupBehindThatCannotBeTaken() throws IOException {
        Files.delete(content());
        Path file = folder.resolve("backup.zip");

        try (OutputStream out = Files.newOutputStream(file)) {
            Backup backup = new Backup(registry.database, blobs(), audit(), registry.clock);
            assertThatThrownBy(() -> backup.take(new BackupTarget.Archive(out), "test"))
                    .isInstanceOf(IOException.class)
                    .hasMessageStartingWith("Cannot take a backup: content " + SHA256 + " is gone");
        }
        assertThatThrownBy(() -> BackupSource.of(file)).isInstanceOf(BackupException.class);
    }
}
