package dev.weir.expressions.value;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A function that a caller hands to templates, such as {@code json_loads} or the {@code json} attribute of a response. */
@FunctionalInterface
public interface Callable {

    /**
     * Calls the function from the evaluating thread.
     *
     * @throws ExpressionException of the class that the reference raises; {@link EvaluationException#type} for wrong arguments
     */
    @Nullable
    Object call(List<@Nullable Object> positional, Map<String, @Nullable Object> named);
}
