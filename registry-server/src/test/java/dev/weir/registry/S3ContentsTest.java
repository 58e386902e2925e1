package dev.weir.registry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.registry.access.AuditLog;
import dev.weir.registry.keeping.BackupSource;
import dev.weir.registry.keeping.Check;
import dev.weir.registry.keeping.Repair;
import dev.weir.registry.keeping.Restore;
import dev.weir.registry.store.Blobs;
import dev.weir.registry.store.Database;
import dev.weir.registry.store.Digests;
import dev.weir.registry.store.S3Emulator;
import dev.weir.registry.store.S3Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A registry whose contents lie in a bucket. */
@ParameterizedClass
@EnumSource(Store.class)
class S3ContentsTest {

    private static final byte[] JAR = Jars.of("example.Mask");
    private static final String SHA256 = Digests.of(JAR).sha256();
    private static final String KEY = "registry/" + SHA256.substring(0, 2) + "/" + SHA256;
    private static final String FILE = "/repository/releases/com/example/mask/1.0.0/mask-1.0.0.jar";

    @TempDir
    private Path folder;

    private final Store store;
    private S3Emulator emulator;
    private RunningRegistry registry;
    private Blobs blobs;
    private Client ci;

    S3ContentsTest(Store store) {
        this.store = store;
    }

    @BeforeEach
    void start() throws Exception {
        emulator = new S3Emulator();
        Database database = store.open(folder);
        blobs = blobs("registry/");
        registry = new RunningRegistry(database, blobs, folder, false);
        ci = registry.publisher();
        assertThat(ci.deploy("mask", "1.0.0", JAR).status()).isEqualTo(201);
    }

    private Blobs blobs(String prefix) throws IOException {
        S3Place place = new S3Place(emulator.client(), S3Emulator.BUCKET, prefix, folder.resolve("copies"));
        return new Blobs(place, folder.resolve("arriving"), new TestClock());
    }

    @AfterEach
    void stop() throws Exception {
        registry.close();
        emulator.close();
    }

    @Test
    void publishesAndReadsThroughTheBucket() {
        assertThat(emulator.keys()).contains(KEY);
        assertThat(ci.get(FILE).body()).isEqualTo(JAR);
        assertThat(ci.get(FILE, "Range", "bytes=10-19").body()).isEqualTo(Arrays.copyOfRange(JAR, 10, 20));
        assertThat(ci.head(FILE).header("Content-Length")).isEqualTo(String.valueOf(JAR.length));
        ConnectorFiles.publishUsing(ci, JAR);
        assertThat(ci.get("/api/v1/components/example.Mask/dependents").text()).contains("orders");
        assertThat(folder.resolve("arriving")).isEmptyDirectory();
        assertThat(folder.resolve("copies")).isEmptyDirectory();
    }

    @Test
    void tellsAndRepairsWhatIsLost() throws IOException {
        byte[] changed = JAR.clone();
        changed[10]++;
        emulator.change(KEY, changed);
        AuditLog audit = new AuditLog(registry.database, registry.clock);

        assertThat(new Check(registry.database, blobs).sums().faults()).hasSize(1);
        assertThat(new Repair(registry.database, blobs, audit, registry.clock)
                        .run("test")
                        .lost())
                .hasSize(1);
        assertThat(ci.get(FILE).status()).isEqualTo(503);
        assertThat(emulator.keys()).contains("registry/damaged/" + SHA256);
        ci.deploy("mask", "1.0.1", JAR);
        assertThat(ci.get(FILE).body()).isEqualTo(JAR);
    }

    @Test
    void movesBetweenBucketsAndFolders() throws IOException {
        Path backup = Files.write(
                folder.resolve("backup.zip"),
                registry.client("chief", "admin").get("/api/v1/backup").body());
        Path data = Files.createDirectories(folder.resolve("restored"));
        Blobs inFolder = new Blobs(data.resolve("blobs"), registry.clock);

        try (BackupSource source = BackupSource.of(backup);
                Database database = store.open(data)) {
            Restore.of(source).into(database, inFolder, new AuditLog(database, registry.clock), "test");
            assertThat(new Check(database, inFolder).sums().faults()).isEmpty();
        }
        assertThat(inFolder.length(SHA256)).hasValue(JAR.length);
    }

    @Test
    void showsNothingWhileTheBucketIsGone() throws Exception {
        emulator.close();

        assertThat(ci.put(FILE.replace("1.0.0", "1.0.1"), JAR).status()).isEqualTo(500);
        assertThat(ci.get("/api/v1/artifacts/com.example/mask").text()).doesNotContain("1.0.1");
        assertThat(ci.get("/repository/releases/com/example/mask/maven-metadata.xml")
                        .status())
                .isEqualTo(200);
    }
}
