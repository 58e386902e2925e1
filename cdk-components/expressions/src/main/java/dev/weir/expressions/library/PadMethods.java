package dev.weir.expressions.library;

import dev.weir.expressions.number.Numbers;
import dev.weir.expressions.routine.Routines;
import dev.weir.expressions.routine.Signature;
import dev.weir.expressions.text.CodePoints;
import dev.weir.expressions.value.Draft;
import dev.weir.expressions.value.EvaluationException;
import dev.weir.expressions.value.Run;
import dev.weir.expressions.value.Types;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** The methods of texts that strip or fill their ends. */
final class PadMethods {

    private static final Signature STRIP = Signature.of("self").positionalOnly().optional("chars", null);
    private static final Signature PAD =
            Signature.of("self", "width").positionalOnly().optional("fillchar", " ");

    static final Routines ALL = new Routines()
            .add("strip", STRIP, (run, a) -> strip(TextMethods.text(a), a[1], true, true))
            .add("lstrip", STRIP, (run, a) -> strip(TextMethods.text(a), a[1], true, false))
            .add("rstrip", STRIP, (run, a) -> strip(TextMethods.text(a), a[1], false, true))
            .add("ljust", PAD, (run, a) -> pad(run, a, 0))
            .add("rjust", PAD, (run, a) -> pad(run, a, 1))
            .add("center", PAD, (run, a) -> pad(run, a, 2))
            .add("zfill", Signature.of("self", "width").positionalOnly(), PadMethods::zeros)
            .add("expandtabs", Signature.of("self").optional("tabsize", 8L), PadMethods::expandTabs);

    private PadMethods() {}

    static String strip(String text, @Nullable Object chars, boolean left, boolean right) {
        if (chars != null && !(chars instanceof String)) {
            throw EvaluationException.type("strip arg must be None or str");
        }
        IntPredicate stripped = chars instanceof String set ? c -> set.indexOf(c) >= 0 : CodePoints::isSpace;
        int start = 0;
        int end = text.length();
        while (left && start < end && stripped.test(text.codePointAt(start))) {
            start += Character.charCount(text.codePointAt(start));
        }
        while (right && end > start && stripped.test(text.codePointBefore(end))) {
            end -= Character.charCount(text.codePointBefore(end));
        }
        return text.substring(start, end);
    }

    private static String pad(Run run, @Nullable Object[] a, int side) {
        String text = TextMethods.text(a);
        if (!(a[2] instanceof String fill) || CodePoints.length(fill) != 1) {
            throw EvaluationException.type("The fill character must be exactly one character long");
        }
        long width = width(a[1]);
        run.text(Math.max(0, width));
        long missing = width - CodePoints.length(text);
        if (missing <= 0) {
            return text;
        }
        long before = side == 0 ? 0 : side == 1 ? missing : missing / 2 + (missing & width & 1);
        return fill.repeat((int) before) + text + fill.repeat((int) (missing - before));
    }

    private static long width(@Nullable Object value) {
        Long width = Numbers.small(value);
        if (width == null) {
            throw EvaluationException.type("'" + Types.name(value) + "' object cannot be interpreted as an integer");
        }
        return width;
    }

    private static String zeros(Run run, @Nullable Object[] a) {
        String text = TextMethods.text(a);
        long missing = width(a[1]) - CodePoints.length(text);
        if (missing <= 0) {
            return text;
        }
        run.text((long) text.length() + missing);
        boolean signed = !text.isEmpty() && (text.charAt(0) == '-' || text.charAt(0) == '+');
        String sign = signed ? text.substring(0, 1) : "";
        return sign + "0".repeat((int) missing) + text.substring(sign.length());
    }

    private static String expandTabs(Run run, @Nullable Object[] a) {
        long size = width(a[1]);
        Draft out = new Draft(run);
        long column = 0;
        String text = TextMethods.text(a);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\t') {
                long spaces = size > 0 ? size - column % size : 0;
                out.append(" ", spaces);
                column += spaces;
            } else {
                out.append(c);
                column = c == '\n' || c == '\r' ? 0 : Character.isLowSurrogate(c) ? column : column + 1;
            }
        }
        return out.toString();
    }
}
