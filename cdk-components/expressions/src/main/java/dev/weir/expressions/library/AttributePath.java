package dev.weir.expressions.library;

import dev.weir.expressions.text.Case;
import dev.weir.expressions.value.EvaluationException;
import dev.weir.expressions.value.Python;
import dev.weir.expressions.value.Undefined;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What the {@code attribute} argument of filters means: items by name, dotted names going deeper. */
final class AttributePath implements UnaryOperator<@Nullable Object> {

    private final List<Object> steps = new ArrayList<>();
    private final @Nullable Object otherwise;

    private AttributePath(@Nullable Object path, @Nullable Object otherwise) {
        this.otherwise = otherwise;
        if (path instanceof String text) {
            for (String step : text.split("\\.", -1)) {
                boolean index =
                        !step.isEmpty() && step.length() < 10 && step.chars().allMatch(c -> c >= '0' && c <= '9');
                steps.add(index ? (Object) Long.parseLong(step) : step);
            }
        } else if (path instanceof Long) {
            steps.add(path);
        } else if (path != null) {
            throw EvaluationException.attribute("an attribute is named by a text or an integer");
        }
    }

    /** The value at a path; the element itself without a path, the default (None means undefined) where nothing is. */
    static AttributePath of(@Nullable Object path, @Nullable Object otherwise) {
        return new AttributePath(path, otherwise);
    }

    @Override
    public @Nullable Object apply(@Nullable Object element) {
        Object value = element;
        for (Object step : steps) {
            value = Access.item(value, step);
            if (otherwise != null && value instanceof Undefined) {
                value = otherwise;
            }
        }
        return value;
    }

    /** The same, ignoring the case of texts. */
    UnaryOperator<@Nullable Object> ignoringCase(@Nullable Object caseSensitive) {
        return Python.truth(caseSensitive)
                ? this
                : element -> apply(element) instanceof String text ? Case.lower(text) : apply(element);
    }
}
