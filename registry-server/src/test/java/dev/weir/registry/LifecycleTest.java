package dev.weir.registry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.registry.Client.Answer;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Store.class)
class LifecycleTest {

    private final Store store;
    private RunningRegistry registry;
    private Client ci;

    LifecycleTest(Store store) {
        this.store = store;
    }

    @BeforeEach
    void start() throws IOException {
        registry = RunningRegistry.fresh(store, false);
        ci = registry.publisher();
    }

    private static final String FILE = "/repository/releases/com/example/mask/1.0.0/mask-1.0.0.jar";
    private static final String METADATA = "/repository/releases/com/example/mask/maven-metadata.xml";
    private static final byte[] JAR = Jars.of("example.Mask");

    private Answer change(String state, String more) {
        return ci.put(
                "/api/v1/artifacts/com.example/mask/versions/1.0.0/state",
                "{\"state\": \"" + state + "\"" + more + "}");
    }

    private int found() {
        return ci.get("/api/v1/search?q=mask").json().path("items").size();
    }

    @Test
    void deprecatesAVersionInFavourOfAnother() {
        ci.deploy("mask", "1.0.0", JAR);

        Answer answer = change("deprecated", ", \"reason\": \"slow\", \"successor\": \"com.example:hide\"");

        assertThat(answer.status()).isEqualTo(200);
        var version =
                ci.get("/api/v1/artifacts/com.example/mask/versions/1.0.0").json();
        assertThat(version.path("state").asString()).isEqualTo("deprecated");
        assertThat(version.path("reason").asString()).isEqualTo("slow");
        assertThat(version.path("successor").asString()).isEqualTo("com.example:hide");
        assertThat(version.path("changed_by").asString()).isEqualTo("ci of example");
        assertThat(ci.get(METADATA).text()).contains("<version>1.0.0</version>");
        assertThat(found()).isEqualTo(1);
    }

    @Test
    void yanksAVersionForThoseWhoDoNotHaveItYet() {
        ci.deploy("mask", "1.0.0", JAR);

        change("yanked", ", \"reason\": \"wrong sums\"");

        assertThat(ci.get(METADATA).status()).isEqualTo(404);
        assertThat(found()).isZero();
        assertThat(ci.get(FILE).body()).isEqualTo(JAR);
        assertThat(ci.put(FILE, JAR).status()).isEqualTo(409);

        change("active", "");
        assertThat(ci.get(METADATA).status()).isEqualTo(200);
        assertThat(found()).isEqualTo(1);
    }

    @Test
    void revokesAVersionForEver() {
        ci.deploy("mask", "1.0.0", JAR);

        change("revoked", ", \"reason\": \"sends data away\"");

        Answer file = ci.get(FILE);
        assertThat(file.status()).isEqualTo(410);
        assertThat(file.detail())
                .isEqualTo(
                        "Cannot hand out mask-1.0.0.jar: its version was revoked: sends data away (take another version)");
        assertThat(ci.get(FILE + ".sha1").status()).isEqualTo(410);
        assertThat(ci.put(FILE, JAR).status()).isEqualTo(409);
        assertThat(change("active", "").detail())
                .isEqualTo(
                        "Cannot change the state of com.example:mask:1.0.0: it was revoked, for ever (publish another version)");
    }

    @Test
    void refusesChangesThatMakeNoSense() {
        ci.deploy("mask", "1.0.0", JAR);

        assertThat(change("yanked", "").detail())
                .isEqualTo(
                        "Cannot change the state of com.example:mask:1.0.0: there is no reason (give one that tells users what to do)");
        assertThat(change("hidden", "").detail())
                .isEqualTo(
                        "Cannot read the question: there is no state 'hidden' (use active, deprecated, yanked or revoked)");
        assertThat(change("deprecated", ", \"reason\": \"x\", \"successor\": \"hide\"")
                        .status())
                .isEqualTo(400);
        assertThat(ci.put("/api/v1/artifacts/com.example/mask/versions/9.0.0/state", "{\"state\": \"active\"}")
                        .status())
                .isEqualTo(404);
        assertThat(registry.client("other", "publish:org.example")
                        .put("/api/v1/artifacts/com.example/mask/versions/1.0.0/state", "{\"state\": \"active\"}")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void tellsInTheLogWhoChangedWhatAndWhy() {
        ci.deploy("mask", "1.0.0", JAR);
        registry.clock.move(Duration.ofHours(1));
        change("yanked", ", \"reason\": \"wrong sums\"");

        var entry = registry.client("chief", "admin")
                .get("/api/v1/audit?after=2")
                .json()
                .get(0);

        assertThat(entry.path("action").asString()).isEqualTo("version.state");
        assertThat(entry.path("subject").asString()).isEqualTo("com.example:mask:1.0.0");
        assertThat(entry.path("detail").asString()).isEqualTo("active -> yanked: wrong sums");
        assertThat(entry.path("actor").asString()).isEqualTo("ci of example");
    }

    @Test
    void judgesUpgradesByVersionsThatAreStillUsed() {
        ci.deploy("mask", "1.0.0", JAR);
        assertThat(ci.deploy("mask", "1.0.1", Jars.of(List.of(Jars.component("example.Other"))))
                        .status())
                .isEqualTo(422);

        change("revoked", ", \"reason\": \"was never to be\"");

        assertThat(ci.deploy("mask", "1.0.1", Jars.of("example.Other")).status())
                .isEqualTo(201);
    }
}
