package dev.weir.lake.table;

import dev.weir.lake.json.JsonText;
import dev.weir.spi.value.Row;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Names of partitions of a source: the partition of a slice as JSON text with sorted keys, shortened if it is long. */
public final class SourcePartitionNames {

    private static final String PARENT = "parent_slice";
    private static final int LONGEST = 200;
    private static final int START = 150;
    private static final int DIGEST_BYTES = 8;

    private SourcePartitionNames() {}

    /** The names of a slice's partition: none without a partition router, one for each member of a group. */
    public static List<String> of(Row partition) {
        if (partition.isEmpty()) {
            return List.of();
        }
        int members = members(partition);
        if (members == 0) {
            return List.of(name(partition));
        }
        List<String> names = new ArrayList<>(members);
        for (int i = 0; i < members; i++) {
            names.add(name(member(partition, i)));
        }
        return names;
    }

    /** How many partitions a grouped one stands for: all of its fields are lists of that length; 0 if it is not one. */
    private static int members(Row partition) {
        int members = 0;
        for (Object value : partition.values()) {
            if (!(value instanceof List<?> list) || list.isEmpty() || members > 0 && members != list.size()) {
                return 0;
            }
            members = list.size();
        }
        return members;
    }

    private static Row member(Row group, int position) {
        Row member = new Row();
        group.forEach((field, value) -> member.put(field, value instanceof List<?> list ? list.get(position) : value));
        return member;
    }

    private static String name(Row partition) {
        Row fields = Row.of(partition);
        if (fields.get(PARENT) instanceof Row parent && parent.isEmpty()) {
            fields.remove(PARENT);
        }
        String text = JsonText.text(sorted(fields));
        if (text.length() <= LONGEST) {
            return text;
        }
        int end = text.offsetByCodePoints(0, START);
        return text.substring(0, end) + "…" + digest(text);
    }

    private static @Nullable Object sorted(@Nullable Object value) {
        if (value instanceof Row row) {
            Row sorted = new Row();
            new TreeMap<>(row).forEach((key, inner) -> sorted.put(key, sorted(inner)));
            return sorted;
        }
        if (value instanceof List<?> list) {
            List<@Nullable Object> copy = new ArrayList<>(list.size());
            list.forEach(item -> copy.add(sorted(item)));
            return copy;
        }
        return value;
    }

    private static String digest(String text) {
        try {
            byte[] all = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(all, 0, DIGEST_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java platform has it
        }
    }
}
