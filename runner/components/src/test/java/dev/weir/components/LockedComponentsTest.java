package dev.weir.components;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.components.registry.Credentials;
import dev.weir.components.registry.Registries;
import dev.weir.components.store.Bundle;
import dev.weir.components.store.Cache;
import dev.weir.manifest.lock.Lock;
import dev.weir.manifest.lock.LockFile;
import dev.weir.manifest.lock.LockedArtifact;
import dev.weir.manifest.lock.LockedFile;
import dev.weir.manifest.problem.ManifestException;
import dev.weir.manifest.problem.Problem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LockedComponentsTest {

    private static final String WORD = "com.example.words.Words.say()";

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
                .saying("com.example:shout:1.0", "org.example.Shout", WORD, "com.example:words:1.0")
                .saying("com.example:shout:2.0", "org.example.Shout", WORD + " + 2", "com.example:words:2.0")
                .saying("com.example:whisper:1.0", "org.example.Whisper", WORD, "com.example:words:2.0");
    }

    @BeforeEach
    void publish() throws Exception {
        published = made.copiedTo(folder);
        connectors = new Connectors(folder);
    }

    private Path locked(String name, List<String> artifacts, String... types) throws Exception {
        Path manifest = connectors.manifest(folder.resolve(name), published.url(), artifacts, types);
        connectors.lock(manifest);
        return manifest;
    }

    private Path shouting() throws Exception {
        return locked("a", List.of("com.example:shout:1.0"), "org.example.Shout");
    }

    private String problem(Path manifest) {
        return problem(manifest, connectors.cache());
    }

    private String problem(Path manifest, Cache cache) {
        return connectors.vocabulary(manifest, cache).problems().stream()
                .map(Problem::toString)
                .collect(Collectors.joining("\n"));
    }

    private Path cached(LockedFile file) {
        return connectors
                .cacheFolder()
                .resolve("sha256/" + file.sha256().substring(0, 2) + "/" + file.sha256() + ".jar");
    }

    @Test
    void twoVersionsOfALibraryLiveSideBySide() throws Exception {
        Path manifest = locked(
                "a",
                List.of("com.example:shout:1.0", "com.example:whisper:1.0"),
                "org.example.Shout",
                "org.example.Whisper");

        assertThat(connectors.said(manifest)).containsExactly("one", "two");
    }

    @Test
    void twoVersionsOfAnArtifactLiveSideBySideInTwoManifests() throws Exception {
        Path older = shouting();
        Path newer = locked("b", List.of("com.example:shout:2.0"), "org.example.Shout");

        assertThat(connectors.said(older)).containsExactly("one");
        assertThat(connectors.said(newer)).containsExactly("two2");
        assertThat(connectors.said(older)).containsExactly("one");
    }

    @Test
    void seesTheSpiAndTheJdkAndNothingElseOfWeir() throws Exception {
        published.saying("com.example:curious:1.0", "org.example.Curious", """
                java.util.stream.Stream.of("dev.weir.engine.Connector", "tools.jackson.core.JsonParser",
                        "dev.weir.descriptors.Descriptor", "dev.weir.spi.value.Row", "java.sql.Date").filter(name -> {
                    try {
                        return Class.forName(name) != null;
                    } catch (ClassNotFoundException e) {
                        return false;
                    }
                }).toList()""");
        Path manifest = locked("a", List.of("com.example:curious:1.0"), "org.example.Curious");

        assertThat(connectors.said(manifest)).containsExactly(List.of("dev.weir.spi.value.Row", "java.sql.Date"));
    }

    @Test
    void wantsALock() throws Exception {
        Path manifest = connectors.manifest(folder.resolve("a"), published.url(), List.of("com.example:shout:1.0"));

        assertThat(problem(manifest))
                .isEqualTo(manifest + ":9:7: Cannot load components of artifacts: there is no "
                        + manifest.resolveSibling("weir.lock") + " (write it: weir lock " + manifest + ")");
        assertThatThrownBy(() -> connectors.vocabulary(manifest).complete()).isInstanceOf(ManifestException.class);
    }

    @Test
    void wantsALockThatFits() throws Exception {
        Path manifest = shouting();
        Files.writeString(manifest, Files.readString(manifest).replace("shout:1.0", "shout:2.0"));

        assertThat(problem(manifest))
                .isEqualTo(
                        manifest + ":9:7: Cannot load components of artifacts: " + manifest.resolveSibling("weir.lock")
                                + " does not fit the manifest: - com.example:shout:1.0, + com.example:shout:2.0 (write it: weir lock "
                                + manifest + ")");
    }

    @Test
    void refusesAFileThatWasChanged() throws Exception {
        Path manifest = shouting();
        LockedFile needed = LockFile.read(Lock.beside(manifest))
                .orElseThrow()
                .artifacts()
                .get(0)
                .files()
                .get(1);
        Files.copy(
                published.file("com.example:words:2.0", ".jar"),
                cached(needed),
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);

        assertThat(problem(manifest))
                .startsWith(manifest + ":9:9: Cannot load com.example:words:1.0: " + cached(needed)
                        + " is not the file that was locked: its sha-256 is ")
                .endsWith(
                        ", not " + needed.sha256() + " (find out who changed it, and remove it: it is fetched again)");
    }

    @Test
    void fetchesWhatIsLockedAndNothingElse() throws Exception {
        try (Served served = new Served(published.folder())) {
            Path manifest = connectors.manifest(
                    folder.resolve("a"), served.url(), List.of("com.example:shout:1.0"), "org.example.Shout");
            connectors.lock(manifest);
            connectors = new Connectors(folder.resolve("elsewhere"));
            served.requests().clear();

            assertThat(connectors.said(manifest)).containsExactly("one");
            assertThat(served.requests())
                    .containsExactly("com/example/shout/1.0/shout-1.0.jar", "com/example/words/1.0/words-1.0.jar");
        }
    }

    @Test
    void refusesAFileThatTheRegistryChangedSince() throws Exception {
        Path manifest = shouting();
        connectors = new Connectors(folder.resolve("elsewhere"));
        Path changed = published.file("com.example:words:1.0", ".jar");
        byte[] bytes = Files.readAllBytes(changed);
        bytes[bytes.length - 1] ^= 1;
        Files.write(changed, bytes);

        assertThat(problem(manifest))
                .startsWith(manifest + ":9:9: Cannot load com.example:words:1.0: ")
                .contains(" is not the file that was locked: its sha-256 is ")
                .endsWith(" (ask who runs " + published.url() + ", or lock it again: weir lock --update)");
        assertThat(files(connectors.cacheFolder())).hasSize(1);
    }

    @Test
    void saysWhatCannotBeFetched() throws Exception {
        Path manifest = shouting();
        connectors = new Connectors(folder.resolve("elsewhere"));
        Files.delete(published.file("com.example:words:1.0", ".jar"));

        assertThat(problem(manifest))
                .isEqualTo(
                        manifest + ":9:9: Cannot load com.example:words:1.0: " + published.url()
                                + "/com/example/words/1.0/words-1.0.jar is not there (name a registry that has it: --registry URL)");
    }

    @Test
    void saysWhatIsMissingWhereNothingMayBeFetched() throws Exception {
        Path manifest = shouting();
        Cache cache = new Cache(folder.resolve("empty"), null, new Registries(null, Credentials.NONE));

        assertThat(problem(manifest, cache))
                .isEqualTo(manifest
                        + ":9:9: Cannot load com.example:shout:1.0: it was not fetched yet (fetch it: weir components"
                        + " verify MANIFEST)");
    }

    @Test
    void refusesOneComponentOfTwoArtifacts() throws Exception {
        published.saying("com.example:loud:1.0", "org.example.Shout", "1");
        Path manifest = locked("a", List.of("com.example:shout:1.0", "com.example:loud:1.0"), "org.example.Shout");

        assertThat(problem(manifest))
                .isEqualTo(manifest
                        + ":10:9: Cannot take org.example.Shout from com.example:loud:1.0: com.example:shout:1.0 has a"
                        + " component of this name already (take only one of them)");
    }

    @Test
    void refusesAComponentThatWeirHas() throws Exception {
        published.saying("com.example:loud:1.0", "AddFields", "1");
        Path manifest = locked("a", List.of("com.example:loud:1.0"));

        assertThat(problem(manifest))
                .isEqualTo(manifest
                        + ":9:9: Cannot take AddFields from com.example:loud:1.0: the class path has a component of"
                        + " this name already (take only one of them)");
    }

    @Test
    void refusesAJarWithoutComponents() throws Exception {
        Path manifest = locked("a", List.of("com.example:words:1.0"));

        assertThat(problem(manifest))
                .isEqualTo(manifest + ":9:9: Cannot take components from com.example:words:1.0: its jar has no"
                        + " META-INF/weir/components.json (build it with dev.weir:descriptors)");
    }

    @Test
    void aClassThatNoFileHoldsIsMissingWhenItIsUsed() throws Exception {
        published.pom("com.example:shout:1.0", "", "");
        Path manifest = shouting();

        assertThatThrownBy(() -> connectors.said(manifest)).isInstanceOf(NoClassDefFoundError.class);
    }

    @Test
    void aBundleIsAllThatIsAsked() throws Exception {
        Path manifest = shouting();
        Bundle bundle = Bundle.beside(manifest);
        Lock lock = LockFile.read(Lock.beside(manifest)).orElseThrow();
        assertThat(bundle.fill(lock, connectors.cache())).isEqualTo(2);
        connectors = new Connectors(folder.resolve("elsewhere"));
        Files.delete(published.file("com.example:words:1.0", ".jar"));

        assertThat(connectors.said(manifest)).containsExactly("one");
        assertThat(bundle.faults(lock)).isEmpty();

        Path bundled = bundle.folder().resolve("com/example/words/1.0/words-1.0.jar");
        Files.delete(bundled);
        assertThat(problem(manifest))
                .isEqualTo(manifest + ":9:9: Cannot load com.example:words:1.0: " + bundled
                        + " is not in the bundle (fill it again: weir vendor, or remove " + bundle.folder() + ")");
        Path other = Files.writeString(bundle.folder().resolve("other.txt"), "");
        assertThat(bundle.faults(lock)).hasSize(2).last().asString().startsWith(other + " is of no locked artifact");
    }

    @Test
    void aProjectDeniesArtifactsWithItsReason() throws Exception {
        Path manifest = shouting();
        Path settings = Files.writeString(folder.resolve(".weir.yaml"), """
                components:
                  allow: ["com.example:*"]
                  deny:
                    - {artifact: "com.example:words:1.*", reason: "it is rude"}
                """);

        assertThat(problem(manifest))
                .isEqualTo(manifest + ":9:9: Cannot use com.example:words:1.0, which com.example:shout:1.0 needs: "
                        + settings + " denies com.example:words:1.*: it is rude (take another artifact or version)");
    }

    @Test
    void aProjectAllowsWhatItLists() throws Exception {
        Path manifest = shouting();
        Path settings = Files.writeString(folder.resolve(".weir.yaml"), "components: {allow: ['com.example:shout']}\n");

        assertThat(problem(manifest))
                .isEqualTo(manifest + ":9:9: Cannot use com.example:words:1.0, which com.example:shout:1.0 needs: "
                        + settings + " does not allow it (add it to components.allow there)");
    }

    @Test
    void manyFillOneCacheAtOnce() throws Exception {
        Path manifest = shouting();
        Path shared = folder.resolve("shared");
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            Callable<List<Object>> run = () -> new Connectors(shared).said(manifest);
            for (Future<List<Object>> each :
                    threads.invokeAll(IntStream.range(0, 32).mapToObj(i -> run).toList())) {
                assertThat(each.get()).containsExactly("one");
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(files(shared))
                .hasSize(2)
                .allSatisfy(file -> assertThat(file.toString()).endsWith(".jar"));
    }

    @Test
    void aLockCannotLeadOutOfTheCache() throws Exception {
        Path manifest = shouting();
        Path lock = Lock.beside(manifest);
        Files.writeString(lock, Files.readString(lock).replaceFirst("sha256: '[0-9a-f]{64}'", "sha256: '../../x'"));

        assertThat(problem(manifest))
                .contains("Cannot read lock " + lock + ":6:9: '../../x' is no sha-256 (write it again: weir lock)");
    }

    @Test
    void aLockHasTheSameTextWhoeverWritesIt() throws Exception {
        Path manifest = shouting();
        LockedArtifact artifact =
                LockFile.read(Lock.beside(manifest)).orElseThrow().artifacts().get(0);

        assertThat(Files.readString(Lock.beside(manifest))).isEqualTo("""
                # Written by weir lock. Commit it with the manifest; change it by weir lock only.
                version: 1
                artifacts:
                  - artifact: 'com.example:shout:1.0'
                    files:
                      - file: 'com.example:shout:1.0'
                        sha256: '%s'
                        size: %d
                        from: '%s'
                        needs:
                          - 'com.example:words:1.0'
                      - file: 'com.example:words:1.0'
                        sha256: '%s'
                        size: %d
                        from: '%s'
                """.formatted(
                        artifact.files().get(0).sha256(),
                        Files.size(published.file("com.example:shout:1.0", ".jar")),
                        published.url(),
                        artifact.files().get(1).sha256(),
                        Files.size(published.file("com.example:words:1.0", ".jar")),
                        published.url()));
    }

    private static List<Path> files(Path folder) throws Exception {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }
}
