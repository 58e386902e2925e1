package dev.weir.registry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.registry.access.AuditLog;
import dev.weir.registry.retention.Removal;
import dev.weir.registry.retention.Retention;
import dev.weir.registry.retention.RetentionRules;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Store.class)
class RetentionTest {

    private static final byte[] JAR = Jars.of("example.Mask");
    private static final String SNAPSHOTS = "/repository/snapshots/com/example/mask/1.1.0-SNAPSHOT/";
    private static final RetentionRules TWO_BUILDS = new RetentionRules(2, Duration.ZERO, Duration.ZERO);
    private static final RetentionRules TEN_DAYS = new RetentionRules(0, Duration.ofDays(10), Duration.ZERO);
    private static final RetentionRules WITHDRAWN = new RetentionRules(0, Duration.ZERO, Duration.ofDays(30));

    private final Store store;
    private RunningRegistry registry;
    private Client ci;
    private Client admin;
    private Retention retention;

    RetentionTest(Store store) {
        this.store = store;
    }

    @BeforeEach
    void start() throws IOException {
        registry = RunningRegistry.fresh(store, false);
        ci = registry.publisher();
        admin = registry.client("chief", "admin");
        retention = new Retention(registry.database, new AuditLog(registry.database, registry.clock), registry.clock);
    }

    /** A build of a snapshot on the given day of January, whose jar nobody else has. */
    private byte[] build(int day) {
        String build = String.format("202601%02d.000000-%d", day, day);
        byte[] jar = Jars.zip(List.of(
                new Jars.Entry("com/example/Mask.class", new byte[] {(byte) day}),
                new Jars.Entry("META-INF/weir/components.json", Jars.entry(JAR, "META-INF/weir/components.json"))));
        ci.putFile(SNAPSHOTS + "mask-1.1.0-" + build + ".jar", jar);
        ci.putFile(
                SNAPSHOTS + "mask-1.1.0-" + build + ".pom",
                Jars.pom("mask", "1.1.0-SNAPSHOT").getBytes());
        assertThat(ci.put(
                                SNAPSHOTS + "maven-metadata.xml",
                                "<metadata><versioning><snapshot><timestamp>" + build.split("-")[0]
                                        + "</timestamp><buildNumber>" + day
                                        + "</buildNumber></snapshot></versioning></metadata>")
                        .status())
                .isEqualTo(201);
        registry.clock.move(Duration.ofDays(1));
        return jar;
    }

    private int status(int day) {
        return ci.get(SNAPSHOTS + String.format("mask-1.1.0-202601%02d.000000-%d.jar", day, day))
                .status();
    }

    @Test
    void keepsTheNewestBuildsOfASnapshot() {
        for (int day = 1; day <= 4; day++) {
            build(day);
        }
        List<Removal> planned = retention.plan(TWO_BUILDS);

        assertThat(planned)
                .singleElement()
                .hasToString("com.example:mask:1.1.0-SNAPSHOT: mask-1.1.0-20260101.000000-1.jar,"
                        + " mask-1.1.0-20260101.000000-1.pom, mask-1.1.0-20260102.000000-2.jar,"
                        + " mask-1.1.0-20260102.000000-2.pom (builds that are too old or too many)");
        assertThat(status(1)).isEqualTo(200);
        assertThat(retention.run(TWO_BUILDS, "test")).isEqualTo(planned);
        assertThat(List.of(status(1), status(2), status(3), status(4))).containsExactly(404, 404, 200, 200);
        assertThat(retention.run(TWO_BUILDS, "test")).isEmpty();
        assertThat(admin.get("/api/v1/audit").text())
                .contains(
                        "\"actor\":\"test\",\"action\":\"retention.remove\",\"subject\":\"com.example:mask:1.1.0-SNAPSHOT\"");
        assertThat(admin.get("/api/v1/audit/check").text()).contains("\"whole\":true");
    }

    @Test
    void letsASnapshotGoThatNobodyBuiltForLong() {
        build(1);
        ci.deploy("mask", "1.0.0", JAR);
        registry.clock.move(Duration.ofDays(10));

        assertThat(retention.run(TEN_DAYS, "test")).singleElement().matches(Removal::whole);

        assertThat(ci.get(SNAPSHOTS + "maven-metadata.xml").status()).isEqualTo(404);
        assertThat(ci.get("/api/v1/artifacts/com.example/mask").text())
                .contains("1.0.0")
                .doesNotContain("SNAPSHOT");
        assertThat(ci.get("/api/v1/search?q=mask").json().path("items").size()).isEqualTo(1);
        build(20);
        assertThat(status(20)).isEqualTo(200);
    }

    @Test
    void keepsFilesThatTheMetadataStillNames() {
        ci.putFile(SNAPSHOTS + "mask-1.1.0-20260101.000000-1-sources.jar", Jars.zip(List.of(new Jars.Entry("a", JAR))));
        build(1);
        build(2);
        RetentionRules one = new RetentionRules(1, Duration.ZERO, Duration.ZERO);

        retention.run(one, "test");

        assertThat(status(1)).isEqualTo(404);
        assertThat(ci.get(SNAPSHOTS + "mask-1.1.0-20260101.000000-1-sources.jar")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void keepsBuildsThatALockNames() {
        byte[] first = build(1);
        build(2);
        build(3);
        String asked = "com.example:mask:1.1.0-SNAPSHOT";
        String lock =
                ConnectorFiles.lock(asked, ConnectorFiles.locked("com.example:mask:1.1.0-20260101.000000-1", first));
        assertThat(ConnectorFiles.publish(ci, "1.0.0", ConnectorFiles.archive(ConnectorFiles.manifest(asked), lock))
                        .status())
                .isEqualTo(201);

        retention.run(new RetentionRules(1, Duration.ofDays(1), Duration.ZERO), "test");
        registry.clock.move(Duration.ofDays(100));
        retention.run(new RetentionRules(1, Duration.ofDays(1), Duration.ZERO), "test");

        assertThat(List.of(status(1), status(2), status(3))).containsExactly(200, 404, 200);
    }

    @Test
    void keepsSnapshotsThatAnotherPomAsksFor() {
        build(1);
        String needs =
                "<dependencies><dependency><groupId>com.example</groupId><artifactId>mask</artifactId><version>[1.0,2.0)</version>"
                        + "</dependency></dependencies>";
        ci.deploy("user", "1.0.0", Jars.of("example.User"), Jars.pom("user", "1.0.0", needs));
        registry.clock.move(Duration.ofDays(50));

        assertThat(retention.run(TEN_DAYS, "test")).isEmpty();
        assertThat(status(1)).isEqualTo(200);
    }

    @Test
    void dropsFilesOfReleasesThatWereTakenBackLongAgo() {
        for (String version : List.of("1.0.0", "1.0.1", "1.0.2")) {
            ci.deploy("mask", version, JAR);
        }
        ci.put(state("1.0.0"), "{\"state\": \"revoked\", \"reason\": \"bad\"}");
        ci.put(state("1.0.1"), "{\"state\": \"yanked\", \"reason\": \"bad\"}");
        registry.clock.move(Duration.ofDays(20));
        assertThat(retention.run(WITHDRAWN, "test")).isEmpty();
        registry.clock.move(Duration.ofDays(20));

        assertThat(retention.run(WITHDRAWN, "test")).hasSize(2);

        String path = "/repository/releases/com/example/mask/";
        assertThat(ci.get(path + "1.0.1/mask-1.0.1.jar").status()).isEqualTo(404);
        assertThat(ci.get(path + "1.0.2/mask-1.0.2.jar").status()).isEqualTo(200);
        assertThat(ci.deploy("mask", "1.0.0", JAR).status()).isEqualTo(409);
        assertThat(ci.get("/api/v1/artifacts/com.example/mask").text()).contains("1.0.1");
    }

    private static String state(String version) {
        return "/api/v1/artifacts/com.example/mask/versions/" + version + "/state";
    }

    @Test
    void keepsWhatWasTakenBackAndIsStillLoaded() {
        ci.deploy("mask", "1.0.0", JAR);
        ConnectorFiles.publishUsing(ci, JAR);
        ci.put(state("1.0.0"), "{\"state\": \"yanked\", \"reason\": \"bad\"}");
        registry.clock.move(Duration.ofDays(400));

        assertThat(retention.run(WITHDRAWN, "test")).isEmpty();
        assertThat(retention.run(RetentionRules.NONE, "test")).isEmpty();
    }
}
