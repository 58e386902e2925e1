package dev.weir.registry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.registry.Client.Answer;
import dev.weir.registry.store.Digests;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;

@ParameterizedClass
@EnumSource(Store.class)
class SignaturesTest {

    private static final byte[] JAR = Jars.of("example.Mask");
    private static final Instant START = Instant.parse("2025-12-01T00:00:00Z");
    private static final Instant SIGNED = Instant.parse("2025-12-31T00:00:00Z");
    private static final String WHO = "Release of example <release@example.com>";
    private static final String VERSION = "/api/v1/artifacts/com.example/mask/versions/1.0.0";

    private final Store store;
    private RunningRegistry registry;
    private Client admin;
    private Client ci;

    SignaturesTest(Store store) {
        this.store = store;
    }

    @BeforeEach
    void start() throws IOException {
        registry = RunningRegistry.fresh(store, false);
        admin = registry.client("chief", "admin");
        ci = registry.publisher();
    }

    private static OpenPgpKeys key() {
        return new OpenPgpKeys(WHO, START, Duration.ZERO, false);
    }

    private Answer register(String namespace, String armored) {
        return admin.post(
                "/api/v1/keys",
                "{\"namespace\": \"" + namespace + "\", \"key\": " + new JsonMapper().writeValueAsString(armored)
                        + "}");
    }

    private void demand() {
        assertThat(admin.put("/api/v1/signed-namespaces/com.example", "").status())
                .isEqualTo(204);
    }

    private static byte[] pom() {
        return Jars.pom("mask", "1.0.0").getBytes(StandardCharsets.UTF_8);
    }

    /** Publishes with signatures of jar and POM; without one where it is null. */
    private Answer deploy(
            byte @org.jspecify.annotations.Nullable [] ofJar, byte @org.jspecify.annotations.Nullable [] ofPom) {
        String start = "/repository/releases/com/example/mask/1.0.0/mask-1.0.0";
        assertThat(ci.putFile(start + ".jar", JAR).status()).isEqualTo(201);
        assertThat(ci.putFile(start + ".pom", pom()).status()).isEqualTo(201);
        if (ofJar != null) {
            assertThat(ci.putFile(start + ".jar.asc", ofJar).status()).isEqualTo(201);
        }
        if (ofPom != null) {
            assertThat(ci.putFile(start + ".pom.asc", ofPom).status()).isEqualTo(201);
        }
        return ci.publish("mask", "1.0.0");
    }

    private Answer deploy(OpenPgpKeys with) {
        return deploy(with.sign(JAR, SIGNED), with.sign(pom(), SIGNED));
    }

    private void refused(Answer answer, String why) {
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.detail()).isEqualTo("Cannot publish com.example:mask:1.0.0: " + why);
        assertThat(ci.get(VERSION).status()).isEqualTo(404);
    }

    private static final String REMEDY =
            " (sign with a key that is registered for the namespace, and good: weir registry key list)";

    @Test
    void showsWhoSigned() {
        OpenPgpKeys key = new OpenPgpKeys(WHO, START, Duration.ZERO, true);
        Answer added = register("com.example", key.armored());
        assertThat(added.status()).isEqualTo(201);
        assertThat(added.json().path("holder").asString()).isEqualTo(WHO);
        demand();

        assertThat(deploy(key).status()).isEqualTo(201);

        var signatures = ci.get(VERSION).json().path("signatures");
        assertThat(signatures.size()).isEqualTo(2);
        assertThat(signatures.get(0).path("file").asString()).isEqualTo("mask-1.0.0.jar");
        assertThat(signatures.get(0).path("kind").asString()).isEqualTo("openpgp");
        assertThat(signatures.get(0).path("verified").asBoolean()).isTrue();
        assertThat(signatures.get(0).path("signer").asString()).isEqualTo(WHO);
        assertThat(signatures.get(0).path("detail").asString())
                .isEqualTo("verified with a key that is registered for com.example");
        assertThat(signatures.get(1).path("file").asString()).isEqualTo("mask-1.0.0.pom");
    }

    @Test
    void refusesVersionsWithoutSignaturesWhereTheyAreDemanded() {
        OpenPgpKeys key = key();
        register("com", key.armored());
        demand();

        refused(
                deploy(null, null),
                "namespace com.example demands signatures, and there is none of mask-1.0.0.jar"
                        + " (sign all files, with the plug-in maven-gpg-plugin for instance)");
        refused(
                deploy(key.sign(JAR, SIGNED), null),
                "namespace com.example demands signatures, and there is none of mask-1.0.0.pom"
                        + " (sign all files, with the plug-in maven-gpg-plugin for instance)");
        assertThat(admin.delete("/api/v1/signed-namespaces/com.example").status())
                .isEqualTo(204);
        assertThat(ci.publish("mask", "1.0.0").status()).isEqualTo(201);
    }

    @Test
    void refusesSignaturesOfOtherFilesAndKeys() {
        OpenPgpKeys key = key();
        OpenPgpKeys other = key();
        register("com.example", key.armored());
        register("com.exam", other.armored());
        demand();

        refused(
                deploy(key.sign(pom(), SIGNED), key.sign(pom(), SIGNED)),
                "mask-1.0.0.jar.asc: it is not of this file" + REMEDY);
        registry.clock.move(Duration.ofMinutes(2));
        Answer answer = deploy(other);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.detail()).matches(".*mask-1.0.0.jar.asc: its key [0-9a-f]+ is not registered \\(.*");
        registry.clock.move(Duration.ofMinutes(2));
        refused(
                deploy("no signature".getBytes(StandardCharsets.UTF_8), key.sign(pom(), SIGNED)),
                "mask-1.0.0.jar.asc: it is no detached signature" + REMEDY);
    }

    @Test
    void refusesKeysThatAreNotGoodAnyMore() {
        OpenPgpKeys ended = new OpenPgpKeys(WHO, START, Duration.ofDays(20), false);
        register("com.example", ended.armored());
        refused(deploy(ended), "mask-1.0.0.jar.asc: the key has expired" + REMEDY);

        OpenPgpKeys revoked = key();
        register("com.example", revoked.armored());
        register("com.example", revoked.revoked());
        registry.clock.move(Duration.ofMinutes(2));
        refused(deploy(revoked), "mask-1.0.0.jar.asc: the key was revoked" + REMEDY);

        OpenPgpKeys young = new OpenPgpKeys(WHO, SIGNED.plusSeconds(1), Duration.ZERO, false);
        register("com.example", young.armored());
        registry.clock.move(Duration.ofMinutes(2));
        refused(deploy(young), "mask-1.0.0.jar.asc: it is older than the key" + REMEDY);

        OpenPgpKeys borrowed = new OpenPgpKeys(WHO, START, Duration.ZERO, true);
        register("com.example", key().with(borrowed));
        registry.clock.move(Duration.ofMinutes(2));
        refused(deploy(borrowed), "mask-1.0.0.jar.asc: the key does not belong to the one that is registered" + REMEDY);
    }

    @Test
    void takesSignaturesOfUnknownKeysWhereNoneIsDemandedAndSaysSo() {
        assertThat(deploy(key()).status()).isEqualTo(201);

        var signature = ci.get(VERSION).json().path("signatures").get(0);
        assertThat(signature.path("verified").asBoolean()).isFalse();
        assertThat(signature.path("detail").asString()).matches("its key [0-9a-f]+ is not registered");
    }

    @Test
    void handlesKeys() {
        OpenPgpKeys key = key();
        long first = register("com.example", key.armored()).json().path("id").asLong();
        long second = register("com.example", key.armored()).json().path("id").asLong();

        assertThat(admin.get("/api/v1/keys").json().size()).isEqualTo(1);
        assertThat(admin.delete("/api/v1/keys/" + first).status()).isEqualTo(404);
        assertThat(admin.delete("/api/v1/keys/" + second).status()).isEqualTo(204);
        assertThat(register("com.example", "x").detail())
                .isEqualTo("Cannot register the key: it is no public key (give one that gpg --armor --export printed)");
        assertThat(register("com.*", key.armored()).status()).isEqualTo(400);
        assertThat(ci.get("/api/v1/keys").status()).isEqualTo(403);
        assertThat(ci.put("/api/v1/signed-namespaces/com.example", "").status()).isEqualTo(403);
        demand();
        assertThat(admin.get("/api/v1/signed-namespaces").text()).isEqualTo("[\"com.example\"]");
        assertThat(admin.get("/api/v1/audit").text())
                .contains("\"action\":\"key.add\"", "\"action\":\"key.remove\"", "\"action\":\"namespace.signatures\"");
    }

    @Test
    void storesBundlesOfSigstoreAndSaysWhatItLookedAt(@TempDir Path folder) throws Exception {
        Authority authority = Authority.make(folder);
        String start = "/repository/releases/com/example/mask/1.0.0/mask-1.0.0";

        assertThat(ci.putFile(start + ".jar.sigstore.json", authority.bundle(pom()))
                        .status())
                .isEqualTo(201);
        refused(
                deploy(null, null),
                "mask-1.0.0.jar.sigstore.json: it is not of this file (sign the file that is deployed)");

        registry.clock.move(Duration.ofMinutes(2));
        assertThat(ci.putFile(start + ".jar.sigstore.json", authority.bundle(JAR))
                        .status())
                .isEqualTo(201);
        assertThat(deploy(null, null).status()).isEqualTo(201);
        var signature = ci.get(VERSION).json().path("signatures").get(0);
        assertThat(signature.path("kind").asString()).isEqualTo("sigstore");
        assertThat(signature.path("verified").asBoolean()).isFalse();
        assertThat(signature.path("signer").asString()).isEqualTo("https://ci.example.com/example/masks");
        assertThat(signature.path("detail").asString())
                .isEqualTo("signed by the key of its certificate; whether its certificate is the authority's and the"
                        + " signature in the log of transparency was not looked at");
        assertThat(ci.get(start + ".jar.sigstore.json").status()).isEqualTo(200);
    }

    /** A certificate, and bundles that are signed with it. */
    private record Authority(PrivateKey key, byte[] certificate) {

        static Authority make(Path folder) throws Exception {
            Path file = folder.resolve("keys.p12");
            Process made = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "keytool")
                                    .toString(),
                            "-genkeypair",
                            "-alias",
                            "a",
                            "-keyalg",
                            "EC",
                            "-groupname",
                            "secp256r1",
                            "-dname",
                            "CN=example",
                            "-ext",
                            "SAN=uri:https://ci.example.com/example/masks",
                            "-storetype",
                            "PKCS12",
                            "-keystore",
                            file.toString(),
                            "-storepass",
                            "invented")
                    .redirectErrorStream(true)
                    .start();
            assertThat(made.waitFor()).isZero();
            KeyStore keys = KeyStore.getInstance("PKCS12");
            try (var in = Files.newInputStream(file)) {
                keys.load(in, "invented".toCharArray());
            }
            return new Authority(
                    (PrivateKey) keys.getKey("a", "invented".toCharArray()),
                    keys.getCertificate("a").getEncoded());
        }

        byte[] bundle(byte[] content) throws Exception {
            Signature signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(key);
            signature.update(content);
            Base64.Encoder base64 = Base64.getEncoder();
            byte[] digest = HexFormat.of().parseHex(Digests.of(content).sha256());
            return ("{\"mediaType\": \"application/vnd.dev.sigstore.bundle.v0.3+json\", \"verificationMaterial\":"
                            + " {\"certificate\": {\"rawBytes\": \"" + base64.encodeToString(certificate)
                            + "\"}}, \"messageSignature\": {\"messageDigest\": {\"algorithm\": \"SHA2_256\", \"digest\": \""
                            + base64.encodeToString(digest) + "\"}, \"signature\": \""
                            + base64.encodeToString(signature.sign()) + "\"}}")
                    .getBytes(StandardCharsets.UTF_8);
        }
    }
}
