package dev.weir.lake.commit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Names as parts of paths: letters, digits, {@code -}, {@code .} and {@code _} stay, every other byte of UTF-8 becomes
 * {@code %XX}, as in URLs and in Hive's partitions. A first {@code .} or {@code _} is written so too, because readers
 * skip files and folders that start with one. No two names become the same. One that is too long for a file system is cut,
 * and ends in {@code ~} and its digest; an empty one becomes {@code %}.
 */
public final class SafeName {

    private static final String HEX = "0123456789ABCDEF";
    private static final int LONGEST = 200;
    private static final int KEPT = 160;
    private static final int DIGEST = 16;

    private SafeName() {}

    /** A name as a part of a path. */
    public static String of(String name) {
        StringBuilder safe = new StringBuilder(name.length() + 8);
        for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
            if (isSafe(b, safe.length() == 0)) {
                safe.append((char) b);
            } else {
                safe.append('%').append(HEX.charAt((b >> 4) & 15)).append(HEX.charAt(b & 15));
            }
        }
        if (safe.length() > LONGEST) {
            return safe.substring(0, KEPT) + "~" + digest(name);
        }
        return safe.length() == 0 ? "%" : safe.toString();
    }

    private static String digest(String name) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, DIGEST);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private static boolean isSafe(byte b, boolean first) {
        return (b >= 'a' && b <= 'z')
                || (b >= 'A' && b <= 'Z')
                || (b >= '0' && b <= '9')
                || b == '-'
                || (!first && (b == '.' || b == '_'));
    }
}
