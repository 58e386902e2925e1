package dev.weir.expressions.routine;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Routines by name; filled while the class that holds it is loaded, then only read. */
public final class Routines {

    private final Map<String, Routine> byName = new HashMap<>();

    public Routines add(String name, Signature signature, Routine.Body body) {
        byName.put(name, new Routine(name, signature, body));
        return this;
    }

    /** Adds a routine under a second name. */
    public Routines alias(String alias, String name) {
        Routine routine = byName.get(name);
        if (routine == null) {
            throw new IllegalArgumentException("Cannot alias routine: '" + name + "' is unknown");
        }
        byName.put(alias, routine);
        return this;
    }

    /** Puts something around the body of a routine. */
    public void around(String name, Routine.Around around) {
        Routine routine = byName.get(name);
        if (routine == null) {
            throw new IllegalArgumentException("Cannot change routine: '" + name + "' is unknown");
        }
        byName.put(name, routine.around(around));
    }

    public Routines addAll(Routines others) {
        byName.putAll(others.byName);
        return this;
    }

    /** All names. */
    public Set<String> names() {
        return Collections.unmodifiableSet(byName.keySet());
    }

    public @Nullable Routine get(String name) {
        return byName.get(name);
    }
}
