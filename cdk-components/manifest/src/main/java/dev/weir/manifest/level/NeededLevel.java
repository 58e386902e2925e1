package dev.weir.manifest.level;

import dev.weir.descriptors.Descriptor;
import dev.weir.descriptors.Parameter;
import dev.weir.manifest.problem.Problem;
import dev.weir.manifest.problem.Problems;
import dev.weir.manifest.tree.Entry;
import dev.weir.manifest.tree.MappingNode;
import dev.weir.manifest.tree.Node;
import dev.weir.manifest.tree.Position;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The newest language level among the types and fields that a manifest uses. For one thread. */
final class NeededLevel {

    private final Map<String, Optional<LanguageVersion>> levels = new HashMap<>();
    private @Nullable LanguageVersion newest;
    private @Nullable Position place;
    private String what = "";

    /** Takes notice of a component as its author wrote it; of its type only if it says so. */
    void see(MappingNode component, Descriptor type) {
        Entry named = component.entry("type");
        if (named != null && type.type().equals(component.text("type"))) {
            if (isNewer(type.since())) {
                what = "type " + type.type();
                place = named.value().position();
            }
        }
        for (Entry entry : component.entries()) {
            Parameter field =
                    entry.fromParameters() ? null : type.parameter(entry.key()).orElse(null);
            if (field != null && isNewer(field.since())) {
                what = "field '" + field.name() + "' of " + type.type();
                place = entry.keyPosition();
            }
        }
    }

    /** Whether a level is newer than all before, which it is the newest of then. */
    private boolean isNewer(String since) {
        if (since.isEmpty()) {
            return false;
        }
        LanguageVersion level =
                levels.computeIfAbsent(since, LanguageVersion::of).orElse(null);
        if (level == null || newest != null && level.compareTo(newest) <= 0) {
            return false;
        }
        newest = level;
        return true;
    }

    /** Says so if a manifest declares an older level than it needs. */
    void compare(Node version, Problems problems) {
        Optional<LanguageVersion> declared = LanguageVersion.of(String.valueOf(version.plain()));
        if (newest != null && declared.isPresent() && declared.get().compareTo(newest) < 0) {
            String message = "Cannot keep to language version " + declared.get() + ": " + what + " at " + place
                    + " came with " + newest + " (write version: \"" + newest + "\" or a newer one)";
            problems.add(Problem.warning("version", version.position(), message).instead(newest.toString()));
        }
    }
}
