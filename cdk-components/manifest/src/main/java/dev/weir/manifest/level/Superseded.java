package dev.weir.manifest.level;

import dev.weir.descriptors.Descriptor;
import dev.weir.descriptors.Parameter;
import dev.weir.manifest.problem.Problems;
import dev.weir.manifest.tree.Entry;
import dev.weir.manifest.tree.MappingNode;
import dev.weir.manifest.tree.Position;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Types and fields that the language has still, but wants others in place of. Each is told once for a manifest. For one thread. */
final class Superseded {

    private final Map<Use, Set<Position>> places = new LinkedHashMap<>();

    private record Use(String what, String successor) {}

    /** Takes notice of a component as its author wrote it. */
    void see(MappingNode component, Descriptor type) {
        Entry named = component.entry("type");
        if (named != null && type.until().isEmpty() && type.type().equals(component.text("type"))) {
            note("type '" + type.type() + "'", type.successor(), named.value().position());
        }
        for (Entry entry : component.entries()) {
            Optional<Parameter> field = entry.fromParameters() ? Optional.empty() : type.parameter(entry.key());
            field.ifPresent(used ->
                    note("field '" + used.name() + "' of " + type.type(), used.successor(), entry.keyPosition()));
        }
    }

    private void note(String what, String successor, Position position) {
        if (!successor.isEmpty()) {
            places.computeIfAbsent(new Use(what, successor), use -> new LinkedHashSet<>())
                    .add(position);
        }
    }

    void report(Problems problems) {
        places.forEach((use, found) -> problems.note(
                "deprecated",
                found.iterator().next(),
                "Cannot keep " + use.what + " for long: it is deprecated" + elsewhere(found.size() - 1) + " (write "
                        + use.successor + ")"));
    }

    private static String elsewhere(int more) {
        return more == 0 ? "" : ", here and in " + more + (more == 1 ? " more place" : " more places");
    }
}
