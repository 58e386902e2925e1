package dev.weir.registry;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import dev.weir.registry.Client.Answer;
import dev.weir.registry.http.DoorOptions;
import dev.weir.registry.limit.Origin;
import dev.weir.registry.limit.Rates;
import dev.weir.registry.oidc.TrustFile;
import dev.weir.registry.webhook.WebhookRules;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Store.class)
class OidcTest {

    private static final byte[] JAR = Jars.of("example.Mask");
    private static final String FILE = "/repository/releases/com/example/mask/1.0.0/mask-1.0.0.jar";

    private final Store store;
    private final TestClock clock = new TestClock();
    private Issuer issuer;
    private RunningRegistry registry;
    private Client nobody;

    OidcTest(Store store) {
        this.store = store;
    }

    @BeforeEach
    void start(@TempDir Path folder) throws IOException {
        issuer = new Issuer(clock);
        String trust = """
                issuers:
                  - issuer: %s
                    audience: https://registry.example.com
                    bindings:
                      - claims:
                          repository: example/masks
                          ref: refs/tags/v*
                        scopes: ["publish:com.example"]
                        minutes: 15
                """.formatted(issuer.url());
        registry = new RunningRegistry(
                store,
                folder,
                false,
                new DoorOptions(
                        TrustFile.parse(trust, "trust.yaml"),
                        Rates.FREE,
                        Origin.DIRECT,
                        WebhookRules.DEFAULT,
                        OptionalInt.empty()),
                clock);
        nobody = new Client(registry.url(), "");
    }

    @AfterEach
    void stop() {
        registry.close();
        issuer.close();
    }

    private Answer exchange(String idToken) {
        return nobody.post("/api/v1/oidc/token", "{\"id_token\": \"" + idToken + "\"}");
    }

    private String refusal(String idToken) {
        Answer answer = exchange(idToken);
        assertThat(answer.status()).isEqualTo(401);
        assertThat(new Client(registry.url(), idToken).put(FILE, JAR).status()).isBetween(401, 403);
        return answer.detail();
    }

    @Test
    void exchangesAnIdTokenForOneThatPublishesInWhatItIsBoundTo() {
        Answer given = exchange(issuer.token());

        assertThat(given.status()).isEqualTo(201);
        assertThat(given.header("Cache-Control")).isEqualTo("no-store");
        assertThat(given.json().path("expires").asString()).isEqualTo("2026-01-01T00:15:00Z");
        assertThat(given.json().path("scopes").toString()).isEqualTo("[\"publish:com.example\"]");
        Client ci = new Client(registry.url(), given.json().path("token").asString());
        assertThat(ci.deploy("mask", "1.0.0", JAR).status()).isEqualTo(201);
        assertThat(ci.put("/repository/releases/org/example/mask/1.0.0/mask-1.0.0.jar", JAR)
                        .status())
                .isEqualTo(403);
        assertThat(ci.get("/api/v1/tokens").status()).isEqualTo(403);

        clock.move(Duration.ofMinutes(15));

        assertThat(ci.get(FILE).detail()).startsWith("Cannot accept the token: it expired at 2026-01-01T00:15:00Z");
    }

    @Test
    void logsWhichClaimsWereExchanged() {
        String idToken =
                issuer.token(issuer.claims().jwtID("job-1").claim("sha", "abc").claim("actor", "a\nb"));
        exchange(idToken);

        String log = registry.client("chief", "admin").get("/api/v1/audit").text();

        assertThat(log)
                .contains("\"action\":\"token.exchange\",\"subject\":\"token 1\",\"detail\":\"iss=" + issuer.url()
                        + " repository=example/masks ref=refs/tags/v1.0.0 sub=repo:example/masks:ref:refs/tags/v1.0.0"
                        + " sha=abc actor=a_b jti=job-1\"")
                .contains("\"actor\":\"oidc repository=example/masks ref=refs/tags/v1.0.0\"")
                .doesNotContain(idToken);
    }

    @Test
    void takesTheIdTokenInPlaceOfATokenWhileItLasts() {
        String idToken = issuer.token();
        Client ci = new Client(registry.url(), idToken);
        String basic = Base64.getEncoder().encodeToString(("token:" + idToken).getBytes(StandardCharsets.UTF_8));

        assertThat(ci.deploy("mask", "1.0.0", JAR).status()).isEqualTo(201);
        assertThat(nobody.get(FILE, "Authorization", "Basic " + basic).status()).isEqualTo(200);
        Client admin = registry.client("chief", "admin");
        assertThat(admin.get("/api/v1/tokens").json().size()).isEqualTo(2);

        admin.delete("/api/v1/tokens/1");
        assertThat(ci.get(FILE).detail()).startsWith("Cannot accept the token: it was revoked at ");
        Client other = new Client(registry.url(), issuer.token());
        assertThat(other.get(FILE).status()).isEqualTo(200);
        clock.move(Duration.ofMinutes(11));
        assertThat(other.get(FILE).detail())
                .isEqualTo(
                        "Cannot accept the ID token: it expired at 2026-01-01T00:10:00Z (ask for a new one; exchange it"
                                + " if the build takes longer)");
    }

    @Test
    void givesOneTokenForAnIdToken() {
        String idToken = issuer.token();
        assertThat(exchange(idToken).status()).isEqualTo(201);

        assertThat(exchange(idToken).detail())
                .isEqualTo(
                        "Cannot accept the ID token: it was used already (ask the CI for a new one for each exchange)");
        assertThat(new Client(registry.url(), idToken).get(FILE).detail())
                .startsWith(
                        "Cannot accept the ID token: it was exchanged for a token, which is to be used in its place");

        String direct = issuer.token();
        assertThat(new Client(registry.url(), direct).put(FILE, JAR).status()).isEqualTo(201);
        assertThat(exchange(direct).status()).isEqualTo(401);
    }

    @Test
    void givesOneTokenToThoseWhoAskAtOnce() {
        String idToken = issuer.token(issuer.claims().jwtID(null));

        List<Integer> statuses = IntStream.range(0, 8)
                .parallel()
                .mapToObj(i -> exchange(idToken).status())
                .sorted()
                .toList();

        assertThat(statuses).containsExactly(201, 401, 401, 401, 401, 401, 401, 401);
    }

    @Test
    void takesOneIdTokenOfRequestsAtOnceForOneJob() {
        Client ci = new Client(registry.url(), issuer.token());

        List<Integer> statuses = IntStream.range(0, 8)
                .parallel()
                .mapToObj(i -> ci.get("/api/v1/search").status())
                .distinct()
                .toList();

        assertThat(statuses).containsExactly(200);
        assertThat(registry.tokens().all()).hasSize(1);
    }

    @Test
    void refusesClaimsThatNoBindingFits() {
        for (JWTClaimsSet.Builder claims : List.of(
                issuer.claims().claim("repository", "example/masks-evil"),
                issuer.claims().claim("repository", "EXAMPLE/masks"),
                issuer.claims().claim("ref", "refs/heads/main"),
                issuer.claims().claim("ref", "refs/tags/v1/2"),
                issuer.claims().claim("ref", null),
                issuer.claims().claim("repository", java.util.Map.of("name", "example/masks")))) {
            assertThat(exchange(issuer.token(claims)).status()).isEqualTo(403);
        }
        assertThat(exchange(issuer.token(issuer.claims().claim("ref", "refs/heads/main")))
                        .detail())
                .isEqualTo("Cannot accept the ID token: no binding of " + issuer.url()
                        + " fits its claims (repository=example/masks, ref=refs/heads/main) (have one added to the file that"
                        + " weir registry serve --trust names)");
        assertThat(registry.tokens().all()).isEmpty();
    }

    @Test
    void refusesTokensThatAreNotForItOrNotForNow() {
        assertThat(refusal(issuer.token(issuer.claims().issuer("https://ci.example.com"))))
                .startsWith("Cannot accept the ID token: its issuer 'https://ci.example.com' is not trusted here");
        assertThat(refusal(issuer.token(issuer.claims().audience("https://other.example.com"))))
                .isEqualTo("Cannot accept the ID token: it is for https://other.example.com, not for"
                        + " https://registry.example.com (ask the CI for an ID token with the audience"
                        + " https://registry.example.com)");
        assertThat(refusal(issuer.token(issuer.claims().audience((String) null))))
                .contains("not for");
        assertThat(refusal(issuer.token(issuer.claims().expirationTime(in(Duration.ofMinutes(-2))))))
                .contains("it expired at 2025-12-31T23:58:00Z");
        assertThat(refusal(issuer.token(issuer.claims().expirationTime(null)))).contains("it has no exp");
        assertThat(refusal(issuer.token(issuer.claims().issueTime(null)))).contains("it has no iat");
        assertThat(refusal(issuer.token(issuer.claims().issueTime(in(Duration.ofMinutes(2))))))
                .contains("it holds only later");
        assertThat(refusal(issuer.token(issuer.claims().notBeforeTime(in(Duration.ofMinutes(2))))))
                .contains("it holds only later");
        assertThat(refusal(issuer.token(issuer.claims().expirationTime(in(Duration.ofHours(25))))))
                .contains("it holds for longer than a day");
        assertThat(exchange(issuer.token(issuer.claims().notBeforeTime(in(Duration.ofSeconds(30)))))
                        .status())
                .isEqualTo(201);
        assertThat(exchange(issuer.token(issuer.claims().audience(List.of("other", Issuer.AUDIENCE))))
                        .status())
                .isEqualTo(201);
    }

    private Date in(Duration time) {
        return Date.from(clock.instant().plus(time));
    }

    @Test
    void refusesSignaturesThatAreNotTheIssuers() throws Exception {
        JWTClaimsSet claims = issuer.claims().build();
        String id = issuer.key().getKeyID();
        JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(id).build();
        String good = issuer.token();
        String[] parts = good.split("\\.");
        String other =
                issuer.token(issuer.claims().claim("ref", "refs/tags/v2")).split("\\.")[1];

        assertThat(refusal(new PlainJWT(claims).serialize()))
                .isEqualTo(
                        "Cannot accept the ID token: it is no signed JSON Web Token (send the ID token as the CI gives it)");
        byte[] publicKey = issuer.key().toECPublicKey().getEncoded();
        assertThat(refusal(Issuer.sign(
                        new JWSHeader.Builder(JWSAlgorithm.HS256).keyID(id).build(),
                        claims,
                        new MACSigner(Arrays.copyOf(publicKey, 64)))))
                .contains("it is signed with HS256");
        assertThat(refusal(Issuer.sign(header, claims, new ECDSASigner(new ECKeyGenerator(Curve.P_256).generate()))))
                .contains("its signature is not its issuer's");
        assertThat(refusal(parts[0] + "." + other + "." + parts[2])).contains("its signature is not its issuer's");
        assertThat(refusal(parts[0] + "." + parts[1] + "." + Base64URL.encode(new byte[64])))
                .contains("its signature is not its issuer's");
        assertThat(refusal(parts[0] + "." + parts[1] + ".AAAA")).contains("its signature is not its issuer's");
        assertThat(refusal(Issuer.sign(new JWSHeader.Builder(JWSAlgorithm.ES256).build(), claims, issuer.signer())))
                .contains("its header names no key");
        assertThat(refusal("eyJ.x.y")).contains("it is no signed JSON Web Token");
        assertThat(exchange("x".repeat(20_000)).status()).isEqualTo(401);
        assertThat(nobody.post("/api/v1/oidc/token", "{}").status()).isEqualTo(400);
    }

    @Test
    void acceptsSignaturesOfRsaAndEd25519() throws Exception {
        RSAKey rsa = new RSAKeyGenerator(2048).keyID("rsa").generate();
        RSAKey forOther = new RSAKey.Builder(rsa)
                .keyID("enc")
                .keyUse(com.nimbusds.jose.jwk.KeyUse.ENCRYPTION)
                .build();
        KeyPair ed = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        byte[] encoded = ed.getPublic().getEncoded();
        OctetKeyPair okp = new OctetKeyPair.Builder(
                        Curve.Ed25519,
                        Base64URL.encode(Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length)))
                .keyID("ed")
                .build();
        issuer.publish(rsa.toPublicJWK(), forOther.toPublicJWK(), okp);
        JWSHeader rs256 = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("rsa").build();
        JWSHeader wrongUse =
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("enc").build();

        assertThat(exchange(Issuer.sign(rs256, issuer.claims().build(), new RSASSASigner(rsa)))
                        .status())
                .isEqualTo(201);
        assertThat(exchange(Issuer.sign(wrongUse, issuer.claims().build(), new RSASSASigner(rsa)))
                        .status())
                .isEqualTo(401);
        String input =
                new JWSHeader.Builder(JWSAlgorithm.EdDSA).keyID("ed").build().toBase64URL() + "."
                        + issuer.claims().build().toPayload().toBase64URL();
        Signature signature = Signature.getInstance("Ed25519");
        signature.initSign(ed.getPrivate());
        signature.update(input.getBytes(StandardCharsets.US_ASCII));
        Base64URL signed = Base64URL.encode(signature.sign());
        assertThat(exchange(input + "." + signed).status()).isEqualTo(201);
        String wrong = input.substring(0, input.indexOf('.')) + "."
                + issuer.claims().build().toPayload().toBase64URL();
        assertThat(exchange(wrong + "." + signed).status()).isEqualTo(401);
    }

    @Test
    void asksForNewKeysAtMostOnceAMinute() {
        assertThat(exchange(issuer.token()).status()).isEqualTo(201);
        String old = issuer.token();
        issuer.rotate();

        assertThat(exchange(issuer.token()).detail())
                .isEqualTo("Cannot accept the ID token: its key is none of " + issuer.url()
                        + " (ask for a new one; if the issuer has new keys, try again in a minute)");
        assertThat(issuer.asked).hasValue(1);
        clock.move(Duration.ofMinutes(1));
        assertThat(exchange(issuer.token()).status()).isEqualTo(201);
        assertThat(issuer.asked).hasValue(2);
        assertThat(exchange(old).status()).isEqualTo(401);
        assertThat(issuer.asked).hasValue(2);
    }

    @Test
    void goesOnWithTheKeysItKnowsForADayWhileTheIssuerIsDown() {
        assertThat(exchange(issuer.token()).status()).isEqualTo(201);
        issuer.misbehave(exchange -> Issuer.send(exchange, 500, ""));

        clock.move(Duration.ofHours(23));
        assertThat(exchange(issuer.token()).status()).isEqualTo(201);
        clock.move(Duration.ofHours(1));
        Answer answer = exchange(issuer.token());
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.header("Retry-After")).isEqualTo("30");
        assertThat(answer.detail())
                .isEqualTo("Cannot check the ID token: its issuer " + issuer.url()
                        + " does not say which keys it has (try again in a minute; the registry's log has why)");

        issuer.behave();
        assertThat(exchange(issuer.token()).status()).isEqualTo(503);
        clock.move(Duration.ofSeconds(30));
        assertThat(exchange(issuer.token()).status()).isEqualTo(201);
    }

    @Test
    void believesNoIssuerThatAnswersOtherwiseThanOneDoes() throws Exception {
        CountDownLatch end = new CountDownLatch(1);
        List<com.sun.net.httpserver.HttpHandler> answers = List.of(
                exchange -> Issuer.send(exchange, 200, issuer.discovery("https://ci.example.com")),
                exchange -> Issuer.send(exchange, 200, "{\"issuer\": \"" + issuer.url() + "\"}"),
                exchange -> Issuer.send(
                        exchange,
                        200,
                        "{\"issuer\": \"" + issuer.url() + "\", \"jwks_uri\": \"http://keys.example.com/\"}"),
                exchange -> Issuer.send(exchange, 200, "<html>"),
                exchange -> Issuer.send(exchange, 200, " ".repeat(300 * 1024)),
                exchange -> {
                    exchange.getResponseHeaders().add("Location", issuer.url() + "/other");
                    Issuer.send(exchange, 302, "");
                },
                exchange -> {
                    try {
                        end.await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                });
        for (var answer : answers) {
            issuer.misbehave(answer);
            assertThat(exchange(issuer.token()).status()).isEqualTo(503);
            clock.move(Duration.ofMinutes(1));
        }
        end.countDown();
        assertThat(issuer.asked).hasValue(0);

        issuer.behave();
        assertThat(exchange(issuer.token()).status()).isEqualTo(201);
    }

    @Test
    void forgetsTokensOfJobsThatEndedLongAgo() {
        exchange(issuer.token());
        clock.move(Duration.ofDays(31));

        exchange(issuer.token());

        assertThat(registry.tokens().all()).hasSize(1);
        assertThat(registry.client("chief", "admin").get("/api/v1/audit/check").text())
                .isEqualTo("{\"whole\":true,\"first_broken\":null}");
    }
}
