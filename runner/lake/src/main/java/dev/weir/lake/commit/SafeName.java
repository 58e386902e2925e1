package dev.weir.lake.commit;

import java.nio.charset.StandardCharsets;

/**
 * Names as parts of paths: letters, digits, {@code -}, {@code .} and {@code _} stay, every other byte of UTF-8 becomes
 * {@code %XX}, as in URLs and in Hive's partitions. A first {@code .} or {@code _} is written so too, because readers
 * skip files and folders that start with one. No two names become the same.
 */
public final class SafeName {

    private static final String HEX = "0123456789ABCDEF";

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
        return safe.toString();
    }

    private static boolean isSafe(byte b, boolean first) {
        return (b >= 'a' && b <= 'z')
                || (b >= 'A' && b <= 'Z')
                || (b >= '0' && b <= '9')
                || b == '-'
                || (!first && (b == '.' || b == '_'));
    }
}
