package dev.weir.expressions.library;

import dev.weir.expressions.number.Numbers;
import dev.weir.expressions.operation.Slices;
import dev.weir.expressions.value.EvaluationException;
import dev.weir.expressions.value.Run;
import dev.weir.expressions.value.Undefined;
import org.jspecify.annotations.Nullable;

/** {@code str.translate}. */
final class Translation {

    private Translation() {}

    static String translate(Run run, String text, @Nullable Object table) {
        StringBuilder out = new StringBuilder();
        for (int c : text.codePoints().toArray()) {
            run.step();
            Object replacement = Slices.item(table, (long) c);
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
            run.text(out.length() > run.limits().textLength() ? out.length() : 0);
        }
        return out.toString();
    }
}
