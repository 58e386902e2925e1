package dev.weir.testkit.replay;

import dev.weir.spi.value.Row;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells what two values have otherwise, place by place; values of fields that sound like credentials are not told. */
final class Differences {

    private static final Pattern SECRET =
            Pattern.compile("key|token|secret|pass|pin|auth|sign|session|credential", Pattern.CASE_INSENSITIVE);
    private static final int LONGEST = 80;

    private Differences() {}

    static void collect(String place, @Nullable Object sent, @Nullable Object recorded, List<String> differences) {
        if (sent instanceof Row one && recorded instanceof Row other) {
            Set<String> keys = new LinkedHashSet<>(one.keySet());
            keys.addAll(other.keySet());
            for (String key : keys) {
                collectField(place + " " + key, key, one, other, differences);
            }
        } else if (sent instanceof List<?> one && recorded instanceof List<?> other && one.size() == other.size()) {
            for (int i = 0; i < one.size(); i++) {
                collect(one.size() == 1 ? place : place + "[" + i + "]", one.get(i), other.get(i), differences);
            }
        } else if (!Objects.equals(sent, recorded)) {
            differences.add(place + ": " + told(place, sent) + " instead of " + told(place, recorded));
        }
    }

    private static void collectField(String place, String key, Row sent, Row recorded, List<String> differences) {
        if (!recorded.containsKey(key)) {
            differences.add(place + " is new");
        } else if (!sent.containsKey(key)) {
            differences.add(place + " is lacking");
        } else {
            collect(place, sent.get(key), recorded.get(key), differences);
        }
    }

    private static String told(String place, @Nullable Object value) {
        if (value == null) {
            return "none";
        }
        if (SECRET.matcher(place).find()) {
            return "…";
        }
        if (value instanceof String && place.equals("body")) {
            return "text";
        }
        if (value instanceof Row row) {
            return "an object of " + row.keySet();
        }
        if (value instanceof List<?> list) {
            return list.size() == 1 ? told(place, list.get(0)) : "a list of " + list.size();
        }
        String text = value instanceof BigDecimal number ? number.toPlainString() : String.valueOf(value);
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
