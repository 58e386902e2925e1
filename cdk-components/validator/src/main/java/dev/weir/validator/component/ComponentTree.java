package dev.weir.validator.component;

import dev.weir.descriptors.Descriptor;
import dev.weir.descriptors.Descriptors;
import dev.weir.descriptors.Parameter;
import dev.weir.descriptors.ParameterType;
import dev.weir.manifest.tree.Entry;
import dev.weir.manifest.tree.MappingNode;
import dev.weir.manifest.tree.Node;
import dev.weir.manifest.tree.ScalarNode;
import dev.weir.manifest.tree.SequenceNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the components of a resolved manifest. */
public final class ComponentTree {

    private final Descriptors descriptors;
    private final Map<String, Optional<Descriptor>> onlyTypes = new HashMap<>();

    private ComponentTree(Descriptors descriptors) {
        this.descriptors = descriptors;
    }

    /** The manifest as a component with all in it; empty if its type is not known. */
    public static Optional<Component> of(MappingNode manifest, Descriptors descriptors) {
        return Optional.ofNullable(new ComponentTree(descriptors).component(manifest, null, null));
    }

    private @Nullable Component component(MappingNode node, @Nullable Component parent, @Nullable Parameter place) {
        Descriptor descriptor = named(node);
        if (descriptor == null && place != null && node.entry("type") == null) {
            descriptor = only(place.type());
        }
        if (descriptor == null) {
            return null;
        }
        Component component = new Component(descriptor, node, parent, place == null ? "" : place.name());
        for (Entry entry : node.entries()) {
            descriptor
                    .parameter(entry.key())
                    .filter(parameter -> holdsComponents(parameter.type()))
                    .ifPresent(parameter -> in(entry.value(), component, parameter));
        }
        return component;
    }

    private @Nullable Descriptor named(MappingNode node) {
        String className = node.text("class_name");
        Optional<Descriptor> named = className == null ? Optional.empty() : descriptors.find(className);
        String type = node.text("type");
        return named.or(() -> type == null ? Optional.empty() : descriptors.find(type))
                .orElse(null);
    }

    /** The type that alone can stand at a place, and therefore is not written there; null if there are several. */
    private @Nullable Descriptor only(ParameterType type) {
        if (type instanceof ParameterType.ListOf list) {
            return only(list.element());
        }
        return type instanceof ParameterType.Component kind
                ? onlyTypes.computeIfAbsent(kind.className(), this::onlyType).orElse(null)
                : null;
    }

    private Optional<Descriptor> onlyType(String className) {
        List<Descriptor> possible = descriptors.thatAre(className);
        return possible.size() == 1 && possible.get(0).className().equals(className)
                ? Optional.of(possible.get(0))
                : Optional.empty();
    }

    /** Templates may have components in their place. */
    private static boolean holdsComponents(ParameterType type) {
        if (type instanceof ParameterType.ListOf list) {
            return holdsComponents(list.element());
        }
        if (type instanceof ParameterType.MapOf map) {
            return holdsComponents(map.value());
        }
        return type instanceof ParameterType.Component
                || type instanceof ParameterType.Blueprint
                || type instanceof ParameterType.Templated;
    }

    private void in(Node value, Component parent, Parameter parameter) {
        if (value instanceof SequenceNode list) {
            list.nodes().forEach(element -> in(element, parent, parameter));
        } else if (value instanceof MappingNode mapping) {
            Component child = component(mapping, parent, parameter);
            if (child != null) {
                parent.add(child);
            } else if (mapping.text("type") == null) {
                mapping.entries().stream()
                        .filter(entry -> !(entry.value() instanceof ScalarNode))
                        .forEach(entry -> in(entry.value(), parent, parameter));
            }
        }
    }
}
