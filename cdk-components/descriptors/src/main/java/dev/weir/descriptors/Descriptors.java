package dev.weir.descriptors;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The component types that a run knows, by the name that a manifest calls them. Immutable. */
public final class Descriptors {

    /** Where a jar holds the descriptors of its components. */
    public static final String RESOURCE = "META-INF/weir/components.json";

    private final Map<String, Descriptor> byType;

    private Descriptors(Map<String, Descriptor> byType) {
        this.byType = byType;
    }

    /** An index of some descriptors; each type must be there once. */
    public static Descriptors of(Collection<Descriptor> descriptors) {
        Map<String, Descriptor> byType = new TreeMap<>();
        for (Descriptor descriptor : descriptors) {
            Descriptor other = byType.putIfAbsent(descriptor.type(), descriptor);
            if (other != null && !other.className().equals(descriptor.className())) {
                throw new IllegalArgumentException("Cannot index component types: '" + descriptor.type()
                        + "' is declared by " + other.className() + " and by " + descriptor.className()
                        + " (take one of their jars off the class path)");
            }
        }
        return new Descriptors(Collections.unmodifiableMap(byType));
    }

    /**
     * The component types of a class path: of every {@link #RESOURCE} that the loader finds.
     *
     * @throws IllegalArgumentException if one of them is not readable, or if two declare the same type
     */
    public static Descriptors load(ClassLoader loader) {
        List<Descriptor> found = new ArrayList<>();
        Home home = Home.of(loader);
        try {
            for (URL resource : Collections.list(loader.getResources(RESOURCE))) {
                try (InputStream in = resource.openStream()) {
                    found.addAll(DescriptorReader.read(in, resource.toString(), home));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "Cannot load component descriptors: " + e.getMessage()
                            + " (see that the component jars are readable)",
                    e);
        }
        return of(found);
    }

    /**
     * These types and others.
     *
     * @throws IllegalArgumentException if one of the others is declared by another class already
     */
    public Descriptors and(Collection<Descriptor> others) {
        List<Descriptor> both = new ArrayList<>(all());
        both.addAll(others);
        return of(both);
    }

    /** A component type by its {@code type} or {@code class_name}. */
    public Optional<Descriptor> find(String type) {
        return Optional.ofNullable(byType.get(type));
    }

    /** All component types that can stand where a class is asked for, by name. */
    public List<Descriptor> thatAre(String className) {
        return byType.values().stream()
                .filter(descriptor -> descriptor.isA(className))
                .toList();
    }

    /** All component types, by name. */
    public Collection<Descriptor> all() {
        return byType.values();
    }
}
