package dev.weir.conformance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import dev.weir.engine.json.JacksonJson;
import dev.weir.spi.value.Row;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A source that takes JSON web tokens, signed with a key that lies in a JSON text of the configuration. */
class SignedTokenTest {

    private static final String KEY = "not-a-real-key-5-but-long-enough";
    private static final String MANIFEST = """
            version: 7.0.0
            type: DeclarativeSource
            check: {type: CheckStream, stream_names: [items]}
            streams:
              - type: DeclarativeStream
                name: items
                retriever:
                  type: SimpleRetriever
                  requester:
                    type: HttpRequester
                    url: "URL/items"
                    authenticator:
                      type: JwtAuthenticator
                      algorithm: HS256
                      secret_key: "{{ json_loads(config['account'])['private_key'] }}"
                      header_prefix: Bearer
                      jwt_payload: {iss: "{{ json_loads(config.account).email }}"}
                      additional_jwt_payload: {project: "{{ json_loads(config['account'])['projects'][1] }}"}
                  record_selector: {type: RecordSelector, extractor: {type: DpathExtractor, field_path: []}}
            spec:
              type: Spec
              connection_specification:
                type: object
                properties: {account: {type: string, airbyte_secret: true}}
            """;

    private Shop shop;
    private ShopApi api;

    @TempDir
    Path folder;

    @BeforeEach
    void serve() throws IOException {
        shop = new Shop(folder);
        api = new ShopApi(SignedTokenTest::reply);
    }

    @AfterEach
    void stop() {
        api.close();
    }

    @Test
    void isSignedWithAKeyInAJsonText() throws IOException {
        Answer answer = read("{\\\"private_key\\\": \\\"" + KEY
                + "\\\", \\\"email\\\": \\\"me@example.com\\\", \\\"projects\\\": [1, 2]}");

        assertThat(answer.code()).as(answer.err()).isZero();
        Row claims = (Row) answer.records("items").get(0).get("claims");
        assertThat(claims).containsEntry("iss", "me@example.com").containsEntry("project", 2L);
    }

    @Test
    void aTextThatIsNoJsonIsNotShown() throws IOException {
        Answer answer = read(KEY);

        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.err())
                .contains("Cannot sign the token: a text that json_loads is given is no JSON (correct it in the"
                        + " configuration)");
        assertThat(answer.everything()).doesNotContain(KEY);
        assertThat(api.requests()).isEmpty();
    }

    /** Answers with the claims of the token, if its signature holds. */
    private static void reply(HttpExchange exchange) throws IOException {
        String[] parts = exchange.getRequestHeaders()
                .getFirst("Authorization")
                .substring("Bearer ".length())
                .split("\\.");
        assertThat(parts[2]).isEqualTo(signature(parts[0] + "." + parts[1]));
        String claims = new String(Base64.getUrlDecoder().decode(parts[1]), UTF_8);
        byte[] body =
                ("[{\"claims\": " + new JacksonJson().write(new JacksonJson().parse(claims)) + "}]").getBytes(UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
    }

    private static String signature(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(KEY.getBytes(UTF_8), "HmacSHA256"));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal(text.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private Answer read(String account) throws IOException {
        Path manifest = shop.file("manifest.yaml", MANIFEST.replace("URL", api.url()));
        Path config = shop.file("config.json", "{\"account\": \"" + account + "\"}");
        return Program.run(
                "read", "--manifest", manifest, "--config", config, "--catalog", shop.catalog("items"), "--no-wait");
    }
}
