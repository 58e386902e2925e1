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
import java.util.Set;

/** Types and fields that the language has still, but wants others in place of. Each is told once for a manifest. For one thread. */
final class Superseded {

    /** By what is used. */
    private final Map<String, Use> uses = new LinkedHashMap<>();

    private record Use(String successor, Set<Position> places) {}

    /** Takes notice of a component as its author wrote it. */
    void see(MappingNode component, Descriptor type) {
        Entry named = component.entry("type");
        boolean superseded = type.until().isEmpty() && !type.successor().isEmpty();
        if (superseded && named != null && type.type().equals(component.text("type"))) {
            note("type '" + type.type() + "'", type.successor(), named.value().position());
        }
        for (Entry entry : component.entries()) {
            Parameter field =
                    entry.fromParameters() ? null : type.parameter(entry.key()).orElse(null);
            if (field != null && !field.successor().isEmpty()) {
                note("field '" + field.name() + "' of " + type.type(), field.successor(), entry.keyPosition());
            }
        }
    }

    private void note(String what, String successor, Position position) {
        uses.computeIfAbsent(what, first -> new Use(successor, new LinkedHashSet<>()))
                .places
                .add(position);
    }

    void report(Problems problems) {
        uses.forEach((what, use) -> problems.note(
                "deprecated",
                use.places.iterator().next(),
                "Cannot keep " + what + " for long: it is deprecated" + elsewhere(use.places.size() - 1) + " (write "
                        + use.successor + ")"));
    }

    private static String elsewhere(int more) {
        return more == 0 ? "" : ", here and in " + more + (more == 1 ? " more place" : " more places");
    }
}
