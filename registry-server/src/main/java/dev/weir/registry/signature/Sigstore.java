package dev.weir.registry.signature;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPublicKey;
import java.util.Base64;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Bundles of Sigstore, as in files {@code .sigstore.json}: that the signature is of the file, by the key of the certificate that lies beside it. Whether the certificate
 * is one of the authority's, and whether the log of transparency has the signature, is not looked at: that takes the authority's keys of the day.
 */
final class Sigstore {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String NOT_LOOKED_AT =
            "; whether its certificate is the authority's and the signature in the log of transparency was not looked at";

    private Sigstore() {}

    static FoundSignature look(String file, byte[] bundle, String sha256, OpenPgp.Content content) throws IOException {
        try {
            JsonNode root = JSON.readTree(bundle);
            JsonNode message = root.path("messageSignature");
            byte[] certificate = bytes(certificate(root.path("verificationMaterial")));
            if (message.isMissingNode() || certificate.length == 0) {
                return found(file, "", "", "stored; it holds no signature of the file with a certificate");
            }
            X509Certificate leaf = (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(certificate));
            String digest =
                    HexFormat.of().formatHex(bytes(message.path("messageDigest").path("digest")));
            boolean of = digest.equals(sha256) && isBy(leaf, bytes(message.path("signature")), content);
            return of
                    ? found(
                            file,
                            signer(leaf),
                            fingerprint(leaf),
                            "signed by the key of its certificate" + NOT_LOOKED_AT)
                    : found(file, "", "", WRONG);
        } catch (JacksonException | GeneralSecurityException | IllegalArgumentException e) {
            return found(file, "", "", "stored; it cannot be read as a bundle");
        }
    }

    static final String WRONG = "it is not of this file";

    private static FoundSignature found(String file, String signer, String key, String detail) {
        return new FoundSignature(file, FoundSignature.SIGSTORE, false, signer, key, detail);
    }

    /** Version 0.3 has the certificate alone, those before it a chain. */
    private static JsonNode certificate(JsonNode material) {
        JsonNode alone = material.path("certificate").path("rawBytes");
        return alone.isMissingNode()
                ? material.path("x509CertificateChain")
                        .path("certificates")
                        .path(0)
                        .path("rawBytes")
                : alone;
    }

    private static byte[] bytes(JsonNode base64) {
        return Base64.getDecoder().decode(base64.asString(""));
    }

    private static boolean isBy(X509Certificate leaf, byte[] signed, OpenPgp.Content content)
            throws GeneralSecurityException, IOException {
        String algorithm = leaf.getPublicKey() instanceof RSAPublicKey
                ? "SHA256withRSA"
                : leaf.getPublicKey().getAlgorithm().equals("EC") ? "SHA256withECDSA" : "Ed25519";
        Signature signature = Signature.getInstance(algorithm);
        signature.initVerify(leaf.getPublicKey());
        try (InputStream in = content.open()) {
            byte[] buffer = new byte[64 * 1024];
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                signature.update(buffer, 0, count);
            }
        }
        return signature.verify(signed);
    }

    private static String signer(X509Certificate leaf) throws GeneralSecurityException {
        Collection<List<?>> names = leaf.getSubjectAlternativeNames();
        String name = names == null || names.isEmpty()
                ? leaf.getSubjectX500Principal().getName()
                : String.valueOf(names.iterator().next().get(1));
        String plain = name.replaceAll("\\p{Cntrl}", " ");
        return plain.length() <= 500 ? plain : plain.substring(0, 497) + "...";
    }

    private static String fingerprint(X509Certificate leaf) throws GeneralSecurityException {
        byte[] digest = java.security.MessageDigest.getInstance("SHA-256").digest(leaf.getEncoded());
        return HexFormat.of().formatHex(digest).toUpperCase(Locale.ROOT);
    }
}
