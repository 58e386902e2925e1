package dev.weir.expressions;

import dev.weir.expressions.compile.Names;
import dev.weir.expressions.value.EvaluationException;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The caller's variables, in which two old names mean the slice. */
final class ScopedNames implements Names {

    private static final String SLICE = "stream_slice";

    private final Variables variables;

    private ScopedNames(Variables variables) {
        this.variables = variables;
    }

    /** The variables, after a check that all free names are declared. */
    static ScopedNames checked(Set<String> freeNames, Variables variables) {
        ScopedNames names = new ScopedNames(variables);
        for (String name : freeNames) {
            if (!names.declares(name)) {
                throw undeclared(names, freeNames);
            }
        }
        return names;
    }

    private static EvaluationException undeclared(ScopedNames names, Set<String> freeNames) {
        Set<String> missing = new TreeSet<>(freeNames);
        missing.removeIf(names::declares);
        return EvaluationException.value("Cannot evaluate template: undeclared variables " + missing
                + " (use a variable that this field offers)");
    }

    @Override
    public boolean declares(String name) {
        if (isAlias(name)) {
            if (variables.declares(name)) {
                throw EvaluationException.value("Cannot evaluate template: the variable '" + name
                        + "' is reserved (declare '" + SLICE + "' instead)");
            }
            return variables.declares(SLICE);
        }
        return variables.declares(name);
    }

    @Override
    public @Nullable Object get(String name) {
        return variables.get(isAlias(name) ? SLICE : name);
    }

    private static boolean isAlias(String name) {
        return name.equals("stream_partition") || name.equals("stream_interval");
    }
}
