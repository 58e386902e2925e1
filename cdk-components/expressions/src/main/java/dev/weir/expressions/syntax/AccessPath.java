package dev.weir.expressions.syntax;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a variable that a template reads, with everything below it: {@code response.meta["next"]} and
 * {@code response.get('meta', {}).next} give {@code [response, meta, next]}.
 *
 * @param steps   the variable's name, then keys ({@code String}) and indexes ({@code Long})
 * @param dynamic whether the template goes on below with keys that are only known when it is evaluated
 */
public record AccessPath(List<Object> steps, boolean dynamic) {

    public AccessPath {
        steps = List.copyOf(steps);
    }

    /** Written out: what the JDK links for a record when it is first hashed takes as long as parsing many templates. */
    @Override
    public int hashCode() {
        return steps.hashCode() + Boolean.hashCode(dynamic);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof AccessPath path && dynamic == path.dynamic && steps.equals(path.steps);
    }

    public String variable() {
        return (String) steps.get(0);
    }
}
