package dev.weir.standard.auth.jwt;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.failure.FailureType;
import dev.weir.spi.read.Json;
import dev.weir.spi.value.Row;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.util.Base64;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Writes and signs JSON web tokens in their compact form (RFC 7515). */
final class JwtSigner {

    private static final Base64.Encoder URL = Base64.getUrlEncoder().withoutPadding();

    private JwtSigner() {}

    /**
     * What signs.
     *
     * @param text       the key as it was given; secret
     * @param encoded    whether it is encoded in base64 before it signs
     * @param passphrase decrypts a private key; empty if it is not encrypted
     */
    record Key(String text, boolean encoded, String passphrase) {

        /** The key as it signs. */
        String prepared() {
            return encoded ? Base64.getEncoder().encodeToString(text.getBytes(UTF_8)) : text;
        }

        @Override
        public String toString() {
            return "Key";
        }
    }

    static String sign(Row headers, Row payload, JwtAlgorithm algorithm, Key key, Json json) {
        String content = part(Row.of(new TreeMap<>(headers)), json) + "." + part(payload, json);
        try {
            byte[] signature = algorithm.isShared() ? mac(content, algorithm, key) : signature(content, algorithm, key);
            return content + "." + URL.encodeToString(signature);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new ConnectorException(
                    FailureType.CONFIG,
                    "Cannot sign the token with " + algorithm.header() + ": "
                            + e.getClass().getSimpleName()
                            + " (check that secret_key is a key of this algorithm, and the passphrase)");
        }
    }

    private static String part(Row row, Json json) {
        return URL.encodeToString(ascii(json.write(row)).getBytes(US_ASCII));
    }

    /** JSON in ASCII: other characters are written as escapes. */
    private static String ascii(String json) {
        StringBuilder ascii = new StringBuilder(json.length());
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            if (c < 0x80) {
                ascii.append(c);
            } else {
                ascii.append("\\u").append(Integer.toHexString(0x10000 | c).substring(1));
            }
        }
        return ascii.toString();
    }

    private static byte[] mac(String content, JwtAlgorithm algorithm, Key key) throws GeneralSecurityException {
        Mac mac = Mac.getInstance(algorithm.signature());
        mac.init(new SecretKeySpec(key.prepared().getBytes(UTF_8), algorithm.signature()));
        return mac.doFinal(content.getBytes(US_ASCII));
    }

    private static byte[] signature(String content, JwtAlgorithm algorithm, Key key) throws GeneralSecurityException {
        Signature signature = Signature.getInstance(algorithm.signature());
        if (algorithm.isPss()) {
            String hash = algorithm.detail();
            int length = Integer.parseInt(hash.substring("SHA-".length())) / 8;
            signature.setParameter(new PSSParameterSpec(hash, "MGF1", new MGF1ParameterSpec(hash), length, 1));
        }
        signature.initSign(PrivateKeys.parse(key.prepared(), key.passphrase(), algorithm));
        signature.update(content.getBytes(US_ASCII));
        return signature.sign();
    }
}
