package dev.weir.manifest.level;

import dev.weir.descriptors.Descriptor;
import dev.weir.descriptors.Move;
import dev.weir.descriptors.Parameter;
import dev.weir.descriptors.ParameterType;
import dev.weir.manifest.problem.Problems;
import dev.weir.manifest.tree.Entry;
import dev.weir.manifest.tree.MappingNode;
import dev.weir.manifest.tree.Node;
import dev.weir.manifest.tree.SequenceNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Brings fields of components from the places of older levels to the present ones. */
final class FormerPlaces {

    private static final Set<String> OF_EVERY_COMPONENT = Set.of("type", Mappings.PARAMETERS, Mappings.OPTIONS);

    private final FormerTypes types;
    private final Problems problems;

    FormerPlaces(FormerTypes types, Problems problems) {
        this.types = types;
        this.problems = problems;
    }

    /** A component with its fields where they belong. */
    MappingNode moved(MappingNode component, Descriptor type) {
        MappingNode present = component;
        for (Move move : type.moves()) {
            present = moved(present, type, move);
        }
        for (Move move : type.moves()) {
            present = cleared(present, type, move.from());
        }
        return present;
    }

    private MappingNode moved(MappingNode component, Descriptor type, Move move) {
        Extraction taken = Extraction.of(
                component,
                move.from(),
                value -> Where.holds(move.where(), value) && fits(value, component, type, move.to()));
        if (taken == null) {
            return component;
        }
        MappingNode rest = (MappingNode) taken.rest();
        Entry entry = taken.entry();
        if (move.to().isEmpty()) {
            report(
                    entry,
                    type,
                    move,
                    "the language has it up to " + move.until() + " only, and nothing took its place (remove it)");
            return rest;
        }
        String place = String.join(".", move.to());
        if (isThere(rest, move.to())) {
            report(entry, type, move, "'" + place + "' is there as well, and counts (remove the older one)");
            return rest;
        }
        report(
                entry,
                type,
                move,
                "the language has it there up to " + move.until() + " only (write it as '" + place + "')");
        return emptied(put(rest, move.to(), taken), type, move.from());
    }

    private void report(Entry entry, Descriptor type, Move move, String reason) {
        problems.warning(
                "deprecated",
                entry.keyPosition(),
                "Cannot keep '" + String.join(".", move.from()) + "' of " + type.type() + " for long: " + reason);
    }

    /** Whether a value can stand at the present place of a component. */
    private boolean fits(Node value, MappingNode component, Descriptor type, List<String> place) {
        if (place.isEmpty()) {
            return true;
        }
        if (place.size() > 1) {
            return component.get(place.get(0)) instanceof MappingNode inner
                    && types.descriptor(inner)
                            .filter(descriptor -> fits(value, inner, descriptor, place.subList(1, place.size())))
                            .isPresent();
        }
        return type.parameter(place.get(0))
                .map(Parameter::type)
                .filter(wanted -> fits(value, wanted))
                .isPresent();
    }

    private boolean fits(Node value, ParameterType wanted) {
        if (wanted instanceof ParameterType.ListOf list) {
            return value instanceof SequenceNode || fits(value, list.element());
        }
        return !(wanted instanceof ParameterType.Component component)
                || value instanceof MappingNode mapping
                        && types.descriptor(mapping)
                                .filter(descriptor -> descriptor.isA(component.className()))
                                .isPresent();
    }

    private static boolean isThere(MappingNode component, List<String> place) {
        Node value = component.get(place.get(0));
        if (place.size() == 1) {
            return value != null && value.plain() != null;
        }
        return value instanceof MappingNode inner && isThere(inner, place.subList(1, place.size()));
    }

    /** Parameters that were in force at the older place stay in force for the value. */
    private static MappingNode put(MappingNode component, List<String> place, Extraction taken) {
        String key = place.get(0);
        Entry entry = component.entry(key);
        if (place.size() > 1 && entry != null && entry.value() instanceof MappingNode inner) {
            return Mappings.with(component, entry.with(put(inner, place.subList(1, place.size()), taken)));
        }
        Node value = taken.entry().value();
        boolean typed = value instanceof MappingNode mapping
                && (mapping.entry("type") != null || mapping.entry("class_name") != null);
        if (typed) {
            MappingNode moved = Mappings.withParametersOf(taken.passed(), (MappingNode) value);
            return Mappings.with(component, new Entry(key, taken.entry().keyPosition(), moved));
        }
        MappingNode owner = Mappings.withParametersOf(taken.passed(), component);
        return Mappings.with(owner, new Entry(key, taken.entry().keyPosition(), value));
    }

    /** Without what held the value, if that is no field any more and holds nothing else. */
    private static MappingNode emptied(MappingNode component, Descriptor type, List<String> from) {
        boolean empty = from.size() > 1
                && type.parameter(from.get(0)).isEmpty()
                && component.get(from.get(0)) instanceof MappingNode holder
                && OF_EVERY_COMPONENT.containsAll(holder.keys());
        return empty ? Mappings.without(component, from.get(0)) : component;
    }

    /** Without a component that is no field any more, once what it held has moved; what else it holds would be lost. */
    private MappingNode cleared(MappingNode component, Descriptor type, List<String> from) {
        String key = from.get(0);
        Entry entry = component.entry(key);
        if (from.size() < 2 || entry == null || entry.fromParameters() || isField(type, key)) {
            return component;
        }
        if (!(entry.value() instanceof MappingNode holder)) {
            return component;
        }
        boolean builtIn = FormerTypes.isOfTheReference(holder.text("class_name"));
        Optional<Entry> other = holder.entries().stream()
                .filter(held -> !OF_EVERY_COMPONENT.contains(held.key())
                        && !(builtIn && held.key().equals("class_name")))
                .findFirst();
        if (other.isPresent()) {
            problems.error(
                    "deprecated",
                    other.get().keyPosition(),
                    "Cannot use '" + key + "." + other.get().key() + "' of " + type.type()
                            + ": nothing takes its place (write what it does with the present fields)");
        }
        return Mappings.without(component, key);
    }

    private static boolean isField(Descriptor type, String key) {
        return type.parameters().stream()
                .anyMatch(parameter -> parameter.name().equals(key)
                        || parameter.aliases().stream()
                                .anyMatch(alias -> alias.name().equals(key)));
    }
}
