package dev.weir.registry;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.registry.store.Digests;
import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What Gradle's plug-in maven-publish sends, in its order: each file with four checksums, module metadata, and the metadata last. */
@ParameterizedClass
@EnumSource(Store.class)
class GradleRequestsTest {

    private static final String FOLDER = "/repository/releases/com/example/mask/";
    private static final String START = FOLDER + "1.0.0/mask-1.0.0";
    private static final String MODULE = """
            {"formatVersion": "1.1", "component": {"group": "com.example", "module": "mask", "version": "1.0.0"},
             "variants": []}
            """;

    private final Store store;
    private Client ci;

    GradleRequestsTest(Store store) {
        this.store = store;
    }

    @BeforeEach
    void start() throws IOException {
        ci = RunningRegistry.fresh(store, false).publisher();
    }

    @Test
    void publishAVersionWithModuleMetadata() {
        byte[] jar = Jars.of("example.Mask");

        put(START + ".jar", jar);
        put(START + ".module", MODULE.getBytes(UTF_8));
        put(START + ".pom", Jars.pom("mask", "1.0.0").getBytes(UTF_8));
        assertThat(ci.get(FOLDER + "maven-metadata.xml").status()).isEqualTo(404);
        put(FOLDER + "maven-metadata.xml", Jars.metadata("mask", "1.0.0").getBytes(UTF_8));

        assertThat(ci.get(START + ".jar").body()).isEqualTo(jar);
        assertThat(ci.get(START + ".module").text()).isEqualTo(MODULE);
        assertThat(ci.get(START + ".module.sha512").text())
                .isEqualTo(Digests.of(MODULE.getBytes(UTF_8)).sha512());
        assertThat(ci.get(FOLDER + "maven-metadata.xml").text()).contains("<version>1.0.0</version>");
    }

    private void put(String path, byte[] body) {
        Digests digests = Digests.of(body);
        assertThat(ci.put(path, body).status()).as(path).isEqualTo(201);
        assertThat(ci.put(path + ".sha1", digests.sha1()).status()).as(path).isLessThan(300);
        assertThat(ci.put(path + ".md5", digests.md5()).status()).as(path).isLessThan(300);
        assertThat(ci.put(path + ".sha256", digests.sha256()).status()).as(path).isLessThan(300);
        assertThat(ci.put(path + ".sha512", digests.sha512()).status()).as(path).isLessThan(300);
    }
}
