package dev.weir.expressions.library;

import dev.weir.expressions.value.EvaluationException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Message digests by the names of Python's hashlib. */
final class Hashes {

    /** What hashlib has besides: functions that cannot be called, or cannot give a digest, without further arguments. */
    private static final Set<String> NEEDING_ARGUMENTS = Set.of(
            "shake_128",
            "shake_256",
            "new",
            "pbkdf2_hmac",
            "scrypt",
            "file_digest",
            "algorithms_available",
            "algorithms_guaranteed");

    private Hashes() {}

    static byte[] digest(String name, byte[] data) {
        if (name.equals("blake2b")) {
            return Blake2b.digest(data);
        } else if (name.equals("blake2s")) {
            return Blake2s.digest(data);
        } else if (NEEDING_ARGUMENTS.contains(name)) {
            throw EvaluationException.type(name + "() missing required arguments");
        }
        String algorithm = algorithm(name);
        if (algorithm == null) {
            throw EvaluationException.attribute("No hashing function named " + name);
        }
        try {
            return MessageDigest.getInstance(algorithm).digest(data);
        } catch (NoSuchAlgorithmException missing) {
            throw EvaluationException.attribute("No hashing function named " + name);
        }
    }

    private static @Nullable String algorithm(String name) {
        return switch (name) {
            case "md5" -> "MD5";
            case "sha1" -> "SHA-1";
            case "sha224" -> "SHA-224";
            case "sha256" -> "SHA-256";
            case "sha384" -> "SHA-384";
            case "sha512" -> "SHA-512";
            case "sha3_224" -> "SHA3-224";
            case "sha3_256" -> "SHA3-256";
            case "sha3_384" -> "SHA3-384";
            case "sha3_512" -> "SHA3-512";
            default -> null;
        };
    }
}
