package dev.weir.descriptors;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a component type that only those need who use it: read when it is asked for, since a manifest names few
 * of the types that there are. Immutable.
 */
public final class Details {

    private final Supplier<Known> source;
    private volatile @Nullable Known known;
    private volatile @Nullable Map<String, Parameter> byName;

    /**
     * What the details say.
     *
     * @param doc        the documentation of the type
     * @param parameters its parameters
     */
    public record Known(String doc, List<Parameter> parameters) {

        public Known {
            parameters = List.copyOf(parameters);
        }

        private Map<String, Parameter> byName() {
            Map<String, Parameter> byName = new HashMap<>();
            parameters.forEach(parameter -> byName.putIfAbsent(parameter.name(), parameter));
            return byName;
        }
    }

    /** Details that are read when they are asked for; twice at worst, where two threads do at once. */
    public Details(Supplier<Known> source) {
        this.source = source;
    }

    /** What they say; what cannot be read is an {@link IllegalArgumentException} that names its place. */
    public Known get() {
        Known read = known;
        if (read == null) {
            read = source.get();
            known = read;
        }
        return read;
    }

    /** A parameter by its name. */
    Optional<Parameter> parameter(String name) {
        Map<String, Parameter> index = byName;
        if (index == null) {
            index = get().byName();
            byName = index;
        }
        return Optional.ofNullable(index.get(name));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Details details && get().equals(details.get());
    }

    @Override
    public int hashCode() {
        return get().hashCode();
    }

    @Override
    public String toString() {
        return get().toString();
    }
}
