package dev.weir.components;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.components.registry.Credentials;
import dev.weir.components.registry.Downloads;
import dev.weir.components.registry.Limits;
import dev.weir.components.registry.Registries;
import dev.weir.components.store.Cache;
import dev.weir.manifest.Manifests;
import dev.weir.manifest.component.DeclaredComponents;
import dev.weir.manifest.lock.Lock;
import dev.weir.manifest.lock.LockedFile;
import dev.weir.manifest.problem.ManifestException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.AbstractStringAssert;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LockingTest {

    private static final String WORD = "com.example.words.Words.say()";
    private static final String ASKED = "com.example:shout:1.0";

    @TempDir
    private static Path once;

    private static Published made;

    @TempDir
    private Path folder;

    private Published published;
    private Connectors connectors;

    @BeforeAll
    static void publishOnce() throws Exception {
        made = new Published(once)
                .words("1.0", "one")
                .words("2.0", "two")
                .saying(ASKED, "org.example.Shout", WORD, "com.example:words:1.0");
    }

    @BeforeEach
    void publish() throws Exception {
        published = made.copiedTo(folder);
        connectors = new Connectors(folder);
    }

    private Path manifest(String registry) throws Exception {
        return connectors.manifest(folder.resolve("a"), registry, List.of(ASKED));
    }

    private List<String> files(String registry) throws Exception {
        return connectors.lock(manifest(registry)).artifacts().get(0).files().stream()
                .map(LockedFile::name)
                .toList();
    }

    private AbstractStringAssert<?> refusal() throws Exception {
        return refusal(manifest(published.url()));
    }

    private AbstractStringAssert<?> refusal(Path manifest) {
        var message = assertThatThrownBy(() -> connectors.lock(manifest))
                .isInstanceOf(ManifestException.class)
                .message()
                .startsWith(manifest + ":9:9: Cannot lock " + ASKED + ": ")
                .endsWith(")");
        assertThat(Lock.beside(manifest)).doesNotExist();
        return message;
    }

    private void dependencies(String dependencies) throws Exception {
        published.pom(ASKED, dependencies, "");
    }

    @Test
    void takesWhatRunsAndLeavesOutTheSpi() throws Exception {
        dependencies(Published.dependency("dev.weir:spi:9.9", "")
                + Published.dependency("org.jspecify:jspecify:9.9", "")
                + Published.dependency("com.example:none:1", "<scope>test</scope>")
                + Published.dependency("com.example:none:1", "<scope>provided</scope>")
                        .replace("none", "given")
                + Published.dependency("com.example:words:1.0", "<scope>runtime</scope>"));

        assertThat(files(published.url())).containsExactly(ASKED, "com.example:words:1.0");
    }

    @Test
    void aRangeIsSettledByTheLock() throws Exception {
        published.metadata("com.example:words", "1.0", "2.0");
        dependencies(Published.dependency("com.example:words:[1.0,)", ""));
        Path manifest = manifest(published.url());
        Lock lock = connectors.lock(manifest);

        assertThat(lock.artifacts().get(0).files())
                .extracting(LockedFile::name)
                .containsExactly(ASKED, "com.example:words:2.0");

        published.words("3.0", "three").metadata("com.example:words", "1.0", "2.0", "3.0");
        assertThat(connectors.lock(manifest, lock, connectors.cache())).isEqualTo(lock);
        assertThat(connectors.lock(manifest).artifacts().get(0).files().get(1).name())
                .isEqualTo("com.example:words:3.0");
    }

    @Test
    void artifactsThatNeedEachOtherAreTakenOnce() throws Exception {
        published.pom("com.example:words:1.0", Published.dependency(ASKED, ""), "");

        assertThat(files(published.url())).containsExactly(ASKED, "com.example:words:1.0");
    }

    @Test
    void saysWhichOfTheArtifactsIsMissing() throws Exception {
        dependencies(Published.dependency("com.example:gone:1.0", ""));

        refusal().contains("com.example:gone:");
    }

    @Test
    void refusesAWrongChecksum() throws Exception {
        Path jar = published.file("com.example:words:1.0", ".jar");
        Files.writeString(jar.resolveSibling(jar.getFileName() + ".sha1"), "0".repeat(40));

        refusal().contains("words").containsIgnoringCase("checksum");
    }

    @Test
    void refusesAFileWithoutChecksum() throws Exception {
        Path jar = published.file("com.example:words:1.0", ".jar");
        Files.delete(jar.resolveSibling(jar.getFileName() + ".sha1"));

        refusal().contains("words").containsIgnoringCase("checksum");
    }

    @Test
    void refusesHalfAFile() throws Exception {
        try (Served served = new Served(published.folder())) {
            served.answering("words-1.0.jar", exchange -> {
                exchange.sendResponseHeaders(200, 1000);
                exchange.getResponseBody().write(new byte[10]);
            });

            refusal(manifest(served.url())).contains("words-1.0.jar");
        }
    }

    @Test
    void doesNotWaitForeverForASilentRegistry() throws Exception {
        try (Served served = new Served(published.folder())) {
            java.util.concurrent.CountDownLatch end = new java.util.concurrent.CountDownLatch(1);
            served.answering("words-1.0.jar", exchange -> {
                exchange.sendResponseHeaders(200, 0);
                exchange.getResponseBody().write(1);
                exchange.getResponseBody().flush();
                awaitEnd(end);
            });
            Path manifest = manifest(served.url());
            Limits limits = new Limits(Duration.ofMillis(200), Duration.ofSeconds(5), 10 << 20);
            Registries registries = new Registries(null, Credentials.NONE);
            Downloads downloads = new Downloads(Credentials.NONE, limits);
            Cache cache = new Cache(folder.resolve("cache"), downloads, registries);
            DeclaredComponents declared =
                    DeclaredComponents.in(Manifests.load(manifest).root());

            assertThatThrownBy(() -> new Locking(cache, downloads).lock(declared, manifest, Lock.EMPTY, each -> true))
                    .isInstanceOf(ManifestException.class)
                    .hasMessageContaining("broke off");
            end.countDown();
        }
    }

    private static void awaitEnd(java.util.concurrent.CountDownLatch end) {
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void readsNoEntitiesOfAPom() throws Exception {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "s3cret");
        published.rawPom(ASKED, """
                <!DOCTYPE project [<!ENTITY x SYSTEM "%s">]>
                <project><modelVersion>4.0.0</modelVersion><groupId>com.example</groupId><artifactId>shout</artifactId>
                <version>1.0</version><name>&x;</name></project>
                """.formatted(secret.toUri()));

        refusal().doesNotContain("s3cret");
    }

    @Test
    void refusesEntitiesThatGrow() throws Exception {
        published.rawPom(ASKED, """
                <!DOCTYPE project [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">]>
                <project><modelVersion>4.0.0</modelVersion><groupId>com.example</groupId><artifactId>shout</artifactId>
                <version>1.0</version><name>&c;</name></project>
                """);

        refusal().contains("shout");
    }

    @Test
    void refusesAHugePom() throws Exception {
        published.rawPom(ASKED, "<project><!-- " + "x".repeat(5 << 20) + " --></project>");

        refusal().contains("shout-1.0.pom has more than 4194304 bytes");
    }

    @Test
    void refusesCoordinatesThatLeadOutOfTheRepository() throws Exception {
        dependencies(Published.dependency("..:..:1.0", ""));
        refusal();
        dependencies(Published.dependency("com.example:../../../words:1.0", ""));
        refusal();
        dependencies(Published.dependency("com.example:words:../../1.0", ""));
        refusal();
        try (Stream<Path> all = Files.list(folder)) {
            assertThat(all.map(file -> file.getFileName().toString())).isSubsetOf("a", "cache", "repository", "work");
        }
    }

    @Test
    void refusesParentsThatLeadOutOfTheRepository() throws Exception {
        published.rawPom(ASKED, """
                <project><modelVersion>4.0.0</modelVersion>
                <parent><groupId>com.example</groupId><artifactId>../../../up</artifactId><version>1</version></parent>
                <artifactId>shout</artifactId></project>
                """);

        refusal();
    }

    @Test
    void refusesParentsInACircle() throws Exception {
        String pom = """
                <project><modelVersion>4.0.0</modelVersion><packaging>pom</packaging>
                <parent><groupId>com.example</groupId><artifactId>%s</artifactId><version>1.0</version></parent>
                <artifactId>%s</artifactId></project>
                """;
        published.rawPom("com.example:up:1.0", pom.formatted("down", "up"));
        published.rawPom("com.example:down:1.0", pom.formatted("up", "down"));
        published.rawPom(ASKED, pom.formatted("up", "shout").replace("<packaging>pom</packaging>", ""));

        refusal().contains("cycle");
    }

    @Test
    void takesNoFileOfTheMachine() throws Exception {
        Path jar = published.file("com.example:words:1.0", ".jar");
        dependencies(Published.dependency(
                "com.example:own:1.0", "<scope>system</scope><systemPath>" + jar + "</systemPath>"));

        refusal()
                .contains(
                        "it needs com.example:own:1.0, which is in no registry but on a machine (ask who published it)");
    }

    @Test
    void asksNoRepositoryThatAPomNames() throws Exception {
        try (Served other = new Served(published.folder())) {
            published.pom(
                    ASKED,
                    Published.dependency("com.example:gone:1.0", ""),
                    "<repositories><repository><id>x</id><url>" + other.url() + "</url></repository></repositories>");

            refusal().contains("gone");
            assertThat(other.requests()).isEmpty();
        }
    }

    @Test
    void saysWhereAnArtifactHasMoved() throws Exception {
        published.pom(
                ASKED,
                "",
                "<distributionManagement><relocation><artifactId>words</artifactId></relocation>"
                        + "</distributionManagement>");

        refusal().contains("it has moved to com.example:words:1.0 (ask for com.example:words:1.0)");
    }

    @Test
    void asksTheRegistriesInTheirOrder() throws Exception {
        Path manifest = manifest(published.url());
        Path empty = Files.createDirectories(folder.resolve("work/empty"));
        Files.writeString(
                manifest,
                Files.readString(manifest)
                        .replace(
                                "      - " + published.url(),
                                "      - file://" + empty + "\n      - " + published.url()));

        assertThat(connectors.lock(manifest).artifacts().get(0).own().from()).isEqualTo(published.url());
    }

    @Test
    void wantsARegistry() throws Exception {
        Path manifest = manifest(published.url());
        Files.writeString(manifest, Files.readString(manifest).replaceFirst("    registries:\n.*\n", ""));

        assertThatThrownBy(() -> connectors.lock(manifest))
                .hasMessage(manifest + ":7:9: Cannot look for artifacts: no registry is named (list one in"
                        + " metadata.weir.registries, or give --registry URL, or set WEIR_REGISTRY)");
    }

    @Test
    void locksASnapshotByItsTime() throws Exception {
        String time = "1.0-20250615.120000-1";
        published.saying("com.example:shout:1.0-SNAPSHOT", "org.example.Shout", "7");
        Path jar = published.file("com.example:shout:1.0-SNAPSHOT", ".jar");
        for (String ending : List.of(".jar", ".pom")) {
            Path timed = jar.resolveSibling("shout-" + time + ending);
            Files.move(published.file("com.example:shout:1.0-SNAPSHOT", ending), timed);
            Published.sum(timed);
        }
        Path metadata = jar.resolveSibling("maven-metadata.xml");
        Files.write(metadata, """
                <metadata><groupId>com.example</groupId><artifactId>shout</artifactId><version>1.0-SNAPSHOT</version><versioning>
                <snapshot><timestamp>20250615.120000</timestamp><buildNumber>1</buildNumber></snapshot></versioning></metadata>
                """.getBytes(UTF_8));
        Published.sum(metadata);
        Path manifest = connectors.manifest(
                folder.resolve("b"), published.url(), List.of("com.example:shout:1.0-SNAPSHOT"), "org.example.Shout");

        assertThat(connectors.lock(manifest).artifacts().get(0).own().name()).isEqualTo("com.example:shout:" + time);
        connectors = new Connectors(folder.resolve("elsewhere"));
        assertThat(connectors.said(manifest)).containsExactly(7);
    }

    @Test
    void leavesNothingBehind() throws Exception {
        connectors.lock(manifest(published.url()));

        try (Stream<Path> all = Files.list(folder.resolve("a"))) {
            assertThat(all.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("manifest.yaml", "weir.lock");
        }
    }
}
