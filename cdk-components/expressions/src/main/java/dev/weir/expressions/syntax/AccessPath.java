package dev.weir.expressions.syntax;

import java.util.List;

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

    public String variable() {
        return (String) steps.get(0);
    }
}
