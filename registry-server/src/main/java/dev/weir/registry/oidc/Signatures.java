package dev.weir.registry.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.SignedJWT;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.HexFormat;

/** Whether a token is signed by a key. */
final class Signatures {

    private static final int LEAST_RSA = 2048;
    /** What stands before the 32 bytes of a public key of Ed25519 (RFC 8410). */
    private static final byte[] ED25519 = HexFormat.of().parseHex("302a300506032b6570032100");

    private Signatures() {}

    /** False for another signature, and for a key that is not for it: of another kind, of another use, too short. */
    static boolean isBy(SignedJWT token, JWK key) {
        JWSAlgorithm algorithm = token.getHeader().getAlgorithm();
        boolean meant = (key.getKeyUse() == null || key.getKeyUse().equals(KeyUse.SIGNATURE))
                && (key.getAlgorithm() == null || key.getAlgorithm().equals(algorithm));
        if (!meant) {
            return false;
        }
        try {
            if (key instanceof RSAKey rsa && JWSAlgorithm.Family.RSA.contains(algorithm)) {
                return rsa.size() >= LEAST_RSA && token.verify(new RSASSAVerifier(rsa));
            }
            if (key instanceof ECKey ec && JWSAlgorithm.Family.EC.contains(algorithm)) {
                ECDSAVerifier verifier = new ECDSAVerifier(ec);
                return verifier.supportedJWSAlgorithms().contains(algorithm) && token.verify(verifier);
            }
            return key instanceof OctetKeyPair pair
                    && pair.getCurve().equals(Curve.Ed25519)
                    && algorithm.equals(JWSAlgorithm.EdDSA)
                    && isByEd25519(token, pair);
        } catch (JOSEException | GeneralSecurityException e) {
            // A key that is none, or a signature of another form.
            return false;
        }
    }

    private static boolean isByEd25519(SignedJWT token, OctetKeyPair pair) throws GeneralSecurityException {
        byte[] bytes = pair.getDecodedX();
        byte[] encoded = ByteBuffer.allocate(ED25519.length + bytes.length)
                .put(ED25519)
                .put(bytes)
                .array();
        PublicKey key = KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
        Signature signature = Signature.getInstance("Ed25519");
        signature.initVerify(key);
        signature.update(token.getSigningInput());
        return signature.verify(token.getSignature().decode());
    }
}
