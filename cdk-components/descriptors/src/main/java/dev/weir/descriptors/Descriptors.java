package dev.weir.descriptors;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The component types that a run knows, by the name that a manifest calls them. Immutable. */
public final class Descriptors {

    private final Map<String, Descriptor> byType;

    private Descriptors(Map<String, Descriptor> byType) {
        this.byType = Map.copyOf(byType);
    }

    /** An index of some descriptors; each type must be there once. */
    public static Descriptors of(Collection<Descriptor> descriptors) {
        Map<String, Descriptor> byType = new LinkedHashMap<>();
        for (Descriptor descriptor : descriptors) {
            Descriptor other = byType.putIfAbsent(descriptor.type(), descriptor);
            if (other != null && !other.className().equals(descriptor.className())) {
                throw new IllegalArgumentException("Cannot index component types: '" + descriptor.type()
                        + "' is declared by " + other.className() + " and by " + descriptor.className()
                        + " (take one of their jars off the class path)");
            }
        }
        return new Descriptors(byType);
    }

    /** A component type by its {@code type} or {@code class_name}. */
    public Optional<Descriptor> find(String type) {
        return Optional.ofNullable(byType.get(type));
    }

    /** All component types that can stand where a class is asked for, by name. */
    public List<Descriptor> thatAre(String className) {
        return byType.values().stream()
                .filter(descriptor -> descriptor.isA(className))
                .sorted(java.util.Comparator.comparing(Descriptor::type))
                .toList();
    }

    /** All component types. */
    public Collection<Descriptor> all() {
        return byType.values();
    }
}
