package dev.weir.expressions.compile;

import dev.weir.expressions.value.Draft;
import dev.weir.expressions.value.Marks;
import dev.weir.expressions.value.Python;
import dev.weir.expressions.value.Run;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Code of templates in which texts can be marked as HTML. */
final class Marking {

    private Marking() {}

    private static Marks marks(Run run) {
        return Objects.requireNonNull(run.marks(), "an escaping block belongs to an evaluation with marks");
    }

    /** Prints a value, escaped unless it is marked; or only where the evaluation asks for it. */
    static Action print(Code value, boolean asked) {
        return frame -> {
            Object printed = value.run(frame);
            boolean plain = asked && !marks(frame.run).isEscaping();
            frame.print(text(frame.run, printed, !plain));
        };
    }

    static String text(Run run, @Nullable Object value, boolean escape) {
        return escape ? marks(run).escaped(value, run.limits()) : Python.text(value, run.limits());
    }

    /** A block in which printed texts are escaped, or are not. */
    static Action block(Code enabled, Action body) {
        return frame -> {
            Marks marks = marks(frame.run);
            boolean before = marks.escaping(Python.truth(enabled.run(frame)));
            try {
                body.run(frame);
            } finally {
                marks.escaping(before);
            }
        };
    }

    /** Texts joined by {@code ~}: if one of them is marked, the others are escaped. */
    static Code concatenation(Code[] parts) {
        return frame -> {
            Marks marks = marks(frame.run);
            @Nullable Object[] values = new Object[parts.length];
            boolean marked = false;
            for (int i = 0; i < parts.length; i++) {
                values[i] = parts[i].run(frame);
                marked |= marks.isMarked(values[i]);
            }
            Draft text = new Draft(frame.run);
            for (Object value : values) {
                text.append(text(frame.run, value, marked));
            }
            return marked ? marks.mark(text.toString()) : text.toString();
        };
    }

    /** A text that a part of the template printed: marked where that part escapes what it prints. */
    static String printed(Run run, String text, Scope scope) {
        return scope.asked() ? printed(run, text) : scope.escape() ? marks(run).mark(text) : text;
    }

    /** A value that becomes a marked text where printed texts are escaped. */
    static @Nullable Object assigned(Run run, @Nullable Object value) {
        Marks marks = run.marks();
        return marks != null && marks.isEscaping() && !marks.isMarked(value)
                ? marks.mark(Python.text(value, run.limits()))
                : value;
    }

    /** A text that a part of the template printed: marked where the evaluation escapes printed texts. */
    static String printed(Run run, String text) {
        Marks marks = run.marks();
        return marks != null && marks.isEscaping() ? marks.mark(text) : text;
    }
}
