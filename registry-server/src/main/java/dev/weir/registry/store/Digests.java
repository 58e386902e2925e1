package dev.weir.registry.store;

import dev.weir.registry.layout.ChecksumKind;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The checksums of a content, as lower-case hexadecimal digits. */
public record Digests(String md5, String sha1, String sha256, String sha512) {

    /** The checksums of some bytes. */
    public static Digests of(byte[] bytes) {
        Running running = new Running();
        running.add(bytes, bytes.length);
        return running.end();
    }

    /** One of them. */
    public String of(ChecksumKind kind) {
        return switch (kind) {
            case MD5 -> md5;
            case SHA1 -> sha1;
            case SHA256 -> sha256;
            case SHA512 -> sha512;
        };
    }

    /** Checksums of a content that is still arriving. Used by one thread. */
    static final class Running {
        private final MessageDigest md5 = digest(ChecksumKind.MD5);
        private final MessageDigest sha1 = digest(ChecksumKind.SHA1);
        private final MessageDigest sha256 = digest(ChecksumKind.SHA256);
        private final MessageDigest sha512 = digest(ChecksumKind.SHA512);

        void add(byte[] bytes, int count) {
            md5.update(bytes, 0, count);
            sha1.update(bytes, 0, count);
            sha256.update(bytes, 0, count);
            sha512.update(bytes, 0, count);
        }

        Digests end() {
            HexFormat hex = HexFormat.of();
            return new Digests(
                    hex.formatHex(md5.digest()),
                    hex.formatHex(sha1.digest()),
                    hex.formatHex(sha256.digest()),
                    hex.formatHex(sha512.digest()));
        }
    }

    private static MessageDigest digest(ChecksumKind kind) {
        try {
            return MessageDigest.getInstance(kind.algorithm());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Cannot compute checksums: this Java has no " + kind.algorithm(), e);
        }
    }
}
