package dev.weir.components.store;

import dev.weir.manifest.component.ArtifactException;
import dev.weir.manifest.lock.LockedFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The sha-256 of files. */
public final class Digest {

    private Digest() {}

    /** The sha-256 of a file, in hexadecimal digits. */
    public static String sha256(Path file) {
        MessageDigest digest = algorithm();
        try (InputStream in = Files.newInputStream(file);
                OutputStream to = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
            in.transferTo(to);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file + ": " + e.getMessage() + " (check the file)", e);
        }
        return text(digest);
    }

    /** The sha-256 of some bytes, in hexadecimal digits. */
    public static String of(byte[] bytes) {
        return HexFormat.of().formatHex(algorithm().digest(bytes));
    }

    static String text(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }

    static MessageDigest algorithm() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Cannot digest: this Java has no SHA-256 (use another one)", e);
        }
    }

    /** The file, if it is what was locked. */
    static Path verified(Path file, LockedFile locked, String remedy) {
        String found = sha256(file);
        if (!found.equals(locked.sha256())) {
            throw new ArtifactException(
                    "load " + locked.name(),
                    file + " is not the file that was locked: its sha-256 is " + found + ", not " + locked.sha256(),
                    remedy);
        }
        return file;
    }
}
