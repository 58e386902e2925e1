package dev.weir.registry.signature;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.bcpg.HashAlgorithmTags;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPPublicKey;
import org.bouncycastle.openpgp.PGPPublicKeyRing;
import org.bouncycastle.openpgp.PGPSignature;
import org.bouncycastle.openpgp.PGPSignatureList;
import org.bouncycastle.openpgp.PGPUtil;
import org.bouncycastle.openpgp.bc.BcPGPObjectFactory;
import org.bouncycastle.openpgp.operator.bc.BcPGPContentVerifierBuilderProvider;

/** Detached signatures of OpenPGP, as in files {@code .asc}. */
final class OpenPgp {

    private static final Set<Integer> HASHES =
            Set.of(HashAlgorithmTags.SHA256, HashAlgorithmTags.SHA384, HashAlgorithmTags.SHA512);

    private OpenPgp() {}

    /** Opens a content. */
    interface Content {
        InputStream open() throws IOException;
    }

    /**
     * Looks at a signature of a file.
     *
     * @param keys those that are registered for the namespace
     * @throws IOException if the content cannot be read
     */
    static FoundSignature look(String file, byte[] signature, Content content, List<SigningKey> keys, Instant now)
            throws IOException {
        Optional<PGPSignature> read = read(signature);
        if (read.isEmpty()) {
            return found(file, false, "", "", "it is no detached signature");
        }
        PGPSignature one = read.get();
        for (SigningKey registered : keys) {
            PGPPublicKeyRing ring = PublicKeys.read(registered.armored());
            PGPPublicKey key = ring.getPublicKey(one.getKeyID());
            if (key != null) {
                String wrong = wrong(one, ring, key, content, now);
                boolean verified = wrong.isEmpty();
                return found(
                        file,
                        verified,
                        registered.holder(),
                        PublicKeys.fingerprint(key),
                        verified ? "verified with a key that is registered for " + registered.namespace() : wrong);
            }
        }
        return found(file, false, "", "", "its key " + Long.toHexString(one.getKeyID()) + " is not registered");
    }

    private static FoundSignature found(String file, boolean verified, String signer, String key, String detail) {
        return new FoundSignature(file, FoundSignature.OPENPGP, verified, signer, key, detail);
    }

    private static Optional<PGPSignature> read(byte[] signature) {
        try {
            Object first =
                    new BcPGPObjectFactory(PGPUtil.getDecoderStream(new ByteArrayInputStream(signature))).nextObject();
            boolean one = first instanceof PGPSignatureList list
                    && list.size() == 1
                    && list.get(0).getSignatureType() == PGPSignature.BINARY_DOCUMENT;
            return one ? Optional.of(((PGPSignatureList) first).get(0)) : Optional.empty();
        } catch (IOException | RuntimeException e) {
            // The library throws whatever its parsers stumble over.
            return Optional.empty();
        }
    }

    private static String wrong(
            PGPSignature signature, PGPPublicKeyRing ring, PGPPublicKey key, Content content, Instant now)
            throws IOException {
        Optional<String> bad =
                PublicKeys.bad(ring, key, signature.getCreationTime().toInstant(), now);
        if (bad.isPresent()) {
            return bad.get();
        }
        if (!HASHES.contains(signature.getHashAlgorithm())) {
            return "it is made with a checksum that is not safe";
        }
        try (InputStream in = content.open()) {
            signature.init(new BcPGPContentVerifierBuilderProvider(), key);
            byte[] buffer = new byte[64 * 1024];
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                signature.update(buffer, 0, count);
            }
            return signature.verify() ? "" : "it is not of this file";
        } catch (PGPException e) {
            return "it cannot be checked";
        }
    }
}
