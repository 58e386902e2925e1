package dev.weir.expressions.operation;

import dev.weir.expressions.number.Numbers;
import dev.weir.expressions.text.CodePoints;
import dev.weir.expressions.value.Bytes;
import dev.weir.expressions.value.Dicts;
import dev.weir.expressions.value.EvaluationException;
import dev.weir.expressions.value.Incoming;
import dev.weir.expressions.value.Python;
import dev.weir.expressions.value.PythonObject;
import dev.weir.expressions.value.Run;
import dev.weir.expressions.value.Tuple;
import dev.weir.expressions.value.Types;
import dev.weir.expressions.value.Undefined;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Items and parts of sequences by index, as Python counts. */
public final class Slices {

    private Slices() {}

    /** The item of a sequence or mapping, or {@link Undefined#ABSENT}. */
    public static @Nullable Object item(@Nullable Object owner, @Nullable Object key) {
        if (owner instanceof Map<?, ?> map) {
            return key instanceof String || isHashable(key) ? Dicts.get(map, key) : Undefined.ABSENT;
        }
        Long index = Numbers.small(key);
        if (index == null) {
            return Undefined.ABSENT;
        } else if (owner instanceof List<?> list) {
            return at(list, index);
        } else if (owner instanceof Tuple tuple) {
            return at(tuple.values(), index);
        } else if (owner instanceof String text) {
            return at(text, index);
        } else if (owner instanceof PythonObject object && object.asTuple() != null) {
            return at(Objects.requireNonNull(object.asTuple()).values(), index);
        } else if (owner instanceof Bytes bytes) {
            long position = index < 0 ? index + bytes.size() : index;
            return position < 0 || position >= bytes.size()
                    ? Undefined.ABSENT
                    : (Object) (long) bytes.at((int) position);
        }
        return Undefined.ABSENT;
    }

    /** Whether a value can be asked for items at all. */
    public static boolean hasItems(@Nullable Object value) {
        return value instanceof Map<?, ?>
                || value instanceof List<?>
                || value instanceof Tuple
                || value instanceof String
                || value instanceof Bytes
                || (value instanceof PythonObject object && object.asTuple() != null);
    }

    private static boolean isHashable(@Nullable Object key) {
        try {
            Python.hash(key);
            return true;
        } catch (EvaluationException unhashable) {
            return false;
        }
    }

    private static @Nullable Object at(List<?> list, long index) {
        long position = index < 0 ? index + list.size() : index;
        return position < 0 || position >= list.size() ? Undefined.ABSENT : Incoming.value(list.get((int) position));
    }

    private static Object at(String text, long index) {
        Run.scanned(text);
        int length = CodePoints.length(text);
        long position = index < 0 ? index + length : index;
        return position < 0 || position >= length
                ? Undefined.ABSENT
                : CodePoints.slice(text, (int) position, (int) position + 1);
    }

    /** The same of constants, of which a part that there is not is undefined, as the reference computes it ahead. */
    public static Object constantPart(
            Run run, @Nullable Object owner, @Nullable Object from, @Nullable Object to, @Nullable Object step) {
        if (owner instanceof Undefined undefined) {
            throw undefined.error();
        }
        try {
            return part(run, owner, from, to, step);
        } catch (EvaluationException broken) {
            if (broken.is(EvaluationException.TYPE)) {
                return Undefined.member(owner, "slice");
            }
            throw broken;
        }
    }

    /** {@code owner[from:to:step]}; a TypeError for values without parts. */
    public static Object part(
            Run run, @Nullable Object owner, @Nullable Object from, @Nullable Object to, @Nullable Object step) {
        if (owner instanceof Undefined undefined) {
            throw undefined.error();
        } else if (owner instanceof PythonObject object && object.asTuple() != null) {
            return part(run, object.asTuple(), from, to, step);
        } else if (owner instanceof String text) {
            return text(run, text, from, to, step);
        } else if (owner instanceof List<?> list) {
            return elements(run, list, Range.of(list.size(), from, to, step));
        } else if (owner instanceof Tuple tuple) {
            return Tuple.of(
                    elements(run, tuple.values(), Range.of(tuple.values().size(), from, to, step)));
        } else if (owner instanceof Bytes bytes) {
            Range range = Range.of(bytes.size(), from, to, step);
            byte[] part = new byte[range.count()];
            for (int i = 0; i < part.length; i++) {
                part[i] = (byte) bytes.at(range.at(i));
            }
            return new Bytes(part);
        }
        throw EvaluationException.type(
                owner instanceof Map<?, ?>
                        ? "unhashable type: 'slice'"
                        : "'" + Types.name(owner) + "' object is not subscriptable");
    }

    private static String text(
            Run run, String text, @Nullable Object from, @Nullable Object to, @Nullable Object step) {
        Range range = Range.of(CodePoints.length(text), from, to, step);
        run.text(range.count());
        if (range.step() == 1) {
            return range.count() == 0 ? "" : CodePoints.slice(text, range.from(), range.from() + range.count());
        }
        int[] points = text.codePoints().toArray();
        StringBuilder part = new StringBuilder();
        for (int i = 0; i < range.count(); i++) {
            part.appendCodePoint(points[range.at(i)]);
        }
        return part.toString();
    }

    private static List<@Nullable Object> elements(Run run, List<?> list, Range range) {
        run.collection(range.count());
        List<@Nullable Object> part = new ArrayList<>(range.count());
        for (int i = 0; i < range.count(); i++) {
            part.add(list.get(range.at(i)));
        }
        return part;
    }
}
