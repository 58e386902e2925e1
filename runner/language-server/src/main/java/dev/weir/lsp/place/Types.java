package dev.weir.lsp.place;

import dev.weir.descriptors.Descriptor;
import dev.weir.descriptors.Descriptors;
import dev.weir.descriptors.Parameter;
import dev.weir.lsp.outline.MappingPart;
import dev.weir.manifest.validation.Validation;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Component types by what they can stand for. Immutable, for any number of threads. */
public final class Types {

    private final Descriptors descriptors;
    private final Map<String, List<Descriptor>> byClass = new ConcurrentHashMap<>();
    private final Map<String, String> customs = new HashMap<>();

    /** The types of some descriptors. */
    public Types(Descriptors descriptors) {
        this.descriptors = descriptors;
        for (Descriptor descriptor : descriptors.all()) {
            for (Descriptor.Kind kind : descriptor.kinds()) {
                if (!kind.custom().isEmpty()) {
                    customs.put(kind.custom(), kind.className());
                }
            }
        }
    }

    /** Whether they are those of some descriptors. */
    public boolean areOf(Descriptors others) {
        return descriptors == others;
    }

    /** The type of a whole manifest. */
    @Nullable
    Descriptor source() {
        return descriptors.find(Validation.SOURCE).orElse(null);
    }

    /** A type by its name. */
    public Optional<Descriptor> find(@Nullable String name) {
        return name == null ? Optional.empty() : descriptors.find(name);
    }

    /** The type that a mapping names itself. */
    Optional<Descriptor> named(MappingPart mapping) {
        return find(mapping.text("class_name")).or(() -> find(mapping.text("type")));
    }

    /** The types that can stand where a class is asked for; all if none is. */
    public Collection<Descriptor> fitting(@Nullable String wanted) {
        return wanted == null ? descriptors.all() : byClass.computeIfAbsent(wanted, descriptors::thatAre);
    }

    /** The type that stands at a place where none is named; null if several could. */
    @Nullable
    Descriptor only(Place place) {
        String wanted = place.wanted();
        if (wanted == null) {
            return null;
        }
        Collection<Descriptor> fitting = fitting(wanted);
        if (fitting.size() == 1) {
            return fitting.iterator().next();
        }
        Parameter parameter = place.parameter();
        return parameter == null || parameter.defaultType().isEmpty()
                ? null
                : find(parameter.defaultType()).orElse(null);
    }

    /** Whether a type is named by {@code class_name}. */
    public static boolean isClassName(String type) {
        return type.indexOf('.') >= 0;
    }

    /** The {@code type}s of components that are named by {@code class_name}, where a class is asked for, with one that has it. */
    public Map<String, Descriptor> customs(@Nullable String wanted) {
        Map<String, Descriptor> found = new TreeMap<>();
        for (Descriptor descriptor : fitting(wanted)) {
            if (isClassName(descriptor.type())) {
                descriptor.custom().ifPresent(custom -> found.putIfAbsent(custom, descriptor));
            }
        }
        return found;
    }

    /** The class that components of a {@code type} such as {@code CustomRequester} are of; null if there is no such type. */
    public @Nullable String kindOf(@Nullable String custom) {
        return custom == null ? null : customs.get(custom);
    }
}
