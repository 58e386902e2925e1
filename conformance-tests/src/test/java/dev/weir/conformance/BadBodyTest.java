package dev.weir.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.spi.value.Row;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A body that is not what it was announced to be fails its slice, never more and never less. */
class BadBodyTest {

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
                        "after 6 attempts: the connection failed: unexpected end of stream"),
                Arguments.of(
                        "less than announced, although it is JSON",
                        ShopApi.cutOff("{\"data\": []}"),
                        0,
                        6,
                        "transient_error",
                        "after 6 attempts: the connection failed: unexpected end of stream"),
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

            Shop.assertStreamFailed(answer, "sales", type, api.url() + "/sales", reason);
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
        assertThat(filesOf(source.resolve("_weir/streams/shops"))).hasSize(1);
        assertThat(filesOf(source.resolve("_weir/streams/sales"))).isEmpty();
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
