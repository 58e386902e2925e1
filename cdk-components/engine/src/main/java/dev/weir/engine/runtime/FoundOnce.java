package dev.weir.engine.runtime;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What components find out once in a run: by one caller, while the others wait. Safe for concurrent use. */
public final class FoundOnce {

    private final Map<Object, Place> places = new ConcurrentHashMap<>();

    private static final class Place {
        private @Nullable Object found;
    }

    /** What an owner found out before, or finds out now. */
    @SuppressWarnings("unchecked") // an owner always asks for the same
    public <T> T get(Object owner, Supplier<T> find) {
        Place place = java.util.Objects.requireNonNull(places.computeIfAbsent(owner, any -> new Place()));
        synchronized (place) {
            Object found = place.found;
            if (found == null) {
                found = java.util.Objects.requireNonNull(find.get());
                place.found = found;
            }
            return (T) found;
        }
    }
}
