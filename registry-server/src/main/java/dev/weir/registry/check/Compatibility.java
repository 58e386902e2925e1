package dev.weir.registry.check;

import dev.weir.descriptors.Alias;
import dev.weir.descriptors.Descriptor;
import dev.weir.descriptors.Parameter;
import dev.weir.descriptors.ParameterType;
import dev.weir.descriptors.ParameterType.Any;
import dev.weir.descriptors.ParameterType.Choice;
import dev.weir.descriptors.ParameterType.ListOf;
import dev.weir.descriptors.ParameterType.MapOf;
import dev.weir.descriptors.ParameterType.Number;
import dev.weir.descriptors.ParameterType.Whole;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds what manifests that were right with the components of one version would stumble over with those of another. */
public final class Compatibility {

    private final List<String> broken = new ArrayList<>();

    private Compatibility() {}

    /** What breaks, a line each, in the order of the earlier version; none if every manifest stays right. */
    public static List<String> broken(Collection<Descriptor> earlier, Collection<Descriptor> later) {
        Compatibility compatibility = new Compatibility();
        earlier.forEach(component -> compatibility.component(component, later));
        return List.copyOf(compatibility.broken);
    }

    private void component(Descriptor earlier, Collection<Descriptor> later) {
        Optional<Descriptor> successor = later.stream()
                .filter(candidate -> isCalled(candidate.type(), candidate.aliases(), earlier.type()))
                .findFirst();
        if (successor.isEmpty()) {
            broken.add("component " + earlier.type() + " is gone");
            return;
        }
        Descriptor now = successor.get();
        for (Descriptor.Kind kind : earlier.kinds()) {
            if (!now.isA(kind.className())) {
                broken.add(earlier.type() + ": it is no " + kind.className() + " any more");
            }
        }
        if (!earlier.shorthand().isEmpty() && !earlier.shorthand().equals(now.shorthand())) {
            broken.add(earlier.type() + ": a plain value does not stand for '" + earlier.shorthand() + "' any more");
        }
        earlier.parameters().forEach(parameter -> parameter(earlier, parameter, now));
        now.parameters().forEach(parameter -> added(earlier, parameter));
    }

    private void parameter(Descriptor of, Parameter earlier, Descriptor now) {
        String where = of.type() + ": parameter '" + earlier.name() + "'";
        Optional<Parameter> found = now.parameters().stream()
                .filter(candidate -> isCalled(candidate.name(), candidate.aliases(), earlier.name()))
                .findFirst();
        if (found.isEmpty()) {
            broken.add(where + " is gone");
            return;
        }
        Parameter later = found.get();
        if (later.required() && !earlier.required()) {
            broken.add(where + " is required, and was not");
        }
        type(where, earlier.type(), later.type());
    }

    private void type(String where, ParameterType earlier, ParameterType later) {
        if (earlier instanceof Choice before && later instanceof Choice after) {
            String missing = before.words().stream()
                    .filter(word -> !after.words().contains(word))
                    .collect(Collectors.joining(", "));
            if (!missing.isEmpty()) {
                broken.add(where + " does not take " + missing + " any more");
            }
        } else if (earlier instanceof ListOf before && later instanceof ListOf after) {
            type(where, before.element(), after.element());
        } else if (earlier instanceof MapOf before && later instanceof MapOf after) {
            type(where, before.value(), after.value());
        } else if (!takesAll(earlier, later)) {
            broken.add(where + " takes " + TypeText.of(later) + ", and took " + TypeText.of(earlier));
        }
    }

    private static boolean takesAll(ParameterType earlier, ParameterType later) {
        return later.equals(earlier) || later instanceof Any || (earlier instanceof Whole && later instanceof Number);
    }

    private void added(Descriptor earlier, Parameter parameter) {
        boolean known = earlier.parameters().stream()
                .anyMatch(old -> isCalled(parameter.name(), parameter.aliases(), old.name()));
        if (!known && parameter.required()) {
            broken.add(earlier.type() + ": parameter '" + parameter.name() + "' is new, and required");
        }
    }

    private static boolean isCalled(String name, List<Alias> aliases, String wanted) {
        return name.equals(wanted)
                || aliases.stream().anyMatch(alias -> alias.name().equals(wanted));
    }
}
