package dev.weir.registry;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.bcpg.ArmoredOutputStream;
import org.bouncycastle.bcpg.HashAlgorithmTags;
import org.bouncycastle.bcpg.PublicKeyPacket;
import org.bouncycastle.crypto.generators.Ed25519KeyPairGenerator;
import org.bouncycastle.crypto.params.Ed25519KeyGenerationParameters;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPKeyPair;
import org.bouncycastle.openpgp.PGPKeyRingGenerator;
import org.bouncycastle.openpgp.PGPPublicKey;
import org.bouncycastle.openpgp.PGPPublicKeyRing;
import org.bouncycastle.openpgp.PGPSignature;
import org.bouncycastle.openpgp.PGPSignatureGenerator;
import org.bouncycastle.openpgp.PGPSignatureSubpacketGenerator;
import org.bouncycastle.openpgp.operator.bc.BcPGPContentSignerBuilder;
import org.bouncycastle.openpgp.operator.bc.BcPGPDigestCalculatorProvider;
import org.bouncycastle.openpgp.operator.bc.BcPGPKeyPair;

/** Keys that sign as {@code gpg} does: a main key, and a subkey if it is asked for. */
final class OpenPgpKeys {

    private final PGPKeyPair main;
    private final PGPKeyPair signing;
    private final PGPPublicKeyRing ring;

    OpenPgpKeys(String user, Instant created, Duration life, boolean subkey) {
        try {
            main = pair(created);
            signing = subkey ? pair(created) : main;
            PGPSignatureSubpacketGenerator packets = new PGPSignatureSubpacketGenerator();
            if (!life.isZero()) {
                packets.setKeyExpirationTime(true, life.toSeconds());
            }
            PGPKeyRingGenerator generator = new PGPKeyRingGenerator(
                    PGPSignature.POSITIVE_CERTIFICATION,
                    main,
                    user,
                    new BcPGPDigestCalculatorProvider().get(HashAlgorithmTags.SHA1),
                    packets.generate(),
                    null,
                    signer(main),
                    null);
            if (subkey) {
                generator.addSubKey(signing);
            }
            ring = generator.generatePublicKeyRing();
        } catch (PGPException e) {
            throw new IllegalStateException(e);
        }
    }

    private static PGPKeyPair pair(Instant created) throws PGPException {
        Ed25519KeyPairGenerator generator = new Ed25519KeyPairGenerator();
        generator.init(new Ed25519KeyGenerationParameters(new SecureRandom()));
        return new BcPGPKeyPair(
                PublicKeyPacket.VERSION_4, PGPPublicKey.EDDSA_LEGACY, generator.generateKeyPair(), Date.from(created));
    }

    private static BcPGPContentSignerBuilder signer(PGPKeyPair pair) {
        return new BcPGPContentSignerBuilder(pair.getPublicKey().getAlgorithm(), HashAlgorithmTags.SHA256);
    }

    String armored() {
        return armored(ring);
    }

    private static String armored(PGPPublicKeyRing ring) {
        try {
            return armored(ring.getEncoded());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String armored(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ArmoredOutputStream armor = new ArmoredOutputStream(out)) {
            armor.write(bytes);
        }
        return out.toString(StandardCharsets.US_ASCII);
    }

    /** The key, with its own word that it holds no more. */
    String revoked() {
        try {
            PGPSignatureGenerator generator = new PGPSignatureGenerator(signer(main), main.getPublicKey());
            generator.init(PGPSignature.KEY_REVOCATION, main.getPrivateKey());
            PGPSignature word = generator.generateCertification(ring.getPublicKey());
            PGPPublicKey key = PGPPublicKey.addCertification(ring.getPublicKey(), word);
            return armored(PGPPublicKeyRing.insertPublicKey(ring, key));
        } catch (PGPException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The key with the subkey of another put beside its own, as anybody can. */
    String with(OpenPgpKeys other) {
        return armored(PGPPublicKeyRing.insertPublicKey(ring, other.ring.getPublicKey(other.signing.getKeyID())));
    }

    byte[] sign(byte[] content, Instant at) {
        try {
            PGPSignatureGenerator generator = new PGPSignatureGenerator(signer(signing), signing.getPublicKey());
            generator.init(PGPSignature.BINARY_DOCUMENT, signing.getPrivateKey());
            PGPSignatureSubpacketGenerator packets = new PGPSignatureSubpacketGenerator();
            packets.setSignatureCreationTime(true, Date.from(at));
            packets.setIssuerKeyID(false, signing.getKeyID());
            generator.setHashedSubpackets(packets.generate());
            generator.update(content);
            return armored(generator.generate().getEncoded()).getBytes(StandardCharsets.US_ASCII);
        } catch (PGPException | IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
