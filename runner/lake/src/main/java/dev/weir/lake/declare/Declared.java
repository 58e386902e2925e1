package dev.weir.lake.declare;

import dev.weir.spi.value.Row;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An object of a declaration that is being read: each key is asked for by its type, {@link #end} finds the keys that
 * nobody asked for. What is wrong goes to the problems, and the default stands in for it. For one thread.
 */
public final class Declared {

    private static final Pattern SIZE = Pattern.compile("(\\d{1,12})\\s*(B|KB|MB|GB)?");

    private final Row row;
    private final String path;
    private final Problems problems;
    private final Set<String> asked = new LinkedHashSet<>();

    /** An object at a path. */
    public Declared(Row row, String path, Problems problems) {
        this.row = row;
        this.path = path;
        this.problems = problems;
    }

    /** Where it stands. */
    public String path() {
        return path;
    }

    /** Where one of its keys stands. */
    public String path(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    /** Says that something is wrong with a key's value. */
    public void problem(String key, String message) {
        problems.add(path(key), message);
    }

    /** Whether a key is there, with a value. */
    public boolean has(String key) {
        asked.add(key);
        return row.get(key) != null;
    }

    private <T> @Nullable T value(String key, String wanted, Function<Object, @Nullable T> reader) {
        asked.add(key);
        Object value = row.get(key);
        if (value == null) {
            return null;
        }
        T read = reader.apply(value);
        if (read == null) {
            problem(key, "'" + value + "' is not " + wanted);
        }
        return read;
    }

    /** A text; null if it is not there. */
    public @Nullable String text(String key) {
        return value(key, "a text", value -> value instanceof String text && !text.isBlank() ? text : null);
    }

    /** A whole number of at least a least one. */
    public long whole(String key, long least, long otherwise) {
        Long found = value(
                key,
                "a whole number of at least " + least,
                value -> value instanceof Number number
                                && number.doubleValue() == number.longValue()
                                && number.longValue() >= least
                        ? (Long) number.longValue()
                        : null);
        return found == null ? otherwise : found;
    }

    /** A number; null if it is not there. */
    public @Nullable BigDecimal number(String key) {
        return value(
                key, "a number", value -> value instanceof Number number ? new BigDecimal(number.toString()) : null);
    }

    /** A share from 0 to 1, as a number or as {@code "5 %"}; null if it is not there. */
    public @Nullable Double share(String key) {
        return value(key, "a share from 0 to 1, or a percentage like '5 %'", Declared::share);
    }

    private static @Nullable Double share(Object value) {
        try {
            double share = value instanceof Number number
                    ? number.doubleValue()
                    : new BigDecimal(String.valueOf(value).replace("%", "").strip())
                            .movePointLeft(2)
                            .doubleValue();
            boolean written = value instanceof Number || String.valueOf(value).contains("%");
            return written && share >= 0 && share <= 1 ? (Double) share : null;
        } catch (NumberFormatException | ArithmeticException e) {
            return null;
        }
    }

    /** True or false. */
    public boolean flag(String key, boolean otherwise) {
        Boolean found = value(key, "true or false", value -> value instanceof Boolean flag ? flag : null);
        return found == null ? otherwise : found;
    }

    /** A number of bytes, {@code 256 MB} or a number. */
    public long bytes(String key, long otherwise) {
        Long found = value(key, "a size like '256 MB'", Declared::bytes);
        return found == null ? otherwise : found;
    }

    private static @Nullable Long bytes(Object value) {
        Matcher size = SIZE.matcher(String.valueOf(value).strip().toUpperCase(Locale.ROOT));
        if (!size.matches()) {
            return null;
        }
        int shift =
                size.group(2) == null ? 0 : 10 * List.of("B", "KB", "MB", "GB").indexOf(size.group(2));
        long number = Long.parseLong(size.group(1));
        return number > Long.MAX_VALUE >> shift ? null : (Long) (number << shift);
    }

    /** One of the words of an enumeration, in small letters. */
    public <E extends Enum<E>> E word(String key, Class<E> words, E otherwise) {
        List<String> known = Arrays.stream(words.getEnumConstants())
                .map(word -> word.name().toLowerCase(Locale.ROOT))
                .toList();
        E found = value(
                key,
                "one of " + String.join(", ", known),
                value -> known.contains(value) ? words.getEnumConstants()[known.indexOf(value)] : null);
        return found == null ? otherwise : found;
    }

    /** A list of texts, or one text; empty if it is not there. */
    public List<String> texts(String key) {
        List<String> found = value(key, "a list of texts", value -> {
            List<?> list = value instanceof List<?> several ? several : List.of(value);
            boolean texts = list.stream().allMatch(item -> item instanceof String text && !text.isBlank());
            return texts ? list.stream().map(String::valueOf).toList() : null;
        });
        return found == null ? List.of() : found;
    }

    /** An object; null if it is not there. */
    public @Nullable Declared object(String key) {
        Row found = value(key, "an object with keys", value -> value instanceof Row object ? object : null);
        return found == null ? null : new Declared(found, path(key), problems);
    }

    /** A list of objects; an item that is a text is made an object by the given reader. */
    public List<Declared> objects(String key, Function<String, @Nullable Row> ofText) {
        asked.add(key);
        Object value = row.get(key);
        List<Declared> objects = new ArrayList<>();
        if (value != null && !(value instanceof List<?>)) {
            problem(key, "'" + value + "' is not a list");
        } else if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                Object item = list.get(i);
                Row object =
                        item instanceof Row given ? given : item instanceof String text ? ofText.apply(text) : null;
                if (object == null) {
                    problems.add(path(key) + "[" + i + "]", "'" + item + "' cannot stand here");
                } else {
                    objects.add(new Declared(object, path(key) + "[" + i + "]", problems));
                }
            }
        }
        return objects;
    }

    /** The keys, in order. */
    public List<String> keys() {
        return List.copyOf(row.keySet());
    }

    /** An object that somebody else reads; empty if it is not there. */
    public Unread unread(String key) {
        Row found = value(key, "an object with keys", value -> value instanceof Row object ? object : null);
        return new Unread(found == null ? new Row() : found, path(key));
    }

    /**
     * An object, or a list of them; a value that is neither is made an object by the given reader. None if the key is not
     * there, or false.
     */
    public List<Declared> oneOrMore(String key, Function<Object, @Nullable Row> ofOther) {
        Object value = has(key) ? row.get(key) : null;
        if (value instanceof List<?>) {
            return objects(key, ofOther::apply);
        }
        if (value == null || value.equals(false)) {
            return List.of();
        }
        Row object = value instanceof Row given ? given : ofOther.apply(value);
        if (object == null) {
            problem(key, "'" + value + "' cannot stand here");
            return List.of();
        }
        return List.of(new Declared(object, path(key), problems));
    }

    /** A text, a number, true or false; null if it is not there. */
    public @Nullable Object scalar(String key) {
        return value(
                key, "a text or a number", value -> value instanceof Row || value instanceof List<?> ? null : value);
    }

    /** The objects of an object, by key. */
    public Map<String, Declared> named(String key) {
        Map<String, Declared> objects = new LinkedHashMap<>();
        Declared all = object(key);
        if (all != null) {
            for (String name : all.row.keySet()) {
                Declared one = all.object(name);
                if (one != null) {
                    objects.put(name, one);
                }
            }
        }
        return objects;
    }

    /** Finds the keys that nobody asked for. */
    public void end() {
        for (String key : row.keySet()) {
            if (!asked.contains(key)) {
                problem(key, "there is no such key (" + Suggestion.of(key, asked) + ")");
            }
        }
    }
}
