package dev.weir.registry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.registry.Client.Answer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Store.class)
class MetricsTest {

    private static final byte[] JAR = Jars.of("example.Mask");

    private final Store store;
    private RunningRegistry registry;

    MetricsTest(Store store) {
        this.store = store;
    }

    @BeforeEach
    void start(@TempDir Path folder) throws IOException {
        registry = new RunningRegistry(store, folder, true);
    }

    @AfterEach
    void stop() {
        registry.close();
    }

    @Test
    void countsByRouteAndStatusAndReason() {
        Client ci = registry.publisher();
        ci.deploy("mask", "1.0.0", JAR);
        ci.deploy("mask", "1.0.0", JAR);
        ci.get("/api/v1/artifacts/com.example/mask");
        ci.get("/api/v1/artifacts/com.example/none");
        ci.get("/nothing/here");

        Answer answer = ci.get("/metrics");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo("text/plain; version=0.0.4; charset=utf-8");
        String text = answer.text();
        assertThat(text)
                .contains(
                        "weir_registry_requests_seconds_count{method=\"GET\",route=\"/api/v1/artifacts/{group}/{artifact}\",status=\"200\"} 1\n",
                        "weir_registry_requests_seconds_count{method=\"GET\",route=\"/api/v1/artifacts/{group}/{artifact}\",status=\"404\"} 1\n",
                        "weir_registry_requests_seconds_count{method=\"PUT\",route=\"/repository/<path>\",status=\"201\"} 5\n",
                        "weir_registry_requests_seconds_count{method=\"PUT\",route=\"/repository/<path>\",status=\"409\"} 1\n",
                        "weir_registry_requests_seconds_count{method=\"GET\",route=\"none\",status=\"404\"} 1\n",
                        "weir_registry_refusals_total{reason=\"Already published\"} 1.0\n",
                        "weir_registry_refusals_total{reason=\"Not found\"} 1.0\n",
                        "weir_registry_uploads_total 5.0\n",
                        "weir_registry_webhooks_waiting 0.0\n",
                        "weir_registry_contents_bytes "
                                + (double)
                                        (JAR.length + Jars.pom("mask", "1.0.0").length()) + "\n",
                        "jvm_memory_used_bytes{",
                        "weir_registry_connections_idle ")
                .doesNotContain("com.example", "ci of example");
    }

    @Test
    void showsThemToNobodyWithoutAToken() {
        Client nobody = new Client(registry.url(), "");

        assertThat(nobody.get("/api/v1/search").status()).isEqualTo(200);
        assertThat(nobody.get("/metrics").status()).isEqualTo(401);
        assertThat(registry.client("prometheus", "read").get("/metrics").status())
                .isEqualTo(200);
    }

    @Test
    void showsThemOnAPortOfTheirOwnAndNotOnTheOther(@TempDir Path folder) throws IOException {
        try (RunningRegistry other =
                new RunningRegistry(store, folder, false, RunningRegistry.doors(OptionalInt.of(0)), new TestClock())) {
            Client nobody = new Client("http://127.0.0.1:" + other.metricsPort(), "");

            assertThat(nobody.get("/metrics").text()).contains("jvm_memory_used_bytes{");
            assertThat(nobody.get("/api/v1/search").status()).isEqualTo(404);
            assertThat(other.client("chief", "admin").get("/metrics").status()).isEqualTo(404);
        }
    }

    @Test
    void findsOutOncePerMinuteHowMuchThereIs() {
        Client ci = registry.publisher();
        assertThat(ci.get("/metrics").text()).contains("weir_registry_contents_bytes 0.0\n");
        ci.deploy("mask", "1.0.0", JAR);
        assertThat(ci.get("/metrics").text()).contains("weir_registry_contents_bytes 0.0\n");
        registry.clock.move(Duration.ofMinutes(1));
        assertThat(ci.get("/metrics").text()).doesNotContain("weir_registry_contents_bytes 0.0\n");
    }
}
