package dev.weir.registry.signature;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPPublicKey;
import org.bouncycastle.openpgp.PGPPublicKeyRing;
import org.bouncycastle.openpgp.PGPSignature;
import org.bouncycastle.openpgp.PGPUtil;
import org.bouncycastle.openpgp.bc.BcPGPObjectFactory;
import org.bouncycastle.openpgp.operator.bc.BcPGPContentVerifierBuilderProvider;

/** Public keys of OpenPGP: read, and judged whether they are good for a signature. */
final class PublicKeys {

    private PublicKeys() {}

    /**
     * Reads one public key with its subkeys.
     *
     * @throws IOException if it is none, or more than one, or a secret one
     */
    static PGPPublicKeyRing read(String armored) throws IOException {
        try {
            BcPGPObjectFactory objects = new BcPGPObjectFactory(
                    PGPUtil.getDecoderStream(new ByteArrayInputStream(armored.getBytes(StandardCharsets.UTF_8))));
            Object first = objects.nextObject();
            if (!(first instanceof PGPPublicKeyRing ring)) {
                throw new IOException("it is no public key");
            }
            if (objects.nextObject() != null) {
                throw new IOException("there is more than one key");
            }
            return ring;
        } catch (RuntimeException e) {
            // The library throws whatever its parsers stumble over.
            throw new IOException("it is no public key", e);
        }
    }

    static String fingerprint(PGPPublicKey key) {
        return HexFormat.of().formatHex(key.getFingerprint()).toUpperCase(Locale.ROOT);
    }

    /** The first user of a key, as it says itself; empty if there is none. */
    static String holder(PGPPublicKeyRing ring) {
        Iterator<String> users = ring.getPublicKey().getUserIDs();
        String user =
                users.hasNext() ? users.next().replaceAll("\\p{Cntrl}", " ").strip() : "";
        return user.length() <= 200 ? user : user.substring(0, 197) + "...";
    }

    /** Why a key of a ring is not good for a signature that was made at some time and is looked at now; empty if it is. */
    static Optional<String> bad(PGPPublicKeyRing ring, PGPPublicKey key, Instant made, Instant now) {
        PGPPublicKey master = ring.getPublicKey();
        if (master.hasRevocation() || key.hasRevocation()) {
            return Optional.of("the key was revoked");
        }
        if (ended(master, now) || ended(key, now)) {
            return Optional.of("the key has expired");
        }
        if (made.isBefore(key.getCreationTime().toInstant())) {
            return Optional.of("it is older than the key");
        }
        return key.isMasterKey() || isBound(master, key)
                ? Optional.empty()
                : Optional.of("the key does not belong to the one that is registered");
    }

    private static boolean ended(PGPPublicKey key, Instant now) {
        long seconds = key.getValidSeconds();
        return seconds > 0 && !now.isBefore(key.getCreationTime().toInstant().plusSeconds(seconds));
    }

    /** Whether the master key says that a subkey is its own: anybody can put one beside it. */
    private static boolean isBound(PGPPublicKey master, PGPPublicKey key) {
        Iterator<PGPSignature> bindings = key.getSignaturesOfType(PGPSignature.SUBKEY_BINDING);
        while (bindings.hasNext()) {
            PGPSignature binding = bindings.next();
            try {
                binding.init(new BcPGPContentVerifierBuilderProvider(), master);
                if (binding.getKeyID() == master.getKeyID() && binding.verifyCertification(master, key)) {
                    return true;
                }
            } catch (PGPException | RuntimeException e) {
                // Not one that can be checked, so not one that binds.
                continue;
            }
        }
        return false;
    }
}
