package dev.weir.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A source that refuses, fails or cannot be reached fails the stream, after the attempts that its kind is worth. */
class BadAnswerTest {

    private static final String JSON = "application/json";

    @TempDir
    Path folder;

    private Shop shop;

    @BeforeEach
    void open() {
        shop = new Shop(folder);
    }

    @ParameterizedTest
    @CsvSource({
        "302, 1, system_error, HTTP status 302 is not followed: it names no other place",
        "304, 1, system_error, HTTP status 304 is not followed: it names no other place",
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
            Shop.assertStreamFailed(answer, "shops", failureType, reason, api.url() + "/shops");
            assertThat(answer.records("shops")).isEmpty();
        }
    }

    @Test
    void isNoneAsNobodyListens() throws IOException {
        Answer answer = shop.read("shops", "http://127.0.0.1:1");

        Shop.assertStreamFailed(
                answer,
                "shops",
                "transient_error",
                "http://127.0.0.1:1/shops",
                "after 6 attempts",
                "nobody takes the connection (check host and port, and that the source runs): Failed to connect");
    }

    @Test
    void isNoneAsTheHostIsNotKnown() throws IOException {
        Answer answer = shop.read("shops", "http://nowhere.invalid");

        Shop.assertStreamFailed(
                answer,
                "shops",
                "transient_error",
                "http://nowhere.invalid/shops",
                "the host 'nowhere.invalid' is not known (check the URL, and the network)");
    }

    @ParameterizedTest
    @CsvSource({"ftp://127.0.0.1/", "//127.0.0.1", "ht tp://127.0.0.1"})
    void isNotAskedForWhereTheUrlIsNone(String url) throws IOException {
        Answer answer = shop.read("shops", url);

        Shop.assertStreamFailed(
                answer,
                "shops",
                "config_error",
                "Cannot send a request: '",
                "' is no URL of http or https with a host (check url, or url_base and path)");
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
}
