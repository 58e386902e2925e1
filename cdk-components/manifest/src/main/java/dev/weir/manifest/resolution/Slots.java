package dev.weir.manifest.resolution;

import dev.weir.descriptors.Descriptor;
import dev.weir.descriptors.Descriptors;
import dev.weir.descriptors.Parameter;
import dev.weir.descriptors.ParameterType;
import dev.weir.manifest.tree.MappingNode;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Knows from descriptors what the fields of components hold, and of which type a component is that names none. */
final class Slots {

    private final Map<String, Map<String, Parameter>> byType = new HashMap<>();
    private final Map<String, String> customByKind = new HashMap<>();
    private final Descriptors descriptors;

    Slots(Descriptors descriptors) {
        this.descriptors = descriptors;
        for (Descriptor descriptor : descriptors.all()) {
            descriptor.kinds().forEach(kind -> customByKind.putIfAbsent(kind.className(), kind.custom()));
        }
    }

    /** The parameter that a field of a component fills; null if neither its class nor its type has one of that name. */
    @Nullable
    Parameter slot(MappingNode component, String field) {
        Parameter ofClass = parameter(component.text("class_name"), field);
        return ofClass == null ? parameter(component.text("type"), field) : ofClass;
    }

    private @Nullable Parameter parameter(@Nullable String type, String field) {
        return type == null
                ? null
                : byType.computeIfAbsent(type, this::parameters).get(field);
    }

    private Map<String, Parameter> parameters(String type) {
        Map<String, Parameter> parameters = new HashMap<>();
        descriptors
                .find(type)
                .ifPresent(descriptor ->
                        descriptor.parameters().forEach(parameter -> parameters.put(parameter.name(), parameter)));
        return parameters;
    }

    /** Whether a parameter holds components by names, whose type is known if they have none. */
    boolean isMapOfInferred(Parameter slot) {
        return slot.type() instanceof ParameterType.MapOf && !slot.defaultType().isEmpty();
    }

    /** The type of a component without one; empty if it has to name one. */
    String inferredType(@Nullable Parameter slot, MappingNode component) {
        if (slot == null) {
            return "";
        }
        String className = component.text("class_name");
        if (component.entry("class_name") == null) {
            return slot.defaultType();
        }
        String ofPlace = custom(slot.type());
        return ofPlace.isEmpty() && className != null
                ? descriptors.find(className).flatMap(Descriptor::custom).orElse("")
                : ofPlace;
    }

    private String custom(ParameterType type) {
        if (type instanceof ParameterType.Component component) {
            return customByKind.getOrDefault(component.className(), "");
        } else if (type instanceof ParameterType.Blueprint blueprint) {
            return customByKind.getOrDefault(blueprint.className(), "");
        } else if (type instanceof ParameterType.ListOf list) {
            return custom(list.element());
        } else if (type instanceof ParameterType.MapOf map) {
            return custom(map.value());
        }
        return "";
    }
}
