package dev.weir.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.spi.value.Row;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A source that refuses, fails or breaks off fails the slice, never more and never less. */
class BadAnswerTest {

    private static final String JSON = "application/json";
    private static final String HALF = "{\"data\": [{\"id\": 2, \"day\": \"2025-06-02\"}, {\"id\": 3, \"da";
    private static final String LARGE_HALF =
            "{\"data\": [" + "{\"id\": 2, \"day\": \"2025-06-02\"}, ".repeat(20_000) + "{\"id\": 3, \"da";

    @TempDir
    Path folder;

    private Shop shop;

    @BeforeEach
    void open() {
        shop = new Shop(folder);
    }

    @ParameterizedTest
    @CsvSource({
        "400, 1, system_error, the source did not understand the request (check its parameters)",
        "401, 1, config_error, the source did not accept the credentials (check them)",
        "403, 1, config_error, the credentials do not give access to this resource (check their permissions)",
        "404, 1, system_error, the source does not know this resource (check its URL)",
        "429, 6, transient_error, was answered with status 429 after 6 attempts",
        "500, 6, transient_error, was answered with status 500 after 6 attempts",
        "503, 6, transient_error, was answered with status 503 after 6 attempts",
    })
    void isAnErrorStatus(int status, int requests, String failureType, String reason) throws IOException {
        String body = "{\"error\": \"no luck with " + Shop.SECRET + "\"}";
        try (ShopApi api = new ShopApi(ShopApi.always(status, JSON, body))) {
            Answer answer = shop.read("shops", api.url());

            assertThat(api.requests()).hasSize(requests).allMatch(("/shops?key=" + Shop.SECRET)::equals);
            assertStreamFailed(answer, "shops", failureType, reason, api.url() + "/shops");
            assertThat(answer.records("shops")).isEmpty();
        }
    }

    @Test
    void isNoneAsNobodyListens() throws IOException {
        Answer answer = shop.read("shops", "http://127.0.0.1:1");

        assertStreamFailed(
                answer,
                "shops",
                "transient_error",
                "http://127.0.0.1:1/shops",
                "after 6 attempts",
                "Failed to connect");
    }

    @Test
    void isAnAnswerOfACheck() throws IOException {
        try (ShopApi api = new ShopApi(ShopApi.always(401, JSON, "{}"))) {
            Answer answer = Program.run("check", "--manifest", Shop.MANIFEST, "--config", shop.config(api.url()));

            assertThat(answer.messages("CONNECTION_STATUS"))
                    .singleElement()
                    .satisfies(status -> assertThat(status)
                            .containsEntry("status", "FAILED")
                            .hasEntrySatisfying(
                                    "message",
                                    message -> assertThat(message)
                                            .asString()
                                            .contains("the source did not accept the credentials (check them)")));
            assertThat(answer.code()).isZero();
            Shop.assertDiscreet(answer);
        }
    }

    static Stream<Arguments> brokenBodies() {
        String html = "<html><body>Back soon, " + Shop.SECRET + "</body></html>";
        return Stream.of(
                Arguments.of("HTML", ShopApi.always(200, "text/html", html), 0, 1, "system_error", "line 1, column 1 "),
                Arguments.of(
                        "JSON that ends early", ShopApi.always(200, JSON, HALF), 1, 1, "system_error", "column 56"),
                Arguments.of(
                        "much JSON that ends early",
                        ShopApi.always(200, JSON, LARGE_HALF),
                        20_000,
                        1,
                        "system_error",
                        "line 1, column 640024 "),
                Arguments.of(
                        "less than announced",
                        ShopApi.cutOff(HALF),
                        0,
                        6,
                        "transient_error",
                        "unexpected end of stream after 6 attempts"),
                Arguments.of(
                        "less than announced, although it is JSON",
                        ShopApi.cutOff("{\"data\": []}"),
                        0,
                        6,
                        "transient_error",
                        "unexpected end of stream after 6 attempts"),
                Arguments.of(
                        "much, but less than announced",
                        ShopApi.cutOff(LARGE_HALF),
                        20_000,
                        1,
                        "transient_error",
                        "the connection broke in the middle of the body"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("brokenBodies")
    void isABrokenBody(String name, ShopApi.Reply reply, int records, int requests, String type, String reason)
            throws IOException {
        try (ShopApi api = new ShopApi(ShopApi.onDay("2025-06-02", reply))) {
            Answer answer = shop.read("sales", api.url());

            assertStreamFailed(answer, "sales", type, api.url() + "/sales", reason);
            assertThat(answer.states("sales")).isNotEmpty().containsOnly(Row.of("day", "2025-06-01"));
            assertThat(answer.records("sales"))
                    .filteredOn(record -> "2025-06-01".equals(record.get("day")))
                    .hasSize(1);
            assertThat(answer.records("sales")).hasSize(1 + records);
            assertThat(api.requests()).hasSize(1 + requests);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("brokenBodies")
    void leavesNothingOfItsStreamInTheLake(
            String name, ShopApi.Reply reply, int records, int requests, String type, String reason)
            throws IOException {
        Path lake = folder.resolve("lake");
        try (ShopApi api = new ShopApi(ShopApi.onDay("2025-06-02", reply))) {
            Answer answer = shop.runInto(lake, api.url());

            assertThat(answer.code()).isEqualTo(1);
            assertThat(answer.err()).contains("sales: failed: Cannot read ").contains(reason);
            assertThat(String.join("\n", answer.out())).contains(": partly published, ");
            Shop.assertDiscreet(answer);
        }
        Path source = lake.resolve("bad-input");
        assertThat(filesOf(source.resolve("shops"))).hasSize(1);
        assertThat(filesOf(source.resolve("sales"))).isEmpty();
        assertThat(filesOf(source.resolve("_weir/staging"))).isEmpty();
        assertThat(source.resolve("_weir/state.json"))
                .content()
                .contains("shops")
                .doesNotContain("2025-06-0");
    }

    private static void assertStreamFailed(Answer answer, String stream, String type, String... parts) {
        assertThat(answer.code()).isEqualTo(1);
        List<Row> errors = answer.errors();
        assertThat(errors).hasSize(2).allSatisfy(error -> assertThat(error).doesNotContainKey("stack_trace"));
        assertThat(errors.get(0))
                .containsEntry("failure_type", type)
                .containsEntry("stream_descriptor", Row.of("name", stream));
        String message = String.valueOf(errors.get(0).get("message"));
        assertThat(message).matches("Cannot [^:]+.*: .+ \\(.+\\)").contains(parts);
        assertThat(answer.err())
                .isEqualTo("During the sync, the following streams did not sync successfully: " + stream + ": "
                        + message + "\n");
        assertThat(answer.statuses(stream)).startsWith("STARTED").endsWith("INCOMPLETE");
        Shop.assertDiscreet(answer);
    }

    private static List<Path> filesOf(Path place) throws IOException {
        if (!Files.exists(place)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(place)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
