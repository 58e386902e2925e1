package dev.weir.registry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.registry.Client.Answer;
import dev.weir.registry.http.DoorOptions;
import dev.weir.registry.limit.Origin;
import dev.weir.registry.limit.Rate;
import dev.weir.registry.limit.Rates;
import dev.weir.registry.oidc.Trust;
import dev.weir.registry.outward.Network;
import dev.weir.registry.webhook.WebhookRules;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Store.class)
class LimitsTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final byte[] JAR = Jars.of("example.Mask");
    private static final String FILE = "/repository/releases/com/example/mask/1.0.0/mask-1.0.0.jar";
    private static final String SEARCH = "/api/v1/search";

    private final Store store;
    private RunningRegistry registry;

    LimitsTest(Store store) {
        this.store = store;
    }

    @BeforeEach
    void start(@TempDir Path folder) throws IOException {
        Rates rates = new Rates(new Rate(4, 1, MINUTE), new Rate(5, 1, MINUTE), new Rate(3, 1, MINUTE));
        Origin origin = new Origin(List.of(Network.parse("127.0.0.1")));
        registry = new RunningRegistry(
                store,
                folder,
                true,
                new DoorOptions(Trust.NONE, rates, origin, WebhookRules.DEFAULT, OptionalInt.empty()),
                new TestClock());
    }

    @AfterEach
    void stop() {
        registry.close();
    }

    private int read(Client client, String address) {
        return client.get(SEARCH, "X-Forwarded-For", address).status();
    }

    @Test
    void answersSoMuchToATokenAndThenSaysWhenToAskAgain() {
        Client reader = registry.client("reader", "read");
        for (int i = 0; i < 4; i++) {
            assertThat(read(reader, "198.51.100." + i)).isEqualTo(200);
        }

        Answer answer = reader.get(SEARCH, "X-Forwarded-For", "198.51.100.9");
        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.header("Retry-After")).isEqualTo("60");
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.json().path("title").asString()).isEqualTo("Too many requests");
        assertThat(answer.detail())
                .isEqualTo("Cannot answer: there were too many requests of the token 'reader'"
                        + " (ask less often; the next is answered in 60 seconds)");
        assertThat(read(registry.client("other", "read"), "198.51.100.9")).isEqualTo(200);

        registry.clock.move(MINUTE);
        assertThat(read(reader, "198.51.100.9")).isEqualTo(200);
        assertThat(read(reader, "198.51.100.9")).isEqualTo(429);
    }

    @Test
    void countsThoseWithoutATokenByTheirAddress() {
        Client nobody = new Client(registry.url(), "");
        for (int i = 0; i < 4; i++) {
            assertThat(read(nobody, "203.0.113.1, 198.51.100.1")).isEqualTo(200);
        }

        assertThat(read(nobody, "203.0.113.2, 198.51.100.1")).isEqualTo(429);
        assertThat(read(nobody, "198.51.100.2")).isEqualTo(200);
    }

    @Test
    void countsUploadsForThemselves() {
        Client ci = registry.publisher();
        assertThat(ci.deploy("mask", "1.0.0", JAR).status()).isEqualTo(201);

        Answer answer = ci.put(FILE, JAR);

        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.detail())
                .isEqualTo("Cannot answer: there were too many uploads of the token 'ci of example'"
                        + " (send them more slowly; the next is answered in 60 seconds)");
        assertThat(ci.get(FILE).status()).isEqualTo(200);
    }

    @Test
    void slowsWhoeverGuessesAndNoNeighbourWhoseTokenWasRight() {
        Client ci = registry.publisher();
        Client late = registry.client("late", "read");
        assertThat(read(ci, "198.51.100.1")).isEqualTo(200);
        for (int i = 0; i < 3; i++) {
            assertThat(read(new Client(registry.url(), "weir_wrong" + i), "198.51.100.1"))
                    .isEqualTo(401);
        }

        Answer answer = new Client(registry.url(), "weir_guess").get(SEARCH, "X-Forwarded-For", "198.51.100.1");
        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.header("Retry-After")).isEqualTo("60");
        assertThat(answer.detail())
                .isEqualTo("Cannot answer: there were too many wrong tokens from this address"
                        + " (correct the token, and wait; the next is answered in 60 seconds)");
        assertThat(read(ci, "198.51.100.1")).isEqualTo(200);
        assertThat(read(late, "198.51.100.1")).isEqualTo(429);
        assertThat(read(late, "198.51.100.2")).isEqualTo(200);

        registry.clock.move(MINUTE);
        assertThat(read(late, "198.51.100.1")).isEqualTo(200);
    }

    @Test
    void countsWrongIdTokensToo() {
        Client nobody = new Client(registry.url(), "");
        for (int i = 0; i < 3; i++) {
            assertThat(nobody.post("/api/v1/oidc/token", "{\"id_token\": \"eyJ.wrong." + i + "\"}")
                            .status())
                    .isEqualTo(401);
        }

        assertThat(nobody.post("/api/v1/oidc/token", "{\"id_token\": \"eyJ.wrong.x\"}")
                        .status())
                .isEqualTo(429);
    }
}
