package dev.weir.expressions.routine;

import dev.weir.expressions.value.Arguments;
import dev.weir.expressions.value.EvaluationException;
import dev.weir.expressions.value.Tuple;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The parameters of a routine, and how arguments find them. Built once. */
public final class Signature {

    private final List<String> names;
    private final List<@Nullable Object> defaults;
    private final int required;
    private final boolean rest;
    private final boolean more;
    private final boolean positionalOnly;
    private final int onlyNamed;

    private Signature(
            List<String> names,
            List<@Nullable Object> defaults,
            int required,
            boolean rest,
            boolean more,
            boolean positionalOnly,
            int onlyNamed) {
        this.names = names;
        this.defaults = defaults;
        this.required = required;
        this.rest = rest;
        this.more = more;
        this.positionalOnly = positionalOnly;
        this.onlyNamed = onlyNamed;
    }

    /** Required parameters. */
    public static Signature of(String... names) {
        return new Signature(
                List.of(names), Arrays.asList(new Object[names.length]), names.length, false, false, false, 0);
    }

    /** Any number of arguments without names, as one tuple. */
    public static Signature any() {
        return of().withRest();
    }

    /** One more parameter with a default. */
    public Signature optional(String name, @Nullable Object value) {
        List<String> allNames = new ArrayList<>(names);
        allNames.add(name);
        List<@Nullable Object> allDefaults = new ArrayList<>(defaults);
        allDefaults.add(value);
        return new Signature(allNames, allDefaults, required, rest, more, positionalOnly, onlyNamed);
    }

    /** One more parameter with a default, behind all others, that can only be given by its name. */
    public Signature named(String name, @Nullable Object value) {
        Signature longer = optional(name, value);
        return new Signature(longer.names, longer.defaults, required, rest, more, positionalOnly, onlyNamed + 1);
    }

    /** Further arguments without names, as a tuple behind the parameters. */
    public Signature withRest() {
        return new Signature(names, defaults, required, true, more, positionalOnly, onlyNamed);
    }

    /** Further arguments with names, as a map behind all others. */
    public Signature withMore() {
        return new Signature(names, defaults, required, rest, true, positionalOnly, onlyNamed);
    }

    /** The same parameters, none of which can be given by name. */
    public Signature positionalOnly() {
        return new Signature(names, defaults, required, rest, more, true, onlyNamed);
    }

    /** The values of the parameters in order, of which the first may be given apart from the arguments. */
    @Nullable
    Object[] bind(String routine, boolean hasFirst, @Nullable Object first, Arguments arguments) {
        int offset = hasFirst ? 1 : 0;
        int given = arguments.count() + offset;
        @Nullable Object[] values = new Object[names.size() + (rest ? 1 : 0) + (more ? 1 : 0)];
        int positional = names.size() - onlyNamed;
        if (given > positional && !rest) {
            throw EvaluationException.type(routine + "() takes " + positional + " positional arguments but " + given
                    + (given == 1 ? " was" : " were") + " given");
        }
        int bound = Math.min(given, positional);
        for (int i = 0; i < bound; i++) {
            values[i] = i < offset ? first : arguments.at(i - offset);
        }
        if (rest) {
            int from = Math.max(0, names.size() - offset);
            values[names.size()] = from >= arguments.count()
                    ? Tuple.EMPTY
                    : Tuple.of(arguments.positional().subList(from, arguments.count()));
        }
        bindNamed(routine, bound, arguments.named(), values);
        return values;
    }

    private void bindNamed(String routine, int bound, Map<String, @Nullable Object> named, @Nullable Object[] values) {
        if (positionalOnly && !more && !named.isEmpty()) {
            throw EvaluationException.type(routine + "() takes no keyword arguments");
        }
        int used = 0;
        for (int i = 0; i < names.size(); i++) {
            boolean byName = !positionalOnly && !named.isEmpty() && named.containsKey(names.get(i));
            if (byName && i < bound) {
                throw EvaluationException.type(routine + "() got multiple values for argument '" + names.get(i) + "'");
            } else if (byName) {
                values[i] = named.get(names.get(i));
                used++;
            } else if (i >= bound && i < required) {
                throw EvaluationException.type(routine + "() missing required argument: '" + names.get(i) + "'");
            } else if (i >= bound) {
                values[i] = defaults.get(i);
            }
        }
        if (more) {
            Map<String, @Nullable Object> others = new java.util.LinkedHashMap<>(named);
            if (!positionalOnly) {
                names.forEach(others::remove);
            }
            values[values.length - 1] = others;
        } else if (used < named.size()) {
            throw EvaluationException.type(routine + "() got an unexpected keyword argument");
        }
    }
}
