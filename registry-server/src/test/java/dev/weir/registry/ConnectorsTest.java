package dev.weir.registry;

import static dev.weir.registry.ConnectorFiles.MASK;
import static dev.weir.registry.ConnectorFiles.archive;
import static dev.weir.registry.ConnectorFiles.lock;
import static dev.weir.registry.ConnectorFiles.locked;
import static dev.weir.registry.ConnectorFiles.manifest;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.descriptors.ParameterType;
import dev.weir.registry.Client.Answer;
import dev.weir.registry.store.Digests;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Store.class)
class ConnectorsTest {

    private static final byte[] JAR = Jars.of("example.Mask");
    private static final String LOCK = lock(MASK, locked(MASK, JAR));
    private static final String ORDERS = "/api/v1/artifacts/com.example/orders/versions/1.0.0";

    private final Store store;
    private RunningRegistry registry;
    private Client ci;

    ConnectorsTest(Store store) {
        this.store = store;
    }

    @BeforeEach
    void start() throws IOException {
        registry = RunningRegistry.fresh(store, false);
        ci = registry.publisher();
        ci.deploy("mask", "1.0.0", JAR);
    }

    private Answer publish(String manifest, String lock) {
        return ConnectorFiles.publish(ci, "1.0.0", archive(manifest, lock));
    }

    private void refuses(Answer answer, String... said) {
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.detail()).contains(said);
        assertThat(ci.publish("orders", "1.0.0").status()).isEqualTo(422);
        assertThat(ci.get(ORDERS).status()).isEqualTo(404);
    }

    @Test
    void knowsWhatAConnectorIsMadeOf() {
        byte[] archive = archive(manifest(MASK), LOCK);
        assertThat(ConnectorFiles.publish(ci, "1.0.0", archive).status()).isEqualTo(201);

        var view = ci.get(ORDERS).json();

        assertThat(view.path("packaging").asString()).isEqualTo("weir-connector");
        assertThat(view.path("connector").path("streams").toString()).isEqualTo("[\"orders\"]");
        assertThat(view.path("connector").path("uses").toString())
                .contains("{\"type\":\"SimpleRetriever\",\"from\":\"\"}")
                .contains("{\"type\":\"example.Mask\",\"from\":\"com.example:mask:1.0.0\"}");
        assertThat(view.path("connector").path("loads").toString())
                .isEqualTo("[{\"file\":\"com.example:mask:1.0.0\",\"classifier\":\"\",\"sha256\":\""
                        + Digests.of(JAR).sha256() + "\",\"origin\":\"https://registry.example.com/repository/all\"}]");
        assertThat(view.path("dependencies").toString())
                .isEqualTo(
                        "[{\"group\":\"com.example\",\"artifact\":\"mask\",\"wanted\":\"1.0.0\",\"scope\":\"component\","
                                + "\"optional\":false}]");
        assertThat(ci.get("/repository/releases/com/example/orders/1.0.0/orders-1.0.0.zip")
                        .body())
                .isEqualTo(archive);
    }

    @Test
    void knowsWhoUsesAComponentAndItsArtifact() {
        publish(manifest(MASK), LOCK);

        assertThat(ci.get("/api/v1/components/example.Mask/dependents").text())
                .isEqualTo("{\"items\":[{\"group\":\"com.example\",\"artifact\":\"orders\",\"version\":\"1.0.0\","
                        + "\"from\":\"com.example:mask:1.0.0\"}],\"next\":null}");
        assertThat(ci.get("/api/v1/components/SimpleRetriever/dependents").text())
                .contains("\"artifact\":\"orders\"");
        assertThat(ci.get("/api/v1/components/example.Other/dependents").text())
                .isEqualTo("{\"items\":[],\"next\":null}");
        assertThat(ci.get("/api/v1/artifacts/com.example/mask/dependents").text())
                .contains(
                        "{\"group\":\"com.example\",\"artifact\":\"orders\",\"version\":\"1.0.0\",\"wanted\":\"1.0.0\","
                                + "\"scope\":\"component\"}");
    }

    @Test
    void refusesAManifestThatCannotRunWithAllItsErrors() {
        String broken = manifest(MASK)
                .replace("type: SimpleRetriever", "type: SimpleRetriver")
                .replace("name: orders", "name: [1]");

        Answer answer = publish(broken, LOCK);

        refuses(
                answer,
                "Cannot publish orders-1.0.0.zip: its manifest has ",
                "manifest.yaml:10:11: error[wrong-type] ",
                "manifest.yaml:13:13: error[unknown-type] ",
                "did you mean SimpleRetriever?");
        assertThat(answer.json().path("findings").toString())
                .contains("{\"severity\":\"error\",\"rule\":\"unknown-type\",\"line\":13,\"column\":13,\"text\":\"");
    }

    @Test
    void keepsWhatTheValidatorWarnsOf() {
        assertThat(publish(manifest(MASK).replace("https://api", "http://api"), LOCK)
                        .status())
                .isEqualTo(201);

        var findings = ci.get(ORDERS).json().path("connector").path("findings");

        assertThat(findings.toString())
                .contains("\"severity\":\"warning\",\"rule\":\"plain-http\",\"line\":14,\"column\":");
    }

    @Test
    void refusesALockThatDoesNotFit() {
        refuses(
                publish(manifest(MASK), ""),
                "manifest.yaml:7:17: error[components] Cannot take components from artifacts: its lock does not fit: + "
                        + MASK + " (write it again: weir lock)");
        assertThat(publish(manifest(MASK), "version: 1").detail())
                .startsWith("Cannot publish orders-1.0.0.zip: Cannot read lock weir.lock:1:1: artifacts is no list");
    }

    @Test
    void refusesComponentsThatAreNotHere() {
        String other = "com.example:other:1.0.0";

        refuses(
                publish(manifest(other), lock(other, locked(other, JAR))),
                "com.example:other:1.0.0 is not in this registry (publish it here first)");
    }

    @Test
    void refusesComponentsThatAreOtherBytes() {
        byte[] other = Jars.of("example.Other");

        refuses(
                publish(manifest(MASK), lock(MASK, locked(MASK, other))),
                "com.example:mask:1.0.0 has sha-256 " + Digests.of(JAR).sha256() + " here, and its lock says "
                        + Digests.of(other).sha256() + " (lock it against this registry: weir lock --update)");
    }

    @Test
    void warnsOfLibrariesThatComeFromElsewhere() {
        String words = "org.example:words:1.0.0";
        assertThat(publish(manifest(MASK), lock(MASK, locked(MASK, JAR), locked(words, new byte[] {1})))
                        .status())
                .isEqualTo(201);

        assertThat(ci.get(ORDERS).text())
                .contains("org.example:words:1.0.0 is not in this registry; it comes from"
                        + " https://registry.example.com/repository/all");
    }

    @Test
    void takesWhatWasYankedAndNotWhatWasRevoked() {
        String state = "/api/v1/artifacts/com.example/mask/versions/1.0.0/state";
        ci.put(state, "{\"state\": \"yanked\", \"reason\": \"masks too little\"}");
        assertThat(publish(manifest(MASK), LOCK).status()).isEqualTo(201);
        assertThat(ci.get(ORDERS).text()).contains("com.example:mask:1.0.0 is yanked: masks too little");
        ci.put(state, "{\"state\": \"revoked\", \"reason\": \"sends passwords\"}");

        assertThat(ConnectorFiles.publish(ci, "1.0.1", archive(manifest(MASK), LOCK))
                        .detail())
                .contains("com.example:mask:1.0.0 was revoked: sends passwords");
    }

    @Test
    void knowsTheParametersOfTheLockedVersion() {
        String keeper = "com.example:keeper:1.0.0";
        byte[] jar = Jars.of(
                List.of(Jars.component("example.Keeper", Jars.parameter("keep", new ParameterType.Whole(), true))));
        ci.deploy("keeper", "1.0.0", jar);
        String lock = lock(keeper, locked(keeper, jar));
        String without = manifest(keeper).replace("example.Mask", "example.Keeper");

        refuses(publish(without, lock), "error[", "keep");
        assertThat(publish(without.replace("example.Keeper", "example.Keeper, keep: 3"), lock)
                        .status())
                .isEqualTo(201);
    }

    @Test
    void publishesAManifestAsNothingElseThanItSays() {
        String named =
                manifest(MASK).replace("    registries:", "    artifact: com.example:orders:2.0.0\n    registries:");

        refuses(
                publish(named, LOCK),
                "manifest.yaml:6:15: error[artifact] Cannot publish the manifest as com.example:orders:1.0.0: it says that it"
                        + " is com.example:orders:2.0.0 (change metadata.weir.artifact, or publish it as that)");
        assertThat(publish(named.replace("orders:2.0.0", "orders:1.0.0"), LOCK).status())
                .isEqualTo(201);
    }

    @Test
    void refusesArchivesThatAreNoConnectors() {
        byte[] none = Jars.zip(List.of(new Jars.Entry("readme.txt", new byte[] {1})));
        assertThat(ConnectorFiles.publish(ci, "1.0.0", none).detail())
                .isEqualTo("Cannot publish orders-1.0.0.zip: it has no manifest.yaml at its root (publish it with weir"
                        + " registry publish)");
        assertThat(ConnectorFiles.publish(ci, "1.0.1", archive("- a\n", "")).detail())
                .contains("manifest.yaml:1:1: error[yaml] Cannot read manifest: it is a list");
        assertThat(ConnectorFiles.publish(ci, "1.0.2", archive("a: [", "")).status())
                .isEqualTo(422);
        byte[] outside = archive(manifest(MASK), LOCK, new Jars.Entry("../a", new byte[1]));
        assertThat(ConnectorFiles.publish(ci, "1.0.3", outside).detail()).contains("leads out of the archive");
    }
}
