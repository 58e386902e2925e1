package dev.weir.authoring.component;

import dev.weir.descriptors.Descriptor;
import dev.weir.descriptors.Descriptors;
import dev.weir.manifest.tree.MappingNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the types of components in a resolved manifest, whether they are named or known by their place. For one thread. */
final class TypeIndex {

    private final Map<String, List<Descriptor>> byClass = new HashMap<>();
    private final Set<String> customs = new HashSet<>();
    private final Descriptors descriptors;

    TypeIndex(Descriptors descriptors) {
        this.descriptors = descriptors;
        descriptors.all().forEach(type -> type.kinds().forEach(kind -> customs.add(kind.custom())));
    }

    /** The type of what stands where a class is asked for. */
    Optional<Descriptor> of(MappingNode component, String wanted) {
        if (component.text("type") != null || component.text("class_name") != null) {
            return named(component);
        }
        List<Descriptor> possible = byClass.computeIfAbsent(wanted, descriptors::thatAre);
        return possible.size() == 1 ? Optional.of(possible.get(0)) : Optional.empty();
    }

    /** The type that a mapping names. */
    Optional<Descriptor> named(MappingNode component) {
        String type = component.text("type");
        String className = component.text("class_name");
        boolean custom =
                type == null || customs.contains(type) || descriptors.find(type).isEmpty();
        if (className != null && custom) {
            return descriptors.find(className);
        }
        return type == null ? Optional.empty() : descriptors.find(type);
    }
}
