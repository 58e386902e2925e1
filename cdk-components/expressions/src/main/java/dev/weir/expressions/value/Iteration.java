package dev.weir.expressions.value;

import dev.weir.expressions.number.Numbers;
import dev.weir.expressions.text.CodePoints;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.ConcurrentModificationException;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** Python's iteration: elements of sequences, keys of mappings, characters of texts. */
public final class Iteration {

    private Iteration() {}

    /** The elements of a value, or null for a value that has none. */
    public static @Nullable Iterator<@Nullable Object> tryOver(@Nullable Object value) {
        if (value instanceof List<?> list) {
            return new Elements(list);
        } else if (value instanceof Map<?, ?> map) {
            return new Stable(map.keySet().iterator());
        } else if (value instanceof Tuple tuple) {
            return new Elements(tuple.values());
        } else if (value instanceof String text) {
            return text.codePoints()
                    .mapToObj(c -> (@Nullable Object) Character.toString(c))
                    .iterator();
        } else if (value instanceof PySet set) {
            return set.values().iterator();
        } else if (value instanceof Undefined) {
            return Collections.emptyIterator();
        } else if (value instanceof Bytes bytes) {
            List<@Nullable Object> octets = new ArrayList<>();
            for (int i = 0; i < bytes.size(); i++) {
                octets.add((long) bytes.at(i));
            }
            return octets.iterator();
        }
        return value instanceof PythonObject object ? object.elements() : null;
    }

    /** The elements of a value; a TypeError for a value that has none. */
    public static Iterator<@Nullable Object> over(@Nullable Object value) {
        Iterator<@Nullable Object> elements = tryOver(value);
        if (elements == null) {
            throw EvaluationException.type("'" + Types.name(value) + "' object is not iterable");
        }
        return elements;
    }

    /** All elements in a new list. */
    public static List<@Nullable Object> list(Run run, @Nullable Object value) {
        List<@Nullable Object> elements = new ArrayList<>();
        Iterator<@Nullable Object> iterator = over(value);
        while (iterator.hasNext()) {
            run.step();
            elements.add(iterator.next());
            if (elements.size() > run.limits().collection()) {
                run.collection(elements.size());
            }
        }
        return elements;
    }

    /** What {@code len(value)} gives; a TypeError for a value without length. */
    public static long length(@Nullable Object value) {
        if (value instanceof String text) {
            Run.scanned(text);
            return CodePoints.length(text);
        } else if (value instanceof List<?> list) {
            return list.size();
        } else if (value instanceof Map<?, ?> map) {
            return map.size();
        } else if (value instanceof Tuple tuple) {
            return tuple.values().size();
        } else if (value instanceof PySet set) {
            return set.size();
        } else if (value instanceof Bytes bytes) {
            return bytes.size();
        } else if (value instanceof Undefined) {
            return 0;
        } else if (value instanceof PythonObject object && object.length() >= 0) {
            return object.length();
        }
        throw EvaluationException.type("object of type '" + Types.name(value) + "' has no len()");
    }

    /** Whether {@code element in container}. */
    public static boolean contains(Run run, @Nullable Object container, @Nullable Object element) {
        if (container instanceof String text) {
            if (element instanceof String part) {
                Run.scanned(text);
                return text.contains(part);
            }
            throw EvaluationException.type("'in <string>' requires string as left operand, not " + Types.name(element));
        } else if (container instanceof Bytes bytes) {
            return contains(bytes, element);
        } else if (container instanceof Map<?, ?> map) {
            return Dicts.has(map, element);
        }
        SetLike set = SetLike.of(container);
        if (set != null) {
            return set.contains(element);
        }
        Iterator<@Nullable Object> elements = tryOver(container);
        if (elements == null) {
            throw EvaluationException.type("argument of type '" + Types.name(container) + "' is not iterable");
        }
        while (elements.hasNext()) {
            run.step();
            Object candidate = elements.next();
            if (candidate == element || Equality.equal(candidate, element)) {
                return true;
            }
        }
        return false;
    }

    private static boolean contains(Bytes bytes, @Nullable Object element) {
        if (element instanceof Bytes part) {
            return latin(bytes).contains(latin(part));
        } else if (!Numbers.isInteger(element)) {
            throw EvaluationException.type("a bytes-like object is required, not '" + Types.name(element) + "'");
        }
        Long octet = Numbers.small(element);
        if (octet == null || octet < 0 || octet > 0xFF) {
            throw EvaluationException.value("byte must be in range(0, 256)");
        }
        return latin(bytes).indexOf((char) (long) octet) >= 0;
    }

    private static String latin(Bytes bytes) {
        return new String(bytes.toArray(), StandardCharsets.ISO_8859_1);
    }

    /** A list by index, so that a template may append to it on the way, as Python allows. */
    private static final class Elements implements Iterator<@Nullable Object> {

        private final List<?> list;
        private int next;

        Elements(List<?> list) {
            this.list = list;
        }

        @Override
        public boolean hasNext() {
            return next < list.size();
        }

        @Override
        public @Nullable Object next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return Incoming.value(list.get(next++));
        }
    }

    /** Keys of a map that must not change on the way. */
    private static final class Stable implements Iterator<@Nullable Object> {

        private final Iterator<?> keys;

        Stable(Iterator<?> keys) {
            this.keys = keys;
        }

        @Override
        public boolean hasNext() {
            return keys.hasNext();
        }

        @Override
        public @Nullable Object next() {
            try {
                return Incoming.value(keys.next());
            } catch (ConcurrentModificationException changed) {
                throw new EvaluationException("RuntimeError", "dictionary changed size during iteration");
            }
        }
    }
}
