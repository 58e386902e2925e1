package dev.weir.lake.layout;

import dev.weir.lake.table.PartitionColumn;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Values as names of folders: letters, digits, {@code -}, {@code .} and {@code _} stay, every other byte of UTF-8 becomes
 * {@code %XX}, which readers of Hive's layout undo.
 */
final class HiveText {

    private static final String HEX = "0123456789ABCDEF";
    /** File systems take names of 255 bytes; the key and its equals sign need some of them. */
    private static final int LONGEST = 150;

    private HiveText() {}

    /** A text that can be a partition's value; null for an empty one, as Hive has it. */
    static @Nullable String value(String text) {
        return text.isEmpty() || text.equals(PartitionColumn.NO_VALUE) ? null : text;
    }

    /** Whether no folder can have the value as its name. */
    static boolean isTooLong(String text) {
        return text.length() > LONGEST
                || (text.length() > LONGEST / 9 && escaped(text).length() > LONGEST);
    }

    static String escaped(String value) {
        StringBuilder safe = new StringBuilder(value.length() + 8);
        for (byte b : value.getBytes(StandardCharsets.UTF_8)) {
            if (isSafe(b)) {
                safe.append((char) b);
            } else {
                safe.append('%').append(HEX.charAt((b >> 4) & 15)).append(HEX.charAt(b & 15));
            }
        }
        return safe.toString();
    }

    private static boolean isSafe(byte b) {
        return (b >= 'a' && b <= 'z')
                || (b >= 'A' && b <= 'Z')
                || (b >= '0' && b <= '9')
                || b == '-'
                || b == '.'
                || b == '_';
    }
}
