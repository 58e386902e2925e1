package dev.weir.manifest.resolution;

import dev.weir.descriptors.Descriptors;
import dev.weir.descriptors.Parameter;
import dev.weir.manifest.level.Modernization;
import dev.weir.manifest.problem.ManifestException;
import dev.weir.manifest.problem.Problem;
import dev.weir.manifest.problem.Problems;
import dev.weir.manifest.tree.Entry;
import dev.weir.manifest.tree.MappingNode;
import dev.weir.manifest.tree.Node;
import dev.weir.manifest.tree.ScalarNode;
import dev.weir.manifest.tree.SequenceNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Gives every component its present type and names, and the {@code $parameters} in force at its place. Parameters go down from component to component;
 * a component's own win. Each fills the component's field of its name if that is absent, empty, zero or false, and is then not handed
 * to the component in that field. Mappings without a type, and JSON schemas, are left alone.
 */
public final class Propagation {

    static final String PARAMETERS = "$parameters";
    static final String TYPE = "type";

    /** Parameters that hold components can multiply each other. */
    private static final int MAX_COMPONENTS = 100_000;

    private final Slots slots;
    private final Modernization modernization;
    private final ParameterPrecedence precedence;
    private final Problems problems;
    private int components;

    private Propagation(Slots slots, Modernization modernization, ParameterPrecedence precedence, Problems problems) {
        this.slots = slots;
        this.modernization = modernization;
        this.precedence = precedence;
        this.problems = problems;
    }

    /** A whole manifest, explicit. References must be resolved. */
    public static MappingNode propagate(MappingNode manifest, Descriptors descriptors, Problems problems) {
        Modernization modernization = new Modernization(descriptors, problems);
        MappingNode explicit = new Propagation(new Slots(descriptors), modernization, ParameterPrecedence.OWN, problems)
                .mapping(manifest, null, Parameters.NONE);
        modernization.compare(explicit);
        return explicit;
    }

    /** A component with everything in it, explicit. References must be resolved. */
    public static MappingNode propagate(
            MappingNode component, Descriptors descriptors, ParameterPrecedence precedence, Problems problems) {
        Modernization modernization = new Modernization(descriptors, problems);
        return new Propagation(new Slots(descriptors), modernization, precedence, problems)
                .mapping(component, null, Parameters.NONE);
    }

    private MappingNode mapping(MappingNode mapping, @Nullable Parameter slot, Parameters inherited) {
        MappingNode typed = modernization.component(mapping, typed(mapping, slot));
        Parameters parameters = parameters(typed, inherited);
        MappingNode bare = without(typed, PARAMETERS);
        Node type = bare.get(TYPE);
        if (type == null) {
            return hasComponents(bare) ? withComponents(bare, slot, parameters) : bare;
        }
        return isJsonSchema(type) ? bare : component(modernization.fields(filled(bare, parameters)), parameters, typed);
    }

    private MappingNode typed(MappingNode mapping, @Nullable Parameter slot) {
        String type = mapping.entry(TYPE) == null ? slots.inferredType(slot, mapping) : "";
        if (type.isEmpty()) {
            return mapping;
        }
        List<Entry> entries = new ArrayList<>(mapping.entries());
        entries.add(new Entry(TYPE, mapping.position(), new ScalarNode(mapping.position(), type, null)));
        return new MappingNode(mapping.position(), entries);
    }

    private Parameters parameters(MappingNode mapping, Parameters inherited) {
        Node own = mapping.get(PARAMETERS);
        if (own instanceof MappingNode parameters) {
            return inherited.with(parameters, precedence);
        }
        if (own != null) {
            problems.error(
                    "parameters",
                    own.position(),
                    "Cannot read $parameters: expected a mapping, found " + own.described()
                            + " (give names and values)");
        }
        return inherited;
    }

    private static MappingNode without(MappingNode mapping, String key) {
        if (mapping.entry(key) == null) {
            return mapping;
        }
        List<Entry> entries = new ArrayList<>(mapping.entries());
        entries.removeIf(entry -> entry.key().equals(key));
        return new MappingNode(mapping.position(), entries);
    }

    /** A component's type is always text: a list is a union of JSON types, and a mapping describes a property of that name. */
    private static boolean isJsonSchema(Node type) {
        return !(type instanceof ScalarNode scalar) || scalar.is("object");
    }

    private static boolean hasComponents(MappingNode mapping) {
        return mapping.entries().stream().anyMatch(entry -> isTyped(entry.value()));
    }

    private static boolean isTyped(Node node) {
        return node instanceof MappingNode mapping && Truth.isTrue(mapping.get(TYPE));
    }

    /** A plain mapping that holds components, as request parameters can. */
    private MappingNode withComponents(MappingNode mapping, @Nullable Parameter slot, Parameters parameters) {
        List<Entry> entries = new ArrayList<>(mapping.entries().size());
        for (Entry entry : mapping.entries()) {
            entries.add(
                    isTyped(entry.value())
                            ? entry.with(mapping((MappingNode) entry.value(), slot, parameters))
                            : entry);
        }
        return new MappingNode(mapping.position(), entries);
    }

    /** Components by names of the author's choice, which need not say their type. */
    private MappingNode named(MappingNode mapping, @Nullable Parameter slot, Parameters parameters) {
        List<Entry> entries = new ArrayList<>(mapping.entries().size());
        for (Entry entry : mapping.entries()) {
            boolean component = entry.value() instanceof MappingNode;
            entries.add(component ? entry.with(mapping((MappingNode) entry.value(), slot, parameters)) : entry);
        }
        return new MappingNode(mapping.position(), entries);
    }

    private static MappingNode filled(MappingNode component, Parameters parameters) {
        if (parameters.isEmpty()) {
            return component;
        }
        List<Entry> entries = new ArrayList<>(component.entries());
        for (Entry parameter : parameters.entries()) {
            if (!Truth.isTrue(component.get(parameter.key()))) {
                entries.add(parameter.asParameter());
            }
        }
        return new MappingNode(component.position(), entries);
    }

    private MappingNode component(MappingNode component, Parameters parameters, MappingNode original) {
        if (++components > MAX_COMPONENTS) {
            throw new ManifestException(Problem.error(
                    "size",
                    component.position(),
                    "Cannot resolve the manifest: its parameters and references make more than " + MAX_COMPONENTS
                            + " components (use fewer components in $parameters)"));
        }
        Parameters current = parameters;
        List<Entry> entries = new ArrayList<>(component.entries().size() + 1);
        for (Entry entry : component.entries()) {
            if (entry.value() instanceof ScalarNode) {
                entries.add(entry);
                continue;
            }
            Entry own = current.get(entry.key());
            current = current.without(entry.key());
            Entry field = entry.with(field(entry, slots.slot(component, entry.key()), current));
            entries.add(field);
            if (own != null && Truth.isTrue(own.value())) {
                current = current.and(own.with(isSameList(own, entry) ? field.value() : own.value()));
            }
        }
        if (!current.isEmpty()) {
            entries.add(new Entry(PARAMETERS, original.keyPosition(PARAMETERS), current.asNode(place(original))));
        }
        return new MappingNode(component.position(), entries);
    }

    /** The reference changes lists in place, so that a list that is a parameter and a field at once changes as both. */
    private static boolean isSameList(Entry parameter, Entry field) {
        return field.fromParameters() && field.value() instanceof SequenceNode && field.value() == parameter.value();
    }

    private static dev.weir.manifest.tree.Position place(MappingNode original) {
        Node own = original.get(PARAMETERS);
        return own == null ? original.position() : own.position();
    }

    private Node field(Entry entry, @Nullable Parameter slot, Parameters parameters) {
        if (entry.value() instanceof MappingNode mapping) {
            boolean named = slot != null && slots.isMapOfInferred(slot);
            return named ? named(mapping, slot, parameters) : mapping(mapping, slot, parameters);
        }
        SequenceNode list = (SequenceNode) entry.value();
        List<Node> nodes = new ArrayList<>(list.nodes().size());
        boolean changed = false;
        for (Node element : list.nodes()) {
            Node other = element instanceof MappingNode mapping ? mapping(mapping, slot, parameters) : element;
            changed |= other != element;
            nodes.add(other);
        }
        return changed ? new SequenceNode(list.position(), nodes) : list;
    }
}
