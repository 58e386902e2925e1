package dev.weir.parsers.archive;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** How a check sum is made. */
public enum ChecksumAlgorithm {
    /** MD5, of 16 bytes. */
    MD5("MD5"),
    /** SHA-1, of 20 bytes. */
    SHA1("SHA-1"),
    /** SHA-256, of 32 bytes. */
    SHA256("SHA-256"),
    /** SHA-512, of 64 bytes. */
    SHA512("SHA-512");

    private final String title;

    ChecksumAlgorithm(String title) {
        this.title = title;
    }

    /** Its name. */
    String title() {
        return title;
    }

    MessageDigest digest() {
        try {
            return MessageDigest.getInstance(title);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Cannot find " + title + ", which every JDK has", e);
        }
    }
}
