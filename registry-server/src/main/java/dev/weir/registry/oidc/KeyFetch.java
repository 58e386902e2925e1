package dev.weir.registry.oidc;

import com.nimbusds.jose.jwk.JWKSet;
import dev.weir.registry.outward.Outward;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import okhttp3.Request;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks an issuer for its keys: first where they are, then for them. */
final class KeyFetch {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int LARGEST = 256 * 1024;

    private final String issuer;
    private final Outward http;

    KeyFetch(String issuer, Outward http) {
        this.issuer = issuer;
        this.http = http;
    }

    /**
     * The issuer's keys.
     *
     * @throws IOException if it does not answer as issuers do
     */
    JWKSet keys() throws IOException {
        try {
            JsonNode document = JSON.readTree(get(IssuerUrl.discovery(issuer)));
            if (!document.path("issuer").asString("").equals(issuer)) {
                throw new IOException("its discovery document is of another issuer");
            }
            String place = document.path("jwks_uri").asString("");
            String wrong = place.isEmpty() ? "there is none" : IssuerUrl.wrong(place);
            if (!wrong.isEmpty()) {
                throw new IOException("its jwks_uri cannot be asked: " + wrong);
            }
            return JWKSet.parse(new String(get(place), StandardCharsets.UTF_8));
        } catch (JacksonException | ParseException e) {
            throw new IOException("it answers with something else than JSON of OpenID Connect", e);
        }
    }

    private byte[] get(String url) throws IOException {
        Request request = new Request.Builder()
                .url(url)
                .header("Accept", "application/json")
                .build();
        Outward.Answer answer = http.ask(request, LARGEST);
        if (answer.status() != 200) {
            throw new IOException("it answers with status " + answer.status()
                    + (answer.status() / 100 == 3 ? ", and redirects are not followed" : ""));
        }
        return answer.body();
    }
}
