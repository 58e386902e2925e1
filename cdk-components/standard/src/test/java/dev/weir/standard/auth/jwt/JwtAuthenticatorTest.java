package dev.weir.standard.auth.jwt;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.spi.http.InjectInto;
import dev.weir.spi.template.Scope;
import dev.weir.spi.template.Template;
import dev.weir.spi.value.Row;
import dev.weir.standard.fixture.JsonText;
import dev.weir.standard.request.RequestOption;
import dev.weir.testkit.scope.TestRuntime;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JwtAuthenticatorTest {

    private final Scope scope = new TestRuntime().scope();

    @Test
    void signsWithASharedKey() {
        JwtAuthenticator jwt = new JwtAuthenticator(
                Template.constant("abc def"),
                false,
                JwtAlgorithm.HS256,
                600,
                Template.constant("Bearer"),
                new JwtHeaders(Template.constant("k-42"), Template.constant("JWT"), null),
                Template.constant(Row.of("extra", 1L)),
                new JwtPayload(Template.constant("üser"), Template.constant("s"), Template.constant("a")),
                Template.constant(JsonText.row("{\"scope\": \"x y\", \"n\": 42}")),
                null,
                null);

        assertThat(jwt.options(scope).headers().get("Authorization"))
                .isEqualTo("Bearer eyJhbGciOiJIUzI1NiIsImV4dHJhIjoxLCJraWQiOiJrLTQyIiwidHlwIjoiSldUIn0"
                        + ".eyJzY29wZSI6InggeSIsIm4iOjQyLCJpc3MiOiJcdTAwZmNzZXIiLCJzdWIiOiJzIiwiYXVkIjoiYSIsImlhdCI6MTc0OTk4ODgw"
                        + "MCwiZXhwIjoxNzQ5OTg5NDAwLCJuYmYiOjE3NDk5ODg4MDB9"
                        + ".iS4o4bPQjqYR07P1P8n6kDMaUs4j35TQZdTFGqjF8OQ");
    }

    @Test
    void encodesTheKeyAndPutsTheTokenWhereTheManifestSays() {
        JwtAuthenticator jwt = new JwtAuthenticator(
                Template.constant("abc def"),
                true,
                JwtAlgorithm.HS512,
                1200,
                null,
                null,
                Template.constant(new Row()),
                new JwtPayload(Template.constant("me"), null, null),
                Template.constant(new Row()),
                null,
                RequestOption.of(InjectInto.REQUEST_PARAMETER, "jwt"));

        assertThat(jwt.options(scope).parameters().get("jwt"))
                .isEqualTo("eyJhbGciOiJIUzUxMiIsInR5cCI6IkpXVCJ9"
                        + ".eyJpc3MiOiJtZSIsImlhdCI6MTc0OTk4ODgwMCwiZXhwIjoxNzQ5OTkwMDAwLCJuYmYiOjE3NDk5ODg4MDB9"
                        + ".6EjXFYYA-3hPmmsaZk5v_Ze1Imqh82Y18feAfFXcnLrje2GIes4P4HVOVFZHhGb-jVYFZ7GMqeoqLfM_HtPO9g");
    }

    @ParameterizedTest
    @CsvSource({
        "RS256, RSA, 2048, SHA256withRSA",
        "PS256, RSA, 2048, SHA-256",
        "ES256, EC, secp256r1, SHA256withECDSAinP1363Format",
        "ES384, EC, secp384r1, SHA384withECDSAinP1363Format",
        "EDDSA, Ed25519, 0, Ed25519",
    })
    void signsWithAPrivateKey(JwtAlgorithm algorithm, String type, String size, String signature) throws Exception {
        KeyPair pair = pair(type, size);
        String pem = pem("PRIVATE KEY", pair.getPrivate().getEncoded());

        String token = signed(algorithm, pem, null).token(scope);

        assertThat(verifies(token, pair, signature)).isTrue();
    }

    @Test
    void readsKeysInTheirOlderForms() throws Exception {
        KeyPair rsa = pair("RSA", "2048");
        KeyPair ec = pair("EC", "secp256r1");
        byte[] rsaBody = inner(rsa.getPrivate().getEncoded());
        byte[] ecBody = inner(ec.getPrivate().getEncoded());

        assertThat(verifies(
                        signed(JwtAlgorithm.RS256, pem("RSA PRIVATE KEY", rsaBody), null)
                                .token(scope),
                        rsa,
                        "SHA256withRSA"))
                .isTrue();
        assertThat(verifies(
                        signed(JwtAlgorithm.ES256, pem("EC PRIVATE KEY", ecBody), null)
                                .token(scope),
                        ec,
                        "SHA256withECDSAinP1363Format"))
                .isTrue();
    }

    @Test
    void saysThatTheKeyDoesNotFitWithoutShowingIt() {
        assertThatThrownBy(() -> signed(JwtAlgorithm.RS256, "s3cret", null).token(scope))
                .hasMessage(
                        "Cannot sign the token with RS256: IllegalArgumentException (check that secret_key is a key of this"
                                + " algorithm, and the passphrase)")
                .hasNoCause();
    }

    @Test
    void refusesHeadersThatHaveAPlaceOfTheirOwn() {
        JwtAuthenticator jwt = new JwtAuthenticator(
                Template.constant("k"),
                false,
                JwtAlgorithm.HS256,
                600,
                null,
                null,
                Template.constant(Row.of("kid", "1")),
                null,
                Template.constant(new Row()),
                null,
                null);

        assertThatThrownBy(() -> jwt.token(scope))
                .hasMessage(
                        "Cannot sign the token: additional_jwt_headers sets 'kid', which has a place of its own (move it)");
    }

    private static JwtAuthenticator signed(JwtAlgorithm algorithm, String key, @Nullable String passphrase) {
        return new JwtAuthenticator(
                Template.constant(key),
                false,
                algorithm,
                600,
                null,
                null,
                Template.constant(new Row()),
                null,
                Template.constant(new Row()),
                passphrase == null ? null : Template.constant(passphrase),
                null);
    }

    private static KeyPair pair(String type, String size) throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance(type);
        if (type.equals("EC")) {
            generator.initialize(new ECGenParameterSpec(size));
        } else if (type.equals("RSA")) {
            generator.initialize(Integer.parseInt(size));
        }
        return generator.generateKeyPair();
    }

    /** What PKCS #8 wraps: the content of the third element, behind version and algorithm. */
    private static byte[] inner(byte[] pkcs8) {
        int version = content(pkcs8, 0);
        int algorithm = end(pkcs8, version);
        int key = end(pkcs8, algorithm);
        return Arrays.copyOfRange(pkcs8, content(pkcs8, key), end(pkcs8, key));
    }

    /** Where the content of the DER element at a place begins. */
    private static int content(byte[] der, int at) {
        int first = der[at + 1];
        return at + 2 + (first < 0 ? first & 0x7f : 0);
    }

    private static int end(byte[] der, int at) {
        int length = 0;
        int content = content(der, at);
        if (content == at + 2) {
            length = der[at + 1];
        }
        for (int i = at + 2; i < content; i++) {
            length = length << 8 | der[i] & 0xff;
        }
        return content + length;
    }

    private static String pem(String label, byte[] body) {
        return "-----BEGIN " + label + "-----\n"
                + Base64.getMimeEncoder(64, "\n".getBytes(UTF_8)).encodeToString(body) + "\n-----END " + label
                + "-----\n";
    }

    private static boolean verifies(String token, KeyPair pair, String algorithm) throws GeneralSecurityException {
        int dot = token.lastIndexOf('.');
        Signature signature = Signature.getInstance(algorithm.startsWith("SHA-") ? "RSASSA-PSS" : algorithm);
        if (algorithm.startsWith("SHA-")) {
            signature.setParameter(new PSSParameterSpec(algorithm, "MGF1", new MGF1ParameterSpec(algorithm), 32, 1));
        }
        signature.initVerify(pair.getPublic());
        signature.update(token.substring(0, dot).getBytes(US_ASCII));
        return signature.verify(Base64.getUrlDecoder().decode(token.substring(dot + 1)));
    }
}
