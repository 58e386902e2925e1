package dev.weir.trial.live;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.spi.http.Headers;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiscretionTest {

    private final Discretion discretion = new Discretion();

    @ParameterizedTest
    @CsvSource({
        "https://a.example.com/x?api_key=abc&page=2, https://a.example.com/x?api_key=****&page=2",
        "https://a.example.com/x?next_page_token=abc, https://a.example.com/x?next_page_token=abc",
        "https://a.example.com/x?Signature=a%2Fb#f, https://a.example.com/x?Signature=****#f",
        "https://a.example.com/token/x, https://a.example.com/token/x"
    })
    void hidesParametersThatAreCredentialsByTheirName(String url, String shown) {
        assertThat(discretion.url(url)).isEqualTo(shown);
    }

    @Test
    void hidesHeadersThatAreCredentialsByTheirName() {
        Headers headers = Headers.of(Map.of("X-Auth-Token", "abc"))
                .with("authorization", "Bearer abc")
                .with("Set-Cookie", "a=b")
                .with("X-Next-Token", "page2")
                .with("Content-Type", "text/csv");

        assertThat(discretion.headers(headers))
                .containsEntry("X-Auth-Token", "****")
                .containsEntry("authorization", "****")
                .containsEntry("Set-Cookie", "****")
                .containsEntry("X-Next-Token", "page2")
                .containsEntry("Content-Type", "text/csv");
    }

    @Test
    void hidesFieldsOfBodiesThatAreCredentialsByTheirName() {
        assertThat(discretion.body(
                        "{\"access_token\": \"a\\\"b\", \"id\": 1, \"client_secret\":12}".getBytes(UTF_8), null))
                .isEqualTo("{\"access_token\": \"****\", \"id\": 1, \"client_secret\":\"****\"}");
        assertThat(discretion.body("grant=x&password=y%20z".getBytes(UTF_8), "application/x-www-form-urlencoded"))
                .isEqualTo("grant=x&password=****");
        assertThat(discretion.body("{\"refresh_token\": \"cut of".getBytes(UTF_8), "application/json"))
                .isEqualTo("{\"refresh_token\": \"****\"");
    }

    @Test
    void hidesWhatALoginHandedOutWhereverItComesAgain() {
        discretion.login("{\"created_at\": \"2025-06-15\", \"deep\": [{\"id\": \"abcdef123456\"}]}".getBytes(UTF_8));

        assertThat(discretion.hide("created_at 2025-06-15, no luck with abcdef123456"))
                .isEqualTo("created_at 2025-06-15, no luck with ****");

        discretion.login("<session>fedcba654321</session>".getBytes(UTF_8));
        assertThat(discretion.hide("x=fedcba654321")).isEqualTo("x=****");
    }
}
