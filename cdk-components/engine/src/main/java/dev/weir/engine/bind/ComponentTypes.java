package dev.weir.engine.bind;

import dev.weir.descriptors.Descriptor;
import dev.weir.descriptors.Descriptors;
import dev.weir.manifest.problem.Problem;
import dev.weir.manifest.text.Suggestion;
import dev.weir.manifest.tree.Entry;
import dev.weir.manifest.tree.MappingNode;
import dev.weir.manifest.tree.Node;
import dev.weir.manifest.tree.Position;
import dev.weir.manifest.tree.ScalarNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Finds out which component type a part of a manifest stands for. Safe for concurrent use. */
final class ComponentTypes {

    private final Descriptors descriptors;
    private final Map<Class<?>, List<Descriptor>> byKind = new ConcurrentHashMap<>();

    ComponentTypes(Descriptors descriptors) {
        this.descriptors = descriptors;
    }

    /**
     * The type of a mapping: its {@code class_name} if its {@code type} is none of its own ({@code CustomDecoder}), else its
     * {@code type}, else the default.
     *
     * @param defaultType what a mapping without type is; empty if it must have one
     */
    Descriptor of(MappingNode mapping, Class<?> wanted, String defaultType) {
        String type = mapping.text("type");
        String className = mapping.text("class_name");
        if (className != null && (type == null || descriptors.find(type).isEmpty())) {
            return find(className, place(mapping, "class_name"), wanted, "class_name");
        }
        if (type != null) {
            return find(type, place(mapping, "type"), wanted, "type");
        }
        if (!defaultType.isEmpty()) {
            return find(defaultType, mapping.position(), wanted, "type");
        }
        return only(wanted)
                .orElseThrow(() -> failure(
                        "missing-type",
                        mapping.position(),
                        wanted,
                        "it has no type (give it one; " + all(wanted) + ")"));
    }

    /** The one component that can stand there: the record that is asked for, or the only one of its kind. */
    private Optional<Descriptor> only(Class<?> wanted) {
        List<Descriptor> known = known(wanted);
        return known.stream()
                .filter(descriptor ->
                        known.size() == 1 || descriptor.className().equals(wanted.getName()))
                .findFirst();
    }

    private Descriptor find(String name, Position position, Class<?> wanted, String key) {
        Descriptor found = descriptors
                .find(name)
                .orElseThrow(() -> failure(
                        "unknown-type",
                        position,
                        wanted,
                        "unknown " + key + " '" + name + "' (" + remedy(name, wanted, key) + ")"));
        if (!found.isA(wanted.getName())) {
            throw failure("wrong-kind", position, wanted, "'" + name + "' is none (" + all(wanted) + ")");
        }
        return found;
    }

    private String remedy(String name, Class<?> wanted, String key) {
        String known = Suggestion.of(name, names(wanted)).remedy();
        return key.equals("type") ? known : known + "; put the jar that has it on the class path";
    }

    /**
     * What a plain value stands for.
     *
     * @param type    a component type
     * @param mapping a mapping of it that means the same
     */
    record Meaning(Descriptor type, MappingNode mapping) {}

    /** Whether a component may be written as any plain value: a record with a shorthand. */
    boolean areWrittenPlainly(Class<?> wanted) {
        return known(wanted).stream()
                .anyMatch(type -> type.className().equals(wanted.getName())
                        && !type.shorthand().isEmpty());
    }

    /** What a plain value stands for: a component that lists it, else one that has a parameter for it. */
    Meaning of(ScalarNode scalar, Class<?> wanted, Target target) {
        Position place = scalar.position();
        for (Descriptor type : known(wanted)) {
            if (type.scalars().contains(String.valueOf(scalar.value()))) {
                return new Meaning(type, new MappingNode(place, List.of()));
            }
        }
        for (Descriptor type : known(wanted)) {
            if (!type.shorthand().isEmpty() && scalar.value() != null) {
                return new Meaning(type, new MappingNode(place, List.of(new Entry(type.shorthand(), place, scalar))));
            }
        }
        throw target.expected("a " + wanted.getSimpleName() + words(wanted), scalar);
    }

    private String words(Class<?> wanted) {
        List<String> words = known(wanted).stream()
                .flatMap(descriptor -> descriptor.scalars().stream())
                .toList();
        return words.isEmpty() ? "" : " or one of " + String.join(", ", words);
    }

    private List<Descriptor> known(Class<?> wanted) {
        return byKind.computeIfAbsent(wanted, kind -> descriptors.thatAre(kind.getName()));
    }

    private List<String> names(Class<?> wanted) {
        return known(wanted).stream().map(Descriptor::type).toList();
    }

    private String all(Class<?> wanted) {
        return new Suggestion(null, names(wanted)).remedy();
    }

    private static Position place(MappingNode mapping, String key) {
        Node value = mapping.get(key);
        return value == null ? mapping.position() : value.position();
    }

    private static BindingFailure failure(String rule, Position position, Class<?> wanted, String reason) {
        return new BindingFailure(
                List.of(Problem.error(rule, position, "Cannot create " + wanted.getSimpleName() + ": " + reason)));
    }
}
