package dev.weir.manifest.validation;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The variables that templates see at a place: what its surroundings give, and what its field does. Equal sets are one. For one thread. */
public final class SeenVariables {

    /** What all templates see. */
    public static final Set<String> EVERYWHERE = Set.of("config", "parameters");

    /** Where a component is looked at without its surroundings: any variable may be there. */
    static final Set<String> UNKNOWN = Set.of();

    private final Map<Set<String>, Map<List<String>, Set<String>>> joined = new HashMap<>();

    SeenVariables() {}

    /** What a field's templates see in surroundings. */
    Set<String> with(Set<String> surroundings, List<String> more) {
        return more.isEmpty() || surroundings.isEmpty() || surroundings.containsAll(more)
                ? surroundings
                : joined.computeIfAbsent(surroundings, known -> new HashMap<>())
                        .computeIfAbsent(more, names -> union(surroundings, names));
    }

    private static Set<String> union(Set<String> surroundings, List<String> more) {
        Set<String> all = new TreeSet<>(surroundings);
        all.addAll(more);
        return Collections.unmodifiableSet(all);
    }
}
