package dev.weir.manifest.validation;

import dev.weir.descriptors.Descriptor;
import dev.weir.descriptors.Descriptors;
import dev.weir.manifest.problem.Problem;
import dev.weir.manifest.problem.Problems;
import dev.weir.manifest.text.Suggestion;
import dev.weir.manifest.tree.MappingNode;
import dev.weir.manifest.tree.Node;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the types that components name, by {@code type} or {@code class_name}, and says why one cannot stand in its place. */
final class ComponentTypes {

    private final Descriptors descriptors;
    private final Kinds kinds;
    private final Problems problems;

    ComponentTypes(Descriptors descriptors, Kinds kinds, Problems problems) {
        this.descriptors = descriptors;
        this.kinds = kinds;
        this.problems = problems;
    }

    /** The type of a component that stands where a class is asked for; null if it cannot stand there, which is reported. */
    @Nullable
    Descriptor find(MappingNode mapping, String wanted) {
        Node type = mapping.get("type");
        if (type == null) {
            return onlyType(mapping, wanted);
        }
        String name = mapping.text("type");
        if (name == null) {
            String remedy = kinds.types("", wanted).remedy();
            return refuse("unknown-type", type, wanted, "its type is " + type.described() + " (" + remedy + ")");
        }
        boolean known = descriptors.find(name).isPresent();
        return kinds.isCustom(name) || (!known && mapping.entry("class_name") != null)
                ? ofClass(mapping, type, name, wanted)
                : ofType(type, name, wanted);
    }

    /** Where only one type can stand it need not be named. */
    private @Nullable Descriptor onlyType(MappingNode mapping, String wanted) {
        List<Descriptor> possible = kinds.thatAre(wanted);
        if (possible.size() == 1 && isKnownByItsPlace(possible.get(0), wanted)) {
            return possible.get(0);
        }
        String remedy = kinds.types("", wanted).remedy();
        return refuse("missing-type", mapping, wanted, "it names no type (" + remedy + ")");
    }

    private static boolean isKnownByItsPlace(Descriptor only, String wanted) {
        return !Kinds.isClassName(only.type()) || only.className().equals(wanted);
    }

    private @Nullable Descriptor ofType(Node type, String name, String wanted) {
        Optional<Descriptor> found = descriptors.find(name);
        if (found.isEmpty()) {
            Suggestion types = kinds.types(name, wanted);
            return refuse("unknown-type", type, wanted, "unknown type '" + name + "' (" + types.remedy() + ")", types);
        }
        if (Kinds.isClassName(name)) {
            String remedy = "write type: " + found.get().custom().orElse("of its kind") + " and class_name: " + name;
            return refuse("unknown-type", type, wanted, "'" + name + "' is no type (" + remedy + ")");
        }
        return ofKind(found.get(), type, wanted);
    }

    private @Nullable Descriptor ofClass(MappingNode mapping, Node type, String typeName, String wanted) {
        Node className = mapping.get("class_name");
        String name = mapping.text("class_name");
        if (className == null || name == null) {
            String remedy = kinds.classNames("", wanted).remedy();
            return refuse(
                    "missing-parameter",
                    className == null ? mapping : className,
                    wanted,
                    typeName + " needs a class_name (" + remedy + ")");
        }
        Optional<Descriptor> found = descriptors.find(name).filter(descriptor -> Kinds.isClassName(descriptor.type()));
        if (found.isEmpty()) {
            Suggestion names = kinds.classNames(name, wanted);
            String reason = "unknown class_name '" + name + "' (" + names.remedy() + ")";
            return refuse("unknown-type", className, wanted, reason, names);
        }
        if (found.get().kinds().stream().noneMatch(kind -> kind.custom().equals(typeName))) {
            String remedy = "write type: " + found.get().custom().orElse("of its kind");
            return refuse("wrong-kind", type, wanted, name + " is no " + typeName + " (" + remedy + ")");
        }
        return ofKind(found.get(), className, wanted);
    }

    private @Nullable Descriptor ofKind(Descriptor descriptor, Node named, String wanted) {
        if (descriptor.isA(wanted)) {
            return descriptor;
        }
        String kind = descriptor.kinds().isEmpty()
                ? descriptor.className()
                : descriptor.kinds().get(0).className();
        Suggestion others =
                Kinds.isClassName(descriptor.type()) ? kinds.classNames("", wanted) : kinds.types("", wanted);
        String reason = descriptor.type() + " is " + Kinds.articled(kind);
        return refuse("wrong-kind", named, wanted, reason + " (" + others.remedy() + ")");
    }

    private @Nullable Descriptor refuse(String rule, Node node, String wanted, String reason) {
        return refuse(rule, node, wanted, reason, new Suggestion(null, List.of()));
    }

    private @Nullable Descriptor refuse(String rule, Node node, String wanted, String reason, Suggestion meant) {
        String message = "Cannot create " + Kinds.words(wanted) + ": " + reason;
        problems.add(Problem.error(rule, node.position(), message).instead(meant.nearest()));
        return null;
    }
}
