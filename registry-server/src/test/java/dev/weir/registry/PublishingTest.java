package dev.weir.registry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.registry.Client.Answer;
import dev.weir.registry.store.Digests;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Store.class)
class PublishingTest {

    private static final String FOLDER = "/repository/releases/com/example/mask/";
    private static final String FILE = FOLDER + "1.0.0/mask-1.0.0";
    private static final byte[] JAR = Jars.of("example.Mask");

    private final Store store;
    private RunningRegistry registry;
    private Client ci;

    PublishingTest(Store store) {
        this.store = store;
    }

    @BeforeEach
    void start() throws IOException {
        registry = RunningRegistry.fresh(store, false);
        ci = registry.publisher();
    }

    @Test
    void showsAVersionWhenItsMetadataArrives() {
        assertThat(ci.putFile(FILE + ".jar", JAR).status()).isEqualTo(201);
        assertThat(ci.putFile(FILE + ".pom", Jars.pom("mask", "1.0.0").getBytes())
                        .status())
                .isEqualTo(201);
        assertThat(ci.get(FILE + ".jar").status()).isEqualTo(404);
        assertThat(ci.get(FOLDER + "maven-metadata.xml").status()).isEqualTo(404);

        assertThat(ci.publish("mask", "1.0.0").status()).isEqualTo(201);

        assertThat(ci.get(FILE + ".jar").body()).isEqualTo(JAR);
        assertThat(ci.get(FILE + ".jar.sha256").text())
                .isEqualTo(Digests.of(JAR).sha256());
        assertThat(ci.get(FILE + ".jar.sha512").text())
                .isEqualTo(Digests.of(JAR).sha512());
        assertThat(ci.get(FOLDER + "maven-metadata.xml").text())
                .isEqualTo(
                        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><metadata modelVersion=\"1.1.0\"><groupId>com.example</groupId>"
                                + "<artifactId>mask</artifactId><versioning><latest>1.0.0</latest><release>1.0.0</release><versions>"
                                + "<version>1.0.0</version></versions><lastUpdated>20260101000000</lastUpdated></versioning></metadata>");
        assertThat(ci.get(FOLDER + "maven-metadata.xml.sha1").text())
                .isEqualTo(
                        Digests.of(ci.get(FOLDER + "maven-metadata.xml").body()).sha1());
    }

    @Test
    void ordersVersionsAsMavenDoes() {
        for (String version : List.of("1.10.0", "1.2.0", "2.0.0-rc.1", "1.9.0")) {
            assertThat(ci.deploy("mask", version, JAR).status()).isEqualTo(201);
        }

        assertThat(ci.get(FOLDER + "maven-metadata.xml").text())
                .contains("<versions><version>1.2.0</version><version>1.9.0</version><version>1.10.0</version>"
                        + "<version>2.0.0-rc.1</version></versions>");
    }

    @Test
    void neverChangesAVersion() {
        ci.deploy("mask", "1.0.0", JAR);

        Answer again = ci.put(FILE + ".jar", Jars.of("example.Other"));

        assertThat(again.status()).isEqualTo(409);
        assertThat(again.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(again.detail())
                .isEqualTo("Cannot publish com.example:mask:1.0.0: it is there, and versions never change"
                        + " (publish your change as the next version)");
        assertThat(ci.get(FILE + ".jar").body()).isEqualTo(JAR);
    }

    @Test
    void takesTheMetadataOfWhatIsPublishedAgain() {
        ci.deploy("mask", "1.0.0", JAR);

        assertThat(ci.publish("mask", "1.0.0").status()).isEqualTo(201);
        assertThat(ci.publish("mask", "1.0.1").detail())
                .isEqualTo(
                        "Cannot publish com.example:mask: none of the files that the metadata names arrived, or they waited"
                                + " too long (deploy it again)");
    }

    @Test
    void publishesOnlyVersionsThatTheMetadataNames() {
        ci.putFile(FILE + ".jar", JAR);

        assertThat(ci.deploy("mask", "1.0.1", JAR).status()).isEqualTo(201);
        assertThat(ci.get(FILE + ".jar").status()).isEqualTo(404);
    }

    @Test
    void refusesADeploymentWithoutPom() {
        ci.putFile(FILE + ".jar", JAR);

        Answer answer = ci.publish("mask", "1.0.0");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.detail())
                .isEqualTo(
                        "Cannot publish com.example:mask:1.0.0: its POM did not arrive (deploy it again, with its POM)");
        assertThat(ci.get(FILE + ".jar").status()).isEqualTo(404);
    }

    @Test
    void dropsAFileWhoseChecksumDiffers() {
        ci.put(FILE + ".jar", JAR);
        String wrong = "0".repeat(40);

        Answer answer = ci.put(FILE + ".jar.sha1", wrong);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.detail())
                .isEqualTo("Cannot take mask-1.0.0.jar: its SHA-1 is "
                        + Digests.of(JAR).sha1() + ", and the client says " + wrong + " (deploy it again)");
        ci.putFile(FILE + ".pom", Jars.pom("mask", "1.0.0").getBytes());
        assertThat(ci.publish("mask", "1.0.0").detail()).contains("its jar did not arrive");
    }

    @Test
    void forgetsFilesThatWaitTooLong() {
        ci.putFile(FILE + ".jar", JAR);
        ci.putFile(FILE + ".pom", Jars.pom("mask", "1.0.0").getBytes());

        registry.clock.move(Duration.ofMinutes(61));

        assertThat(ci.publish("mask", "1.0.0").status()).isEqualTo(422);
        assertThat(ci.deploy("mask", "1.0.0", JAR).status()).isEqualTo(201);
    }

    @Test
    void makesNoVersionOfTwoBuilds() {
        byte[] other = Jars.of(List.of(Jars.component("example.Mask"), Jars.component("example.More")));
        ci.putFile(FILE + ".jar", JAR);
        ci.putFile(FILE + ".pom", Jars.pom("mask", "1.0.0").getBytes());

        Answer second = ci.put(FILE + ".jar", other);
        registry.clock.move(Duration.ofSeconds(61));

        assertThat(second.status()).isEqualTo(409);
        assertThat(second.detail())
                .startsWith("Cannot publish com.example:mask:1.0.0: another deployment of it is under way");
        assertThat(ci.put(FILE + ".jar", other).status()).isEqualTo(201);
        assertThat(ci.publish("mask", "1.0.0").detail()).contains("its POM did not arrive");
    }

    @Test
    void letsExactlyOneOfManyPublishersWin() throws Exception {
        int publishers = 6;
        ExecutorService jobs = Executors.newFixedThreadPool(publishers);
        CountDownLatch start = new CountDownLatch(1);
        List<Future<Integer>> answers = new ArrayList<>();
        for (int i = 0; i < publishers; i++) {
            Client client = registry.client("job " + i, "publish:com.example");
            byte[] jar = Jars.zip(List.of(
                    new Jars.Entry("com/example/Mask.class", new byte[] {(byte) i}),
                    new Jars.Entry("META-INF/weir/components.json", Jars.entry(JAR, "META-INF/weir/components.json"))));
            Callable<Integer> job = () -> {
                start.await();
                return client.deploy("mask", "1.0.0", jar).status();
            };
            answers.add(jobs.submit(job));
        }
        start.countDown();
        List<Integer> statuses = new ArrayList<>();
        for (Future<Integer> answer : answers) {
            statuses.add(answer.get());
        }
        jobs.shutdown();

        assertThat(statuses).containsOnly(201, 409).containsOnlyOnce(201);
        assertThat(ci.get(FILE + ".jar.sha1").text())
                .isEqualTo(Digests.of(ci.get(FILE + ".jar").body()).sha1());
        assertThat(ci.get("/api/v1/artifacts/com.example/mask")
                        .json()
                        .path("versions")
                        .size())
                .isEqualTo(1);
    }

    @Test
    void publishesSnapshotsBuildByBuild() {
        snapshot("20260101.000000-1", JAR);
        registry.clock.move(Duration.ofMinutes(5));
        byte[] second = Jars.of(List.of(Jars.component("example.Mask"), Jars.component("example.More")));
        snapshot("20260101.000500-2", second);
        String start = "/repository/snapshots/com/example/mask/1.1.0-SNAPSHOT/";

        assertThat(ci.get(start + "maven-metadata.xml").text())
                .contains("<snapshot><timestamp>20260101.000500</timestamp><buildNumber>2</buildNumber></snapshot>")
                .contains("<extension>jar</extension><value>1.1.0-20260101.000500-2</value>");
        assertThat(ci.get(start + "mask-1.1.0-20260101.000000-1.jar").body()).isEqualTo(JAR);
        assertThat(ci.get(start + "mask-1.1.0-20260101.000500-2.jar").body()).isEqualTo(second);
        assertThat(ci.get(start.replace("snapshots", "releases") + "maven-metadata.xml")
                        .status())
                .isEqualTo(404);
        ci.deploy("mask", "1.0.0", JAR);
        assertThat(ci.get("/repository/all/com/example/mask/maven-metadata.xml").text())
                .contains("<latest>1.1.0-SNAPSHOT</latest><release>1.0.0</release>");
    }

    private void snapshot(String build, byte[] jar) {
        String start = "/repository/snapshots/com/example/mask/1.1.0-SNAPSHOT/";
        assertThat(ci.putFile(start + "mask-1.1.0-" + build + ".jar", jar).status())
                .isEqualTo(201);
        assertThat(ci.putFile(
                                start + "mask-1.1.0-" + build + ".pom",
                                Jars.pom("mask", "1.1.0-SNAPSHOT").getBytes())
                        .status())
                .isEqualTo(201);
        String[] parts = build.split("-");
        Answer answer = ci.put(
                start + "maven-metadata.xml",
                "<metadata><version>1.1.0-SNAPSHOT</version><versioning><snapshot><timestamp>" + parts[0]
                        + "</timestamp><buildNumber>" + parts[1] + "</buildNumber></snapshot></versioning></metadata>");
        assertThat(answer.status()).isEqualTo(201);
    }

    @Test
    void keepsReleasesAndSnapshotsApart() {
        assertThat(ci.put("/repository/releases/com/example/mask/1.0-SNAPSHOT/mask-1.0-20260101.000000-1.jar", JAR)
                        .detail())
                .isEqualTo(
                        "Cannot publish com.example:mask:1.0-SNAPSHOT in repository 'releases': it is no place for it"
                                + " (publish it in snapshots)");
        assertThat(ci.put("/repository/all/com/example/mask/1.0.0/mask-1.0.0.jar", JAR)
                        .status())
                .isEqualTo(400);
    }

    @Test
    void sweepsContentsThatNothingNames() throws IOException {
        ci.deploy("mask", "1.0.0", JAR);
        ci.put(FOLDER + "1.0.1/mask-1.0.1.jar", Jars.of("example.Other"));
        registry.clock.move(Duration.ofDays(2));
        ci.putFile(FOLDER + "1.0.2/mask-1.0.2.jar", JAR);

        dev.weir.registry.store.Contents.sweep(
                registry.database, new dev.weir.registry.store.Blobs(registry.folder.resolve("blobs"), registry.clock));

        assertThat(ci.get(FILE + ".jar").body()).isEqualTo(JAR);
        assertThat(blobs()).isEqualTo(2);
    }

    private long blobs() throws IOException {
        try (Stream<Path> files = Files.walk(registry.folder.resolve("blobs"))) {
            return files.filter(Files::isRegularFile).count();
        }
    }
}
