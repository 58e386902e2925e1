package dev.weir.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.weir.registry.Client.Answer;
import dev.weir.registry.http.DoorOptions;
import dev.weir.registry.http.RegistryServer;
import dev.weir.registry.http.ServerOptions;
import dev.weir.registry.limit.Origin;
import dev.weir.registry.limit.Rates;
import dev.weir.registry.oidc.Trust;
import dev.weir.registry.outward.Reach;
import dev.weir.registry.proxy.ProxyRules;
import dev.weir.registry.store.Blobs;
import dev.weir.registry.webhook.WebhookRules;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Predicate;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

@ParameterizedClass
@EnumSource(Store.class)
class WebhooksTest {

    private static final byte[] JAR = Jars.of("example.Mask");
    private static final String HOOKS = "/api/v1/webhooks";

    private final Store store;
    private Receiver receiver;
    private RunningRegistry registry;
    private Client admin;

    WebhooksTest(Store store) {
        this.store = store;
    }

    private static DoorOptions doors(Reach reach) {
        WebhookRules rules = new WebhookRules(reach, Duration.ofMillis(20), Duration.ofSeconds(5));
        return new DoorOptions(Trust.NONE, Rates.FREE, Origin.DIRECT, rules, OptionalInt.empty());
    }

    @BeforeEach
    void start(@TempDir Path folder) throws IOException {
        receiver = new Receiver();
        registry = new RunningRegistry(store, folder, false, doors(Reach.ANYWHERE), new TestClock());
        admin = registry.client("chief", "admin");
    }

    @AfterEach
    void stop() {
        registry.close();
        receiver.close();
    }

    private Answer hook(String more) {
        return admin.post(HOOKS, "{\"url\": \"" + receiver.url() + "\"" + more + "}");
    }

    /** The webhook when it has become what is waited for. */
    private JsonNode listed(Predicate<JsonNode> until) {
        for (int i = 0; i < 3000; i++) {
            JsonNode hook = admin.get(HOOKS).json().get(0);
            if (until.test(hook)) {
                return hook;
            }
            Thread.onSpinWait();
        }
        return fail("the webhook stays as it is: " + admin.get(HOOKS).text());
    }

    @Test
    void tellsOfVersionsInTheirOrderSigned() throws Exception {
        Answer made = hook(", \"events\": [\"version.publish\", \"version.state\"]");
        assertThat(made.status()).isEqualTo(201);
        String secret = made.json().path("secret").asString();
        Client ci = registry.publisher();
        ci.deploy("mask", "1.0.0", JAR);
        ci.deploy("mask", "1.0.1", JAR);
        ci.put(
                "/api/v1/artifacts/com.example/mask/versions/1.0.0/state",
                "{\"state\": \"yanked\", \"reason\": \"wrong\"}");

        Receiver.Message first = receiver.next();
        Receiver.Message second = receiver.next();
        Receiver.Message third = receiver.next();

        assertThat(List.of(first.event(), second.event(), third.event()))
                .containsExactly("version.publish", "version.publish", "version.state");
        assertThat(first.json().path("subject").asString()).isEqualTo("com.example:mask:1.0.0");
        assertThat(second.json().path("subject").asString()).isEqualTo("com.example:mask:1.0.1");
        assertThat(third.json().path("detail").asString()).isEqualTo("active -> yanked: wrong");
        assertThat(first.json().path("actor").asString()).isEqualTo("ci of example");
        assertThat(first.json().path("happened").asString()).isEqualTo("2026-01-01T00:00:00Z");
        assertThat(first.delivery()).isEqualTo(first.json().path("id").asString());
        assertThat(Long.parseLong(second.delivery())).isGreaterThan(Long.parseLong(first.delivery()));
        assertThat(first.signature()).isEqualTo("t=1767225600,v1=" + hmac(secret, "1767225600", first.body()));
        listed(hook -> hook.path("reached").asLong() == Long.parseLong(third.delivery()));
        assertThat(admin.get(HOOKS + "/1/deliveries").text())
                .startsWith(
                        "[{\"entry\":" + third.delivery()
                                + ",\"attempt\":1,\"happened\":\"2026-01-01T00:00:00Z\",\"status\":204,\"outcome\":\"delivered\"}");
        assertThat(admin.get(HOOKS).text() + admin.get("/api/v1/audit").text()).doesNotContain(secret);
    }

    private static String hmac(String secret, String time, byte[] body) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        mac.update((time + "." + new String(body, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(mac.doFinal());
    }

    @Test
    void tellsOfTheNamespacesThatItNames() throws Exception {
        hook(
                ", \"events\": [\"version.publish\", \"token.create\"], \"namespaces\": [\"com.example.other\", \"com.ex\"]");
        registry.publisher().deploy("mask", "1.0.0", JAR);
        listed(hook -> hook.path("reached").asLong() > 3);
        assertThat(receiver.isEmpty()).isTrue();

        admin.delete(HOOKS + "/1");
        hook(", \"events\": [\"version.publish\", \"token.create\"], \"namespaces\": [\"com.example\"]");
        registry.publisher().deploy("mask", "1.0.1", JAR);
        assertThat(receiver.next().json().path("subject").asString()).isEqualTo("com.example:mask:1.0.1");
    }

    @Test
    void tellsOfTokensWithoutTellingThem() throws Exception {
        hook(", \"events\": [\"token.create\", \"token.revoke\"]");
        Answer made = admin.post("/api/v1/tokens", "{\"label\": \"ci\", \"scopes\": [\"read\"]}");
        admin.delete("/api/v1/tokens/" + made.json().path("id").asLong());

        Receiver.Message created = receiver.next();
        assertThat(created.json().path("detail").asString()).isEqualTo("ci: read");
        assertThat(new String(created.body(), StandardCharsets.UTF_8))
                .doesNotContain(made.json().path("token").asString());
        assertThat(receiver.next().event()).isEqualTo("token.revoke");
    }

    @Test
    void triesAgainAfterGrowingWaitsInOrder() throws Exception {
        hook(", \"events\": [\"version.publish\"]");
        receiver.answers(500);
        Client ci = registry.publisher();
        ci.deploy("mask", "1.0.0", JAR);
        ci.deploy("mask", "1.0.1", JAR);

        String first = receiver.next().delivery();
        assertThat(listed(hook -> hook.path("failed_attempts").asInt() == 1)
                        .path("next_try")
                        .asString())
                .isEqualTo("2026-01-01T00:00:10Z");
        receiver.answers(302);
        registry.clock.move(Duration.ofSeconds(10));
        assertThat(receiver.next().delivery()).isEqualTo(first);
        assertThat(listed(hook -> hook.path("failed_attempts").asInt() == 2)
                        .path("next_try")
                        .asString())
                .isEqualTo("2026-01-01T00:00:40Z");
        receiver.answers(200);
        registry.clock.move(Duration.ofSeconds(30));
        assertThat(receiver.next().delivery()).isEqualTo(first);
        assertThat(receiver.next().json().path("subject").asString()).isEqualTo("com.example:mask:1.0.1");

        listed(hook -> hook.path("failed_attempts").asInt() == 0
                && hook.path("reached").asLong() > Long.parseLong(first));
        assertThat(admin.get(HOOKS + "/1/deliveries")
                        .json()
                        .valueStream()
                        .map(delivery -> delivery.path("outcome").asString()))
                .containsExactly(
                        "delivered",
                        "delivered",
                        "it answered with status 302, and redirects are not followed",
                        "it answered with status 500");
    }

    @Test
    void pausesAfterADayAndGoesOnWhereItWas() throws Exception {
        hook(", \"events\": [\"version.publish\"]");
        receiver.answers(503);
        registry.publisher().deploy("mask", "1.0.0", JAR);
        String entry = receiver.next().delivery();
        for (int attempt = 2; attempt <= 10; attempt++) {
            int failed = attempt - 1;
            listed(hook -> hook.path("failed_attempts").asInt() == failed);
            registry.clock.move(Duration.ofHours(12));
            assertThat(receiver.next().delivery()).isEqualTo(entry);
        }

        JsonNode paused = listed(hook -> !hook.path("paused").isNull());
        assertThat(paused.path("paused").asString())
                .isEqualTo("entry " + entry + " failed 10 times: it answered with status 503");
        registry.publisher().deploy("mask", "1.0.1", JAR);
        receiver.answers(200);
        assertThat(admin.post(HOOKS + "/1/resume", "").status()).isEqualTo(204);
        assertThat(receiver.next().delivery()).isEqualTo(entry);
        assertThat(receiver.next().json().path("subject").asString()).isEqualTo("com.example:mask:1.0.1");
    }

    @Test
    void deliversAfterARestartWhatWasNotDeliveredBefore(@TempDir Path blobs) throws Exception {
        hook(", \"events\": [\"version.publish\"]");
        receiver.answers(500);
        registry.publisher().deploy("mask", "1.0.0", JAR);
        String entry = receiver.next().delivery();
        listed(hook -> hook.path("failed_attempts").asInt() == 1);
        // As if the process had been killed amid an attempt.
        registry.database.run(handle -> handle.execute("UPDATE webhooks SET leased = "
                + registry.clock.instant().plusSeconds(60).toEpochMilli()));
        receiver.answers(200);
        ServerOptions options =
                new ServerOptions("127.0.0.1", 0, false, RunningRegistry.SMALL, ProxyRules.NONE, doors(Reach.ANYWHERE));
        try (RegistryServer other =
                RegistryServer.start(registry.database, new Blobs(blobs, registry.clock), options, registry.clock)) {
            assertThat(other.port()).isPositive();
            registry.clock.move(Duration.ofSeconds(61));

            assertThat(receiver.next().delivery()).isEqualTo(entry);
            listed(hook -> hook.path("reached").asLong() == Long.parseLong(entry));
        }
        assertThat(receiver.isEmpty()).isTrue();
    }

    @Test
    void refusesWebhooksThatCannotBe() {
        assertThat(hook("").detail())
                .isEqualTo("Cannot make the webhook: it names no events (give some of version.publish, version.state,"
                        + " token.create, token.revoke)");
        assertThat(hook(", \"events\": [\"version.published\"]").detail())
                .startsWith("Cannot make the webhook: there is no event 'version.published' (use of version.publish");
        assertThat(hook(", \"events\": [\"version.publish\"], \"namespaces\": [\"com.*\"]")
                        .detail())
                .startsWith("Cannot make the webhook: a namespace is none: ");
        for (String url : List.of(
                "",
                "ftp://example.com",
                "http://example.com/",
                "https://user:secret@example.com/",
                "https://example.com/#a",
                "https://example.com/" + "a".repeat(2000))) {
            Answer answer = admin.post(HOOKS, "{\"url\": \"" + url + "\", \"events\": [\"version.publish\"]}");
            assertThat(answer.status()).as(url).isEqualTo(400);
            assertThat(answer.detail()).startsWith("Cannot make the webhook: ");
        }
        assertThat(admin.get(HOOKS).text()).isEqualTo("[]");
        assertThat(admin.delete(HOOKS + "/1").status()).isEqualTo(404);
        assertThat(admin.post(HOOKS + "/1/resume", "").status()).isEqualTo(404);
        assertThat(admin.get(HOOKS + "/1/deliveries").status()).isEqualTo(404);
        assertThat(admin.delete(HOOKS + "/x").status()).isEqualTo(400);
        for (Client client : List.of(registry.publisher(), registry.client("reader", "read"))) {
            assertThat(client.get(HOOKS).status()).isEqualTo(403);
            assertThat(client.post(HOOKS, "{}").status()).isEqualTo(403);
        }
    }

    @Test
    void goesToPublicAddressesOnly(@TempDir Path folder) throws Exception {
        try (RunningRegistry strict = new RunningRegistry(store, folder, false, doors(Reach.PUBLIC), new TestClock())) {
            Client chief = strict.client("chief", "admin");
            for (String host : List.of("127.0.0.1", "localhost", "[::1]", "10.0.0.1", "169.254.169.254", "[fd00::1]")) {
                assertThat(chief.post(HOOKS, "{\"url\": \"https://" + host + "/\", \"events\": [\"version.publish\"]}")
                                .detail())
                        .as(host)
                        .isEqualTo(
                                "Cannot make the webhook: its address is not a public one (give a public one, or have"
                                        + " the registry started with --webhooks-anywhere)");
            }
            // A name for which nobody can know beforehand what it stands for.
            chief.post(HOOKS, "{\"url\": \"https://127.1/\", \"events\": [\"version.publish\"]}");
            strict.publisher().deploy("mask", "1.0.0", JAR);

            for (int i = 0; chief.get(HOOKS + "/1/deliveries").json().isEmpty(); i++) {
                assertThat(i).isLessThan(3000);
            }
            assertThat(chief.get(HOOKS + "/1/deliveries")
                            .json()
                            .get(0)
                            .path("outcome")
                            .asString())
                    .isEqualTo("it did not answer: its address is not a public one");
        }
    }
}
