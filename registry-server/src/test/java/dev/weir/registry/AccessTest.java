package dev.weir.registry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.registry.Client.Answer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Store.class)
class AccessTest {

    private final Store store;
    private RunningRegistry registry;
    private Client ci;

    AccessTest(Store store) {
        this.store = store;
    }

    @BeforeEach
    void start() throws IOException {
        registry = RunningRegistry.fresh(store, false);
        ci = registry.publisher();
    }

    private static final String FILE = "/repository/releases/com/example/mask/1.0.0/mask-1.0.0.jar";
    private static final byte[] JAR = Jars.of("example.Mask");

    @Test
    void asksForATokenWhereThereIsNone() {
        for (Answer answer : List.of(
                new Client(registry.url(), "").get(FILE),
                new Client(registry.url(), "").put(FILE, JAR),
                new Client(registry.url(), "").get("/api/v1/search"))) {
            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.header("WWW-Authenticate")).isEqualTo("Basic realm=\"weir\", charset=\"UTF-8\"");
            assertThat(answer.detail())
                    .isEqualTo(
                            "Cannot answer: there is no token (give one as password of any user name, or as bearer token)");
        }
    }

    @Test
    void takesATokenAsPasswordOfAnyName() {
        String secret = registry.tokens()
                .create("reader", List.of(new dev.weir.registry.access.Scope.Read()), Duration.ZERO, "test")
                .secret();
        String basic = Base64.getEncoder().encodeToString(("who:" + secret).getBytes(StandardCharsets.UTF_8));
        Client nobody = new Client(registry.url(), "");

        assertThat(nobody.get("/api/v1/search", "Authorization", "Basic " + basic)
                        .status())
                .isEqualTo(200);
        assertThat(nobody.get("/api/v1/search", "Authorization", "Basic !").status())
                .isEqualTo(401);
        assertThat(nobody.get("/api/v1/search", "Authorization", "Digest x").status())
                .isEqualTo(401);
        assertThat(nobody.get("/api/v1/search", "Authorization", "Bearer weir_wrong")
                        .detail())
                .isEqualTo(
                        "Cannot accept the token: it is not known here (ask an administrator for another: weir registry token create)");
    }

    @Test
    void publishesInNamespacesOfTheTokenOnly() {
        for (Client client : List.of(
                registry.client("reader", "read"),
                registry.client("other", "publish:com.exam"),
                registry.client("below", "publish:com.example.below"))) {
            Answer answer = client.put(FILE, JAR);
            assertThat(answer.status()).isEqualTo(403);
            assertThat(answer.detail()).contains("use a token with the scope publish:com.example: ");
            assertThat(client.get(FILE).status()).isEqualTo(404);
        }
        for (String scope : List.of("publish:com", "publish:*", "admin")) {
            assertThat(registry.client(scope, scope).put(FILE, JAR).status()).isEqualTo(201);
        }
    }

    @Test
    void endsTokens() {
        Client client = client(Duration.ofDays(1));
        assertThat(client.get("/api/v1/search").status()).isEqualTo(200);

        registry.clock.move(Duration.ofDays(1));

        assertThat(client.get("/api/v1/search").detail())
                .startsWith("Cannot accept the token: it expired at 2026-01-02T00:00:00Z");
    }

    private Client client(Duration life) {
        return new Client(
                registry.url(),
                registry.tokens()
                        .create("short", List.of(new dev.weir.registry.access.Scope.Read()), life, "test")
                        .secret());
    }

    @Test
    void handlesTokensOverTheApi() {
        Client admin = registry.client("chief", "admin");

        Answer made = admin.post(
                "/api/v1/tokens", "{\"label\": \"ci\", \"scopes\": [\"publish:com.example\"], \"days\": 30}");
        assertThat(made.status()).isEqualTo(201);
        Client client = new Client(registry.url(), made.json().path("token").asString());
        assertThat(client.put(FILE, JAR).status()).isEqualTo(201);
        String listed = admin.get("/api/v1/tokens").text();
        assertThat(listed)
                .contains("\"label\":\"ci\"")
                .doesNotContain(made.json().path("token").asString());

        assertThat(admin.delete("/api/v1/tokens/" + made.json().path("id").asLong())
                        .status())
                .isEqualTo(204);
        assertThat(client.put(FILE, JAR).detail())
                .startsWith("Cannot accept the token: it was revoked at 2026-01-01T00:00:00Z");
        assertThat(admin.delete("/api/v1/tokens/999").status()).isEqualTo(404);
        assertThat(ci.get("/api/v1/tokens").status()).isEqualTo(403);
        assertThat(ci.post("/api/v1/tokens", "{}").status()).isEqualTo(403);
    }

    @Test
    void refusesQuestionsOfAnotherForm() {
        Client admin = registry.client("chief", "admin");

        for (String question : List.of(
                "",
                "null",
                "[]",
                "{\"label\": 1",
                "{\"lable\": \"x\"}",
                "{\"label\": \"x\", \"scopes\": []}",
                "{\"label\": \"x\", \"scopes\": [\"write\"]}",
                "{\"label\": \"x\", \"scopes\": [\"read\"], \"days\": -1}",
                "{\"label\": \"a\\nb\", \"scopes\": [\"read\"]}",
                "{\"label\": \"" + "x".repeat(70_000) + "\"}")) {
            assertThat(admin.post("/api/v1/tokens", question).status())
                    .as(question)
                    .isEqualTo(400);
        }
    }

    @Test
    void notesWhenATokenWasUsed() {
        Client client = client(Duration.ZERO);
        registry.clock.move(Duration.ofMinutes(5));
        client.get("/api/v1/search");
        registry.clock.move(Duration.ofSeconds(30));
        client.get("/api/v1/search");

        long used = registry.tokens().all().stream()
                .filter(token -> token.label().equals("short"))
                .findFirst()
                .orElseThrow()
                .lastUsed();

        assertThat(used)
                .isEqualTo(java.time.Instant.parse("2026-01-01T00:05:00Z").toEpochMilli());
    }

    @Test
    void logsWhatChangedSomethingInAChain() {
        Client admin = registry.client("chief", "admin");
        ci.deploy("mask", "1.0.0", JAR);
        ci.deploy("mask", "1.0.0", JAR);

        var log = admin.get("/api/v1/audit").json();

        assertThat(log.valueStream()
                        .map(entry -> entry.path("actor").asString() + " "
                                + entry.path("action").asString() + " "
                                + entry.path("subject").asString()))
                .containsExactly(
                        "test token.create token 1",
                        "test token.create token 2",
                        "ci of example version.publish com.example:mask:1.0.0");
        assertThat(admin.get("/api/v1/audit/check").text()).isEqualTo("{\"whole\":true,\"first_broken\":null}");
        assertThat(admin.get("/api/v1/audit?after=2").json().size()).isEqualTo(1);
        assertThat(ci.get("/api/v1/audit").status()).isEqualTo(403);
    }

    @Test
    void findsEntriesOfTheLogThatWereChanged() {
        Client admin = registry.client("chief", "admin");
        ci.deploy("mask", "1.0.0", JAR);

        sql("UPDATE audit SET actor = 'somebody' WHERE id = 2");
        assertThat(admin.get("/api/v1/audit/check").text()).isEqualTo("{\"whole\":false,\"first_broken\":2}");
        sql("UPDATE audit SET actor = 'test' WHERE id = 2");
        assertThat(admin.get("/api/v1/audit/check").text()).isEqualTo("{\"whole\":true,\"first_broken\":null}");
        sql("DELETE FROM audit WHERE id = 3");
        assertThat(admin.get("/api/v1/audit/check").text()).isEqualTo("{\"whole\":false,\"first_broken\":3}");
    }

    private void sql(String sql) {
        registry.database.run(handle -> handle.execute(sql));
    }
}
