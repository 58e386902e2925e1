package dev.weir.lake.declare;

import dev.weir.lake.declare.PartitionKey.EpochUnit;
import dev.weir.lake.declare.PartitionKey.RunValue;
import dev.weir.lake.declare.PartitionKey.Truncation;
import dev.weir.spi.value.Row;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads {@code partition_by}. */
final class PartitionKeyReader {

    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,99}");

    private PartitionKeyReader() {}

    static List<PartitionKey> read(Declared stream, List<PartitionKey> otherwise) {
        if (!stream.has("partition_by")) {
            return otherwise;
        }
        List<PartitionKey> keys = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Declared one : stream.objects("partition_by", PartitionKeyReader::ofText)) {
            PartitionKey key = read(one);
            if (key != null && !seen.add(key.key().toLowerCase(Locale.ROOT))) {
                one.problem("key", "there is another key '" + key.key() + "' (name each key once, whatever its case)");
            } else if (key != null) {
                keys.add(key);
            }
        }
        return keys;
    }

    private static Row ofText(String text) {
        Row row = Row.of("key", text);
        row.put("from", text);
        return row;
    }

    private static @Nullable PartitionKey read(Declared one) {
        String key = name(one);
        String field = one.text("field");
        String slice = one.text("slice");
        boolean ofRun = one.has("from");
        PartitionKey read = null;
        if (Stream.of(field, slice, ofRun ? "" : null).filter(Objects::nonNull).count() != 1) {
            one.problem("key", "it says not where its values come from (give one of field, slice and from)");
            one.keys().forEach(one::has);
        } else if (ofRun) {
            read = ofRun(one, key);
        } else if (slice != null) {
            read = new PartitionKey.OfSlice(key, slice);
        } else if (field != null) {
            read = ofField(one, key, field);
        }
        one.end();
        return key.isEmpty() ? null : read;
    }

    private static String name(Declared one) {
        String key = one.text("key");
        if (key == null) {
            one.problem("key", "it has no name (give one, like key: day)");
            return "";
        }
        if (!NAME.matcher(key).matches()) {
            one.problem(
                    "key",
                    "'" + key + "' is no name that every reader takes (use letters, digits and _, a letter first)");
            return "";
        }
        return key;
    }

    private static @Nullable PartitionKey ofRun(Declared one, String key) {
        String from = one.text("from");
        for (RunValue value : RunValue.values()) {
            if (value.name().toLowerCase(Locale.ROOT).equals(from)) {
                return new PartitionKey.OfRun(key, value);
            }
        }
        if (from != null) {
            one.problem(
                    "from",
                    "'" + from + "' is not one of load_date, account, run (for a field of the records write {key: "
                            + from + ", field: " + from + "}, for a value of the slice {key: " + from + ", slice: "
                            + from + "})");
        }
        return null;
    }

    private static PartitionKey ofField(Declared one, String key, String field) {
        Truncation truncate = one.word("truncate", Truncation.class, Truncation.NONE);
        EpochUnit unit = one.word("unit", EpochUnit.class, EpochUnit.NONE);
        for (String only : List.of("unit", "time_zone")) {
            if (truncate == Truncation.NONE && one.has(only)) {
                one.problem(only, "it says something of times, and nothing is truncated (add truncate, or remove it)");
            }
        }
        return new PartitionKey.OfField(key, field, truncate, zone(one), unit);
    }

    private static ZoneId zone(Declared one) {
        String zone = one.text("time_zone");
        try {
            return zone == null ? ZoneOffset.UTC : ZoneId.of(zone);
        } catch (DateTimeException e) {
            one.problem("time_zone", "'" + zone + "' is no time zone (write one like Europe/Berlin or UTC)");
            return ZoneOffset.UTC;
        }
    }
}
