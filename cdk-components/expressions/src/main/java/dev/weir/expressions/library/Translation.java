package dev.weir.expressions.library;

import dev.weir.expressions.number.Numbers;
import dev.weir.expressions.operation.Slices;
import dev.weir.expressions.value.Dicts;
import dev.weir.expressions.value.Draft;
import dev.weir.expressions.value.EvaluationException;
import dev.weir.expressions.value.Run;
import dev.weir.expressions.value.Types;
import dev.weir.expressions.value.Undefined;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** {@code str.translate}. */
final class Translation {

    private Translation() {}

    /** What {@code str.maketrans} makes of a dict, or of texts whose characters stand for one another or for nothing. */
    static Map<@Nullable Object, @Nullable Object> table(
            @Nullable Object from, @Nullable Object to, @Nullable Object none) {
        Map<@Nullable Object, @Nullable Object> table = Dicts.create();
        if (to == Undefined.ABSENT) {
            if (!Types.isDict(from)) {
                throw EvaluationException.type("if you give only one argument to maketrans it must be a dict");
            }
            ((Map<?, ?>) Objects.requireNonNull(from)).forEach((key, value) -> Dicts.put(table, code(key), value));
            return table;
        }
        int[] sources = TextMethods.text(from).codePoints().toArray();
        int[] targets = TextMethods.text(to).codePoints().toArray();
        if (sources.length != targets.length) {
            throw EvaluationException.value("the first two maketrans arguments must have equal length");
        }
        for (int i = 0; i < sources.length; i++) {
            table.put((long) sources[i], (long) targets[i]);
        }
        if (none != Undefined.ABSENT) {
            TextMethods.text(none).codePoints().forEach(c -> table.put((long) c, null));
        }
        return table;
    }

    private static Object code(@Nullable Object key) {
        if (key != null && Numbers.isInteger(key)) {
            return key;
        } else if (!(key instanceof String text)) {
            throw EvaluationException.type("keys in translate table must be strings or integers");
        } else if (text.codePointCount(0, text.length()) != 1) {
            throw EvaluationException.value("string keys in translate table must be of length 1");
        } else {
            return (long) text.codePointAt(0);
        }
    }

    private static @Nullable Object entry(@Nullable Object table, int c) {
        if (table instanceof Undefined undefined) {
            throw undefined.error();
        } else if (Slices.hasItems(table)) {
            return Slices.item(table, (long) c);
        }
        throw EvaluationException.type("'" + Types.name(table) + "' object is not subscriptable");
    }

    static String translate(Run run, String text, @Nullable Object table) {
        Draft out = new Draft(run);
        for (int i = 0; i < text.length(); i = text.offsetByCodePoints(i, 1)) {
            int c = text.codePointAt(i);
            run.step();
            Object replacement = entry(table, c);
            Long code = Numbers.small(replacement);
            if (replacement == Undefined.ABSENT) {
                out.appendCodePoint(c);
            } else if (replacement instanceof String part) {
                out.append(part);
            } else if (code != null && code >= 0 && code <= Character.MAX_CODE_POINT) {
                out.appendCodePoint((int) (long) code);
            } else if (replacement != null) {
                throw EvaluationException.type("character mapping must return integer, None or str");
            }
        }
        return out.toString();
    }
}
