package dev.weir.manifest.level;

import dev.weir.descriptors.Descriptor;
import dev.weir.descriptors.Parameter;
import dev.weir.manifest.problem.Problems;
import dev.weir.manifest.tree.Entry;
import dev.weir.manifest.tree.MappingNode;
import dev.weir.manifest.tree.Node;
import dev.weir.manifest.tree.Position;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The newest language level among the types and fields that a manifest uses. For one thread. */
final class NeededLevel {

    private @Nullable LanguageVersion newest;
    private @Nullable Position place;
    private String what = "";

    /** Takes notice of a component as its author wrote it; of its type only if it says so. */
    void see(MappingNode component, Descriptor type) {
        Entry named = component.entry("type");
        if (named != null && type.type().equals(component.text("type"))) {
            need(type.since(), "type " + type.type(), named.value().position());
        }
        for (Entry entry : component.entries()) {
            Optional<Parameter> field = entry.fromParameters() ? Optional.empty() : type.parameter(entry.key());
            field.ifPresent(
                    used -> need(used.since(), "field '" + used.name() + "' of " + type.type(), entry.keyPosition()));
        }
    }

    private void need(String since, String user, Position position) {
        LanguageVersion level = LanguageVersion.of(since).orElse(null);
        if (level != null && (newest == null || level.compareTo(newest) > 0)) {
            newest = level;
            what = user;
            place = position;
        }
    }

    /** Says so if a manifest declares an older level than it needs. */
    void compare(Node version, Problems problems) {
        Optional<LanguageVersion> declared = LanguageVersion.of(String.valueOf(version.plain()));
        if (newest != null && declared.isPresent() && declared.get().compareTo(newest) < 0) {
            problems.warning(
                    "version",
                    version.position(),
                    "Cannot keep to language version " + declared.get() + ": " + what + " at " + place + " came with "
                            + newest + " (write version: \"" + newest + "\" or a newer one)");
        }
    }
}
