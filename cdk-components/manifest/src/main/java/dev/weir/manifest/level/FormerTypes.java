package dev.weir.manifest.level;

import dev.weir.descriptors.Alias;
import dev.weir.descriptors.Descriptor;
import dev.weir.descriptors.Descriptors;
import dev.weir.manifest.tree.MappingNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds the present types of components that name older ones, or a class of the reference's package. */
final class FormerTypes {

    private static final String PACKAGE = "airbyte_cdk.";

    private final Descriptors descriptors;
    private final Map<String, List<Former>> byName = new HashMap<>();
    private final Map<String, Former> customs = new HashMap<>();
    private final Map<String, Descriptor.Kind> kept = new HashMap<>();

    /**
     * What took an older name's place.
     *
     * @param successor the present name
     * @param alias     the older name
     */
    record Former(String successor, Alias alias) {}

    FormerTypes(Descriptors descriptors) {
        this.descriptors = descriptors;
        for (Descriptor descriptor : descriptors.all()) {
            for (Alias alias : descriptor.aliases()) {
                byName.computeIfAbsent(alias.name(), name -> new ArrayList<>())
                        .add(new Former(descriptor.type(), alias));
            }
            for (Descriptor.Kind kind : descriptor.kinds()) {
                if (!kind.until().isEmpty()) {
                    kept.putIfAbsent(kind.custom(), kind);
                }
                kind.aliases().forEach(alias -> customs.putIfAbsent(alias.name(), new Former(kind.custom(), alias)));
            }
        }
    }

    /** The kind that a component names by a type which only Weir has still; empty if the language has its type. */
    Optional<Descriptor.Kind> keptKind(MappingNode component) {
        return Optional.ofNullable(component.text("type")).map(kept::get);
    }

    /** The types of a kind that the language has. */
    String namesOf(Descriptor.Kind kind) {
        return descriptors.thatAre(kind.className()).stream()
                .map(Descriptor::type)
                .filter(type -> type.indexOf('.') < 0)
                .collect(Collectors.joining(" or "));
    }

    /** What took the place of the type that a component names; empty if it is a present one, or none. */
    Optional<Former> ofType(MappingNode component) {
        String type = component.text("type");
        if (type == null) {
            return Optional.empty();
        }
        String className = component.text("class_name");
        Optional<Former> custom = className == null ? Optional.empty() : ofCustom(type, className);
        return custom.isPresent() ? custom : named(type, component);
    }

    private Optional<Former> ofCustom(String type, String className) {
        return descriptors.find(className).stream()
                .flatMap(descriptor -> descriptor.kinds().stream())
                .flatMap(kind -> kind.aliases().stream()
                        .filter(alias -> alias.name().equals(type))
                        .map(alias -> new Former(kind.custom(), alias)))
                .findFirst();
    }

    private Optional<Former> named(String name, MappingNode component) {
        for (Former former : byName.getOrDefault(name, List.of())) {
            if (Where.holds(former.alias().where(), component)) {
                return Optional.of(former);
            }
        }
        return Optional.ofNullable(customs.get(name));
    }

    /** Whether a class is of the reference's package. */
    static boolean isOfTheReference(@Nullable String className) {
        return className != null && className.startsWith(PACKAGE);
    }

    /** The type that stands for a class of the reference's package; empty if it is another class. */
    Optional<String> ofClass(MappingNode component) {
        String className = component.text("class_name");
        if (className == null
                || !isOfTheReference(className)
                || descriptors.find(className).isPresent()) {
            return Optional.empty();
        }
        String simple = className.substring(className.lastIndexOf('.') + 1);
        Optional<Former> former = named(PACKAGE + simple, component).or(() -> named(simple, component));
        return former.map(Former::successor).or(() -> descriptors.find(simple).map(Descriptor::type));
    }

    /** The descriptor of a component, by whatever name of its type; empty if there is none. */
    Optional<Descriptor> descriptor(MappingNode component) {
        String className = component.text("class_name");
        Optional<Descriptor> custom = className == null ? Optional.empty() : descriptors.find(className);
        if (custom.isPresent()) {
            return custom;
        }
        String type = ofClass(component)
                .or(() -> ofType(component).map(Former::successor))
                .orElse(component.text("type"));
        return type == null ? Optional.empty() : descriptors.find(type);
    }
}
