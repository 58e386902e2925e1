package dev.weir.manifest.validation;

import dev.weir.descriptors.Descriptor;
import dev.weir.descriptors.Descriptors;
import dev.weir.descriptors.Parameter;
import dev.weir.descriptors.ParameterType;
import dev.weir.manifest.problem.Problem;
import dev.weir.manifest.problem.Problems;
import dev.weir.manifest.text.Suggestion;
import dev.weir.manifest.tree.Entry;
import dev.weir.manifest.tree.MappingNode;
import dev.weir.manifest.tree.Node;
import dev.weir.manifest.tree.ScalarNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Checks components: that their types can stand where they stand, and that their fields are parameters of the types. */
final class Components {

    private static final Set<String> ALWAYS_ALLOWED = Set.of("type", "$parameters");

    private final Descriptors descriptors;
    private final Kinds kinds;
    private final ComponentTypes types;
    private final Values values;
    private final SeenVariables variables = new SeenVariables();
    private final Problems problems;

    Components(Descriptors descriptors, TemplateSyntax templates, Problems problems) {
        this.descriptors = descriptors;
        this.kinds = new Kinds(descriptors);
        this.types = new ComponentTypes(descriptors, kinds, problems);
        this.problems = problems;
        this.values = new Values(this, templates, problems);
    }

    /** Checks what stands where a component of a class is asked for. */
    void check(Node node, String wanted, Place place) {
        if (node instanceof MappingNode mapping) {
            Descriptor descriptor = types.find(mapping, wanted);
            if (descriptor != null) {
                fields(mapping, descriptor, place.seen());
            }
        } else if (node instanceof ScalarNode scalar && scalar.value() != null) {
            scalar(scalar, wanted, place);
        } else {
            problems.error(
                    "wrong-type",
                    node.position(),
                    "Cannot read " + place.name() + ": found " + node.described() + " (" + mapping(wanted) + ")");
        }
    }

    /** Whether something can be a component by itself: a mapping, or a plain value where a record has a shorthand for it. */
    boolean standsAlone(Node node, ParameterType.Component wanted) {
        return node instanceof MappingNode
                || node instanceof ScalarNode scalar
                        && scalar.value() != null
                        && kinds.thatAre(wanted.className()).stream()
                                .anyMatch(type -> type.className().equals(wanted.className())
                                        && !type.shorthand().isEmpty());
    }

    /** Checks a mapping that is a component only if its type says so. */
    void checkIfComponent(MappingNode mapping, Place place) {
        String type = mapping.text("type");
        if (type != null) {
            descriptors.find(type).ifPresent(descriptor -> fields(mapping, descriptor, place.seen()));
        }
    }

    private void scalar(ScalarNode scalar, String wanted, Place place) {
        for (Descriptor descriptor : kinds.thatAre(wanted)) {
            if (descriptor.scalars().contains(String.valueOf(scalar.value()))) {
                return;
            }
            Optional<Parameter> filled =
                    descriptor.shorthand().isEmpty() ? Optional.empty() : descriptor.parameter(descriptor.shorthand());
            if (filled.isPresent()) {
                values.check(scalar, filled.get().type(), place);
                return;
            }
        }
        List<String> scalars = kinds.thatAre(wanted).stream()
                .flatMap(descriptor -> descriptor.scalars().stream())
                .toList();
        Suggestion words = Suggestion.of(String.valueOf(scalar.value()), scalars);
        problems.error(
                "wrong-type",
                scalar.position(),
                "Cannot read " + place.name() + ": found " + place.describe(scalar)
                        + (scalars.isEmpty()
                                ? " (" + mapping(wanted) + ")"
                                : " (" + words.remedy() + ", or a mapping with a type)"));
    }

    /** What to give where a component of a class is asked for: a record that stands for itself needs no type. */
    private String mapping(String wanted) {
        return kinds.thatAre(wanted).stream()
                .filter(type -> type.className().equals(wanted))
                .findFirst()
                .map(type -> "give a mapping with fields of " + type.type() + ": "
                        + type.parameters().stream().map(Parameter::name).collect(Collectors.joining(", ")))
                .orElseGet(() -> "give a mapping with the type of " + Kinds.articled(wanted) + "; "
                        + kinds.types("", wanted).remedy());
    }

    /** Checks the fields of a component whose type is settled, in surroundings that give it variables. */
    void fields(MappingNode component, Descriptor descriptor, Set<String> seen) {
        for (Entry entry : component.entries()) {
            boolean named = Kinds.isClassName(descriptor.type()) && entry.key().equals("class_name");
            if (!named && !ALWAYS_ALLOWED.contains(entry.key())) {
                field(component, entry, descriptor, seen);
            }
        }
        for (Parameter parameter : descriptor.parameters()) {
            if (parameter.required()
                    && isMissing(component, parameter)
                    && !isMisspelled(component, parameter, descriptor)) {
                problems.error(
                        "missing-parameter",
                        component.position(),
                        "Cannot create " + descriptor.type() + ": " + parameter.name() + " is missing (give "
                                + Values.expected(parameter.type()) + ")");
            }
        }
    }

    private static boolean isMissing(MappingNode component, Parameter parameter) {
        return component.entry(parameter.name()) == null;
    }

    /** Whether a field that there is not was probably meant to be a parameter, which has been said then. */
    private static boolean isMisspelled(MappingNode component, Parameter parameter, Descriptor descriptor) {
        return component.entries().stream()
                .anyMatch(entry -> isUnknown(component, entry, descriptor)
                        && parameter.name().equals(suggestion(entry, descriptor).nearest()));
    }

    private static Suggestion suggestion(Entry entry, Descriptor descriptor) {
        return Suggestion.of(
                entry.key(),
                descriptor.parameters().stream().map(Parameter::name).toList());
    }

    private void field(MappingNode component, Entry entry, Descriptor descriptor, Set<String> seen) {
        Optional<Parameter> found = descriptor.parameter(entry.key());
        if (found.isEmpty()) {
            unknownField(component, entry, descriptor);
            return;
        }
        Parameter parameter = found.get();
        values.check(
                entry.value(),
                parameter.type(),
                new Place(
                        entry.key() + " of " + descriptor.type(),
                        parameter.secret(),
                        variables.with(seen, parameter.sees())));
    }

    /** A field that a parameter in force would fill as well is no mistake: exported manifests write them out. */
    private static boolean isUnknown(MappingNode component, Entry entry, Descriptor descriptor) {
        return !entry.fromParameters()
                && !ALWAYS_ALLOWED.contains(entry.key())
                && descriptor.parameter(entry.key()).isEmpty()
                && !(component.get("$parameters") instanceof MappingNode parameters
                        && parameters.entry(entry.key()) != null);
    }

    /** The reference passes over a field that it does not know; one that was meant to be a required field is missing all the same. */
    private void unknownField(MappingNode component, Entry entry, Descriptor descriptor) {
        if (!isUnknown(component, entry, descriptor)) {
            return;
        }
        Suggestion suggestion = suggestion(entry, descriptor);
        boolean needed = suggestion.nearest() != null
                && component.entry(suggestion.nearest()) == null
                && descriptor
                        .parameter(suggestion.nearest())
                        .filter(Parameter::required)
                        .isPresent();
        String message = "Cannot use field '" + entry.key() + "' of " + descriptor.type() + ": there is no such field ("
                + suggestion.remedy() + ")";
        Problem problem = needed
                ? Problem.error("unknown-field", entry.keyPosition(), message)
                : Problem.warning("unknown-field", entry.keyPosition(), message);
        problems.add(problem.instead(suggestion.nearest()));
    }
}
