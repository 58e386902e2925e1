package dev.weir.expressions.golden;

import dev.weir.expressions.number.FloatText;
import dev.weir.expressions.number.Numbers;
import dev.weir.expressions.text.Quoted;
import dev.weir.expressions.value.Bytes;
import dev.weir.expressions.value.Callable;
import dev.weir.expressions.value.Ellipsis;
import dev.weir.expressions.value.EvaluationException;
import dev.weir.expressions.value.Incoming;
import dev.weir.expressions.value.PySet;
import dev.weir.expressions.value.Python;
import dev.weir.expressions.value.Tuple;
import java.math.BigInteger;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Values of golden cases: JSON, with tags for what JSON lacks. */
final class TaggedValues {

    private final Function<String, @Nullable Object> jsonLoads;

    TaggedValues(Function<String, @Nullable Object> jsonLoads) {
        this.jsonLoads = jsonLoads;
    }

    @Nullable
    Object decode(@Nullable Object value) {
        if (value instanceof List<?> list) {
            return decodeAll(list);
        } else if (!(value instanceof Map<?, ?> map)) {
            return Incoming.value(value);
        } else if (map.size() == 1 && map.keySet().iterator().next() instanceof String key && key.startsWith("$")) {
            return tagged(key, map.get(key), map);
        }
        return decodeEntries((Map<?, ?>) value);
    }

    private List<@Nullable Object> decodeAll(List<?> list) {
        List<@Nullable Object> decoded = new ArrayList<>();
        list.forEach(element -> decoded.add(decode(element)));
        return decoded;
    }

    private Map<@Nullable Object, @Nullable Object> decodeEntries(Map<?, ?> map) {
        Map<@Nullable Object, @Nullable Object> decoded = new LinkedHashMap<>();
        map.forEach((key, entry) -> decoded.put(key, decode(entry)));
        return decoded;
    }

    private @Nullable Object tagged(String tag, @Nullable Object value, Map<?, ?> map) {
        String text = String.valueOf(value);
        return switch (tag) {
            case "$int" -> Numbers.integer(new BigInteger(text));
            case "$float" -> real(text);
            case "$tuple" -> Tuple.of(decodeAll(list(value)));
            case "$set" -> new PySet(decodeAll(list(value)));
            case "$bytes" -> new Bytes(HexFormat.of().parseHex(text));
            case "$dict" -> dict(list(value));
            case "$ellipsis" -> Ellipsis.INSTANCE;
            case "$datetime" -> dev.weir.expressions.time.DateTime.of(OffsetDateTime.parse(text));
            case "$slice" -> slice(entries(value));
            case "$record" -> new ReadOnlyObject(entries(value), record(entries(value)));
            case "$ci" -> ignoringCase(entries(value));
            case "$response" -> response(decode(value));
            case "$fn" -> (Callable) (positional, named) -> jsonLoads.apply(argument(positional));
            default -> decodeEntries(map);
        };
    }

    private static double real(String text) {
        return switch (text) {
            case "inf" -> Double.POSITIVE_INFINITY;
            case "-inf" -> Double.NEGATIVE_INFINITY;
            case "nan" -> Double.NaN;
            default -> Double.parseDouble(text);
        };
    }

    private static List<?> list(@Nullable Object value) {
        return (List<?>) Objects.requireNonNull(value);
    }

    private Map<@Nullable Object, @Nullable Object> entries(@Nullable Object value) {
        return decodeEntries((Map<?, ?>) Objects.requireNonNull(value));
    }

    private Map<@Nullable Object, @Nullable Object> dict(List<?> pairs) {
        Map<@Nullable Object, @Nullable Object> dict = new LinkedHashMap<>();
        pairs.forEach(
                pair -> dict.put(decode(list(pair).get(0)), decode(list(pair).get(1))));
        return dict;
    }

    private static Object slice(Map<@Nullable Object, @Nullable Object> parts) {
        Map<@Nullable Object, @Nullable Object> items =
                new LinkedHashMap<>((Map<?, ?>) Objects.requireNonNull(parts.get("partition")));
        items.putAll((Map<?, ?>) Objects.requireNonNull(parts.get("cursor_slice")));
        return new ReadOnlyObject(items, parts);
    }

    private static Map<@Nullable Object, @Nullable Object> record(Map<@Nullable Object, @Nullable Object> data) {
        Map<@Nullable Object, @Nullable Object> attributes = new LinkedHashMap<>();
        attributes.put("data", data);
        attributes.put("stream_name", "stream");
        attributes.put("associated_slice", null);
        attributes.put("file_reference", null);
        return attributes;
    }

    private static Map<String, @Nullable Object> ignoringCase(Map<@Nullable Object, @Nullable Object> entries) {
        Map<String, @Nullable Object> map = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        entries.forEach((key, value) -> map.put(String.valueOf(key), value));
        return map;
    }

    private static Object response(@Nullable Object body) {
        Map<@Nullable Object, @Nullable Object> attributes = new LinkedHashMap<>();
        attributes.put("json", (Callable) (positional, named) -> body);
        return new PlainObject(attributes);
    }

    private static String argument(List<@Nullable Object> positional) {
        if (positional.size() == 1 && positional.get(0) instanceof String text) {
            return text;
        }
        throw EvaluationException.type("the JSON object must be str, bytes or bytearray");
    }

    /** A value with its types: texts in quotes, keys of dicts in order. */
    static String print(@Nullable Object value) {
        StringBuilder out = new StringBuilder();
        print(Incoming.value(value), out);
        return out.toString();
    }

    private static void print(@Nullable Object value, StringBuilder out) {
        if (value instanceof List<?> list) {
            all("[", list, "]", out);
        } else if (value instanceof Tuple tuple) {
            all("(", tuple.values(), ",)", out);
        } else if (value instanceof PySet set) {
            all("set(", set.values().stream().map(TaggedValues::print).sorted().toList(), ")", out);
        } else if (value instanceof Map<?, ?> map) {
            TreeMap<String, String> sorted = new TreeMap<>();
            map.forEach((key, entry) -> sorted.put(print(key), print(entry)));
            out.append("dict").append(sorted);
        } else if (value instanceof Double real) {
            out.append(FloatText.of(real));
        } else if (value instanceof String text) {
            Quoted.append(out, text);
        } else {
            out.append(Python.repr(value));
        }
    }

    private static void all(String open, List<?> values, String close, StringBuilder out) {
        out.append(open);
        values.forEach(value -> {
            print(Incoming.value(value), out);
            out.append(", ");
        });
        out.append(close);
    }
}
