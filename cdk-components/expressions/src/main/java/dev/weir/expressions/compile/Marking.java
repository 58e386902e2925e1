package dev.weir.expressions.compile;

import dev.weir.expressions.value.Marks;
import dev.weir.expressions.value.Run;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Code of templates in which texts can be marked as HTML. */
final class Marking {

    private Marking() {}

    private static Marks marks(Run run) {
        return Objects.requireNonNull(run.marks(), "an escaping block belongs to an evaluation with marks");
    }

    /** Prints a value, escaped unless it is marked. */
    static Action print(Code value) {
        return frame -> frame.print(marks(frame.run).escaped(value.run(frame), frame.run.limits()));
    }

    /** A block in which printed texts are escaped, or are not. */
    static Action block(boolean enabled, Action body) {
        return frame -> {
            Marks marks = marks(frame.run);
            boolean before = marks.escaping(enabled);
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
            StringBuilder text = new StringBuilder();
            for (Object value : values) {
                text.append(
                        marked
                                ? marks.escaped(value, frame.run.limits())
                                : dev.weir.expressions.value.Python.text(value, frame.run.limits()));
                frame.run.text(text.length());
            }
            return marked ? marks.mark(text.toString()) : text.toString();
        };
    }

    /** A text that a part of the template printed: marked where printed texts are escaped. */
    static String printed(Run run, String text) {
        Marks marks = run.marks();
        return marks != null && marks.isEscaping() ? marks.mark(text) : text;
    }
}
