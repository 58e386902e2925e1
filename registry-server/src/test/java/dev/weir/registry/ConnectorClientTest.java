package dev.weir.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.components.Locking;
import dev.weir.components.publish.Publishing;
import dev.weir.components.registry.Downloads;
import dev.weir.components.registry.Limits;
import dev.weir.components.registry.Registries;
import dev.weir.components.registry.RegistryApi;
import dev.weir.components.store.Cache;
import dev.weir.manifest.Manifests;
import dev.weir.manifest.component.ArtifactException;
import dev.weir.manifest.component.Coordinates;
import dev.weir.manifest.component.DeclaredComponents;
import dev.weir.manifest.lock.Lock;
import dev.weir.manifest.lock.LockFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Weir's own client, from the lock on, against a registry that runs. */
@ParameterizedClass
@EnumSource(Store.class)
class ConnectorClientTest {

    private static final Coordinates ORDERS =
            Coordinates.of("com.example:orders:1.0.0").orElseThrow();

    @TempDir
    private Path folder;

    private final Store store;
    private RunningRegistry registry;
    private Client ci;
    private Map<String, String> environment;
    private Path manifest;

    ConnectorClientTest(Store store) {
        this.store = store;
    }

    @BeforeEach
    void start() throws IOException {
        registry = RunningRegistry.fresh(store, false);
        ci = registry.publisher();
        ci.deploy("mask", "1.0.0", Jars.of("example.Mask"));
        String token = registry.tokens()
                .create(
                        "author",
                        List.of(dev.weir.registry.access.Scope.parse("publish:com.example")),
                        java.time.Duration.ZERO,
                        "test")
                .secret();
        environment = Map.of("WEIR_REGISTRY_TOKEN", token, "XDG_CONFIG_HOME", folder.toString());
        manifest = Files.writeString(folder.resolve("manifest.yaml"), ConnectorFiles.manifest(ConnectorFiles.MASK));
    }

    private Publishing publishing() {
        return new Publishing(RegistryApi.of(registry.url() + "/repository/all", environment), registry.clock);
    }

    private void lock() {
        Registries registries = Registries.of(registry.url() + "/repository/all", environment);
        Downloads downloads = new Downloads(registries.credentials(), Limits.STANDARD);
        Cache cache = new Cache(folder.resolve("cache"), downloads, registries);
        DeclaredComponents declared =
                DeclaredComponents.in(Manifests.load(manifest).root());
        LockFile.write(
                Lock.beside(manifest),
                new Locking(cache, downloads).lock(declared, manifest, Lock.EMPTY, each -> true));
    }

    @Test
    void publishesWhatItLockedFromTheSameRegistry() throws IOException {
        Path schemas = Files.createDirectories(folder.resolve("schemas/shared"));
        Files.writeString(schemas.resolve("size.json"), "{}");
        lock();

        var published = publishing().publish(manifest, ORDERS);

        assertThat(published.coordinates()).isEqualTo(ORDERS);
        assertThat(published.findings()).isEmpty();
        String path = "/repository/releases/com/example/orders/1.0.0/orders-1.0.0";
        byte[] archive = ci.get(path + ".zip").body();
        assertThat(Jars.entry(archive, "manifest.yaml")).isEqualTo(Files.readAllBytes(manifest));
        assertThat(Jars.entry(archive, "weir.lock")).isEqualTo(Files.readAllBytes(folder.resolve("weir.lock")));
        assertThat(Jars.entry(archive, "schemas/shared/size.json")).isEqualTo("{}".getBytes());
        assertThat(ci.get(path + ".pom").text())
                .contains("<packaging>weir-connector</packaging>", "<artifactId>mask</artifactId>");
        assertThat(ci.get("/api/v1/components/example.Mask/dependents").text()).contains("orders");
    }

    @Test
    void givesTheSameBytesForTheSameConnector() {
        lock();
        publishing().publish(manifest, ORDERS);
        publishing().publish(manifest, ORDERS.at("1.0.1"));

        String path = "/repository/releases/com/example/orders/";
        assertThat(ci.get(path + "1.0.1/orders-1.0.1.zip").body())
                .isEqualTo(ci.get(path + "1.0.0/orders-1.0.0.zip").body());
        assertThatThrownBy(() -> publishing().publish(manifest, ORDERS))
                .isInstanceOf(ArtifactException.class)
                .hasMessage("Cannot publish com.example:orders:1.0.0: it is there, and versions never change"
                        + " (publish your change as the next version)");
    }

    @Test
    void publishesBuildsOfSnapshots() {
        lock();
        publishing().publish(manifest, ORDERS.at("1.1.0-SNAPSHOT"));
        registry.clock.move(java.time.Duration.ofMinutes(1));
        publishing().publish(manifest, ORDERS.at("1.1.0-SNAPSHOT"));

        assertThat(ci.get("/repository/snapshots/com/example/orders/1.1.0-SNAPSHOT/maven-metadata.xml")
                        .text())
                .contains("<extension>zip</extension><value>1.1.0-20260101.000100-1</value>");
        assertThat(ci.get("/api/v1/artifacts/com.example/orders/versions/1.1.0-SNAPSHOT")
                        .json()
                        .path("connector")
                        .path("streams")
                        .size())
                .isEqualTo(1);
    }

    @Test
    void saysWhatTheRegistrySays() throws IOException {
        assertThatThrownBy(() -> publishing().publish(manifest, ORDERS))
                .hasMessageContaining("manifest.yaml:7:17: error[components] ");
        assertThatThrownBy(() -> publishing().publish(manifest, null))
                .hasMessage(
                        "Cannot publish " + manifest + ": it does not say what it is (write group:artifact:version into"
                                + " metadata.weir.artifact, or give it with --as)");
        assertThatThrownBy(() -> publishing()
                        .publish(
                                manifest,
                                Coordinates.of("org.other:orders:1.0.0").orElseThrow()))
                .hasMessageStartingWith("Cannot publish in org.other: the token 'author' is not allowed to");
        Files.writeString(
                manifest,
                Files.readString(manifest)
                        .replaceFirst(
                                "schema_loader: .*",
                                "schema_loader: {type: JsonFileSchemaLoader, file_path: ../a.json}"));
        assertThatThrownBy(() -> publishing().publish(manifest, ORDERS))
                .hasMessageContaining("is not below its folder");
    }

    @Test
    void warnsOfWhatWillHurt() throws IOException {
        Files.writeString(manifest, Files.readString(manifest).replace("https://api", "http://api"));
        lock();

        assertThat(publishing().publish(manifest, ORDERS).findings())
                .singleElement()
                .asString()
                .startsWith("14:")
                .contains(": warning[plain-http] ");
    }

    @Test
    void findsComponents() {
        RegistryApi api = RegistryApi.of(registry.url(), environment);

        assertThat(api.get("api/v1/search", "q=mask")).contains("\"type\":\"example.Mask\"");
        assertThatThrownBy(() -> RegistryApi.of(null, Map.of()))
                .hasMessage("Cannot ask a registry: none is named (give its" + " address, or set WEIR_REGISTRY)");
        assertThatThrownBy(() -> RegistryApi.of("http://127.0.0.1:1", Map.of()).get("api/v1/search", ""))
                .hasMessageStartingWith("Cannot ask http://127.0.0.1:1: it does not answer: ");
    }
}
