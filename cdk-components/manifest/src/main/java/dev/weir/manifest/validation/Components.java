package dev.weir.manifest.validation;

import dev.weir.descriptors.Descriptor;
import dev.weir.descriptors.Descriptors;
import dev.weir.descriptors.Parameter;
import dev.weir.manifest.problem.Problems;
import dev.weir.manifest.text.Suggestion;
import dev.weir.manifest.tree.Entry;
import dev.weir.manifest.tree.MappingNode;
import dev.weir.manifest.tree.Node;
import dev.weir.manifest.tree.Position;
import dev.weir.manifest.tree.ScalarNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks components: that their type is known and can stand where it stands, and that their fields are its parameters. */
final class Components {

    private static final Set<String> ALWAYS_ALLOWED = Set.of("type", "$parameters");

    private final Descriptors descriptors;
    private final Kinds kinds;
    private final Values values;
    private final Problems problems;

    Components(Descriptors descriptors, TemplateSyntax templates, Problems problems) {
        this.descriptors = descriptors;
        this.kinds = new Kinds(descriptors);
        this.problems = problems;
        this.values = new Values(this, templates, problems);
    }

    /** Checks what stands where a component of a class is asked for. */
    void check(Node node, String wanted, Place place) {
        if (node instanceof MappingNode mapping) {
            Descriptor descriptor = descriptor(mapping, wanted);
            if (descriptor != null) {
                fields(mapping, descriptor);
            }
        } else if (node instanceof ScalarNode scalar && scalar.value() != null) {
            scalar(scalar, wanted, place);
        } else {
            problems.error(
                    "wrong-type",
                    node.position(),
                    "Cannot read " + place.name() + ": found " + node.described() + " (give a mapping with the type of "
                            + articled(Kinds.words(wanted)) + "; "
                            + kinds.types("", wanted).remedy() + ")");
        }
    }

    /** Checks a mapping that is a component only if its type says so. */
    void checkIfComponent(MappingNode mapping) {
        String type = mapping.text("type");
        if (type != null) {
            descriptors.find(type).ifPresent(descriptor -> fields(mapping, descriptor));
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
                                ? " (give a mapping with the type of " + articled(Kinds.words(wanted)) + "; "
                                        + kinds.types("", wanted).remedy() + ")"
                                : " (" + words.remedy() + ", or a mapping with a type)"));
    }

    private @Nullable Descriptor descriptor(MappingNode mapping, String wanted) {
        Node type = mapping.get("type");
        String thing = Kinds.words(wanted);
        if (type == null && kinds.thatAre(wanted).size() == 1) {
            return kinds.thatAre(wanted).get(0);
        }
        if (type == null) {
            problems.error(
                    "missing-type",
                    mapping.position(),
                    "Cannot create " + thing + ": it names no type ("
                            + kinds.types("", wanted).remedy() + ")");
            return null;
        }
        String name = mapping.text("type");
        if (name == null) {
            problems.error(
                    "unknown-type",
                    type.position(),
                    "Cannot create " + thing + ": its type is " + type.described() + " ("
                            + kinds.types("", wanted).remedy() + ")");
            return null;
        }
        boolean known = descriptors.find(name).isPresent();
        return kinds.isCustom(name) || (!known && mapping.entry("class_name") != null)
                ? ofClass(mapping, name, wanted)
                : ofType(type.position(), name, wanted);
    }

    private @Nullable Descriptor ofType(Position position, String name, String wanted) {
        Optional<Descriptor> found = descriptors.find(name);
        String thing = Kinds.words(wanted);
        if (found.isEmpty()) {
            problems.error(
                    "unknown-type",
                    position,
                    "Cannot create " + thing + ": unknown type '" + name + "' ("
                            + kinds.types(name, wanted).remedy() + ")");
            return null;
        }
        if (Kinds.isClassName(name)) {
            problems.error(
                    "unknown-type",
                    position,
                    "Cannot create " + thing + ": '" + name + "' is no type (write type: " + custom(found.get())
                            + " and class_name: " + name + ")");
            return null;
        }
        return ofKind(found.get(), position, wanted);
    }

    private @Nullable Descriptor ofClass(MappingNode mapping, String type, String wanted) {
        String thing = Kinds.words(wanted);
        Node className = mapping.get("class_name");
        String name = mapping.text("class_name");
        if (className == null || name == null) {
            problems.error(
                    "missing-parameter",
                    className == null ? mapping.position() : className.position(),
                    "Cannot create " + thing + ": " + type + " needs a class_name ("
                            + kinds.classNames("", wanted).remedy() + ")");
            return null;
        }
        Optional<Descriptor> found = descriptors.find(name).filter(descriptor -> Kinds.isClassName(descriptor.type()));
        if (found.isEmpty()) {
            problems.error(
                    "unknown-type",
                    className.position(),
                    "Cannot create " + thing + ": unknown class_name '" + name + "' ("
                            + kinds.classNames(name, wanted).remedy() + ")");
            return null;
        }
        if (found.get().kinds().stream().noneMatch(kind -> kind.custom().equals(type))) {
            problems.error(
                    "wrong-kind",
                    position(mapping.get("type"), mapping),
                    "Cannot create " + thing + ": " + name + " is no " + type + " (write type: " + custom(found.get())
                            + ")");
            return null;
        }
        return ofKind(found.get(), className.position(), wanted);
    }

    private static Position position(@Nullable Node node, MappingNode otherwise) {
        return node == null ? otherwise.position() : node.position();
    }

    private @Nullable Descriptor ofKind(Descriptor descriptor, Position position, String wanted) {
        if (descriptor.isA(wanted)) {
            return descriptor;
        }
        String kind = descriptor.kinds().isEmpty()
                ? descriptor.className()
                : descriptor.kinds().get(0).className();
        Suggestion others =
                Kinds.isClassName(descriptor.type()) ? kinds.classNames("", wanted) : kinds.types("", wanted);
        problems.error(
                "wrong-kind",
                position,
                "Cannot create " + Kinds.words(wanted) + ": " + descriptor.type() + " is " + articled(Kinds.words(kind))
                        + " (" + others.remedy() + ")");
        return null;
    }

    private static String custom(Descriptor descriptor) {
        return descriptor.kinds().stream()
                .map(Descriptor.Kind::custom)
                .filter(custom -> !custom.isEmpty())
                .findFirst()
                .orElse("of its kind");
    }

    private static String articled(String words) {
        return ("aeiou".indexOf(words.charAt(0)) >= 0 ? "an " : "a ") + words;
    }

    /** Checks the fields of a component whose type is settled. */
    void fields(MappingNode component, Descriptor descriptor) {
        for (Entry entry : component.entries()) {
            boolean named = Kinds.isClassName(descriptor.type()) && entry.key().equals("class_name");
            if (!named && !ALWAYS_ALLOWED.contains(entry.key())) {
                field(component, entry, descriptor);
            }
        }
        for (Parameter parameter : descriptor.parameters()) {
            if (parameter.required() && isMissing(component, parameter)) {
                problems.error(
                        "missing-parameter",
                        component.position(),
                        "Cannot create " + descriptor.type() + ": " + parameter.name() + " is missing (give "
                                + Values.expected(parameter.type()) + ")");
            }
        }
    }

    private static boolean isMissing(MappingNode component, Parameter parameter) {
        return component.entry(parameter.name()) == null
                && parameter.aliases().stream().noneMatch(alias -> component.entry(alias) != null);
    }

    private void field(MappingNode component, Entry entry, Descriptor descriptor) {
        Optional<Parameter> found = descriptor.parameter(entry.key());
        if (found.isEmpty()) {
            unknownField(component, entry, descriptor);
            return;
        }
        Parameter parameter = found.get();
        if (!entry.fromParameters() && !parameter.name().equals(entry.key())) {
            problems.warning(
                    "deprecated",
                    entry.keyPosition(),
                    "Cannot keep field '" + entry.key() + "' of " + descriptor.type()
                            + " for long: it is deprecated (write '" + parameter.name() + "')");
        }
        values.check(
                entry.value(),
                parameter.type(),
                new Place(entry.key() + " of " + descriptor.type(), parameter.secret()));
    }

    /** A field that a parameter in force would fill as well is no mistake: exported manifests write them out. */
    private void unknownField(MappingNode component, Entry entry, Descriptor descriptor) {
        boolean isParameter = entry.fromParameters()
                || component.get("$parameters") instanceof MappingNode parameters
                        && parameters.entry(entry.key()) != null;
        if (!isParameter) {
            List<String> known =
                    descriptor.parameters().stream().map(Parameter::name).toList();
            problems.warning(
                    "unknown-field",
                    entry.keyPosition(),
                    "Cannot use field '" + entry.key() + "' of " + descriptor.type() + ": there is no such field ("
                            + Suggestion.of(entry.key(), known).remedy() + ")");
        }
    }
}
