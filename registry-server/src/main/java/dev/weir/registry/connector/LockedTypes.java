package dev.weir.registry.connector;

import dev.weir.descriptors.Descriptor;
import dev.weir.descriptors.Descriptors;
import dev.weir.manifest.ParsedManifest;
import dev.weir.manifest.Vocabulary;
import dev.weir.manifest.component.Coordinates;
import dev.weir.manifest.component.DeclaredComponents;
import dev.weir.manifest.lock.Lock;
import dev.weir.manifest.lock.LockedArtifact;
import dev.weir.manifest.lock.LockedFile;
import dev.weir.manifest.problem.Problem;
import dev.weir.manifest.tree.Position;
import dev.weir.registry.connector.StoredJars.Stored;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The component types that a connector may use: those of the language, and those of the jars of the registry that its lock names. Used by one thread. */
final class LockedTypes implements Vocabulary.Source {

    private final Descriptors language;
    private final Lock lock;
    private final StoredJars jars;
    private final Map<String, Coordinates> origins = new LinkedHashMap<>();
    private final List<Problem> warnings = new ArrayList<>();

    LockedTypes(Descriptors language, Lock lock, StoredJars jars) {
        this.language = language;
        this.lock = lock;
        this.jars = jars;
    }

    @Override
    public Vocabulary of(ParsedManifest manifest, @Nullable Path file) {
        origins.clear();
        warnings.clear();
        DeclaredComponents declared = DeclaredComponents.in(manifest.root());
        List<Problem> problems = new ArrayList<>(declared.problems());
        List<String> differences = lock.differences(declared);
        if (!differences.isEmpty()) {
            Position place = declared.position() == null ? manifest.root().position() : declared.position();
            problems.add(refused(
                    place, "its lock does not fit: " + String.join(", ", differences), "write it again: weir lock"));
        }
        Map<String, Descriptor> found = new LinkedHashMap<>();
        for (DeclaredComponents.Artifact artifact : declared.artifacts()) {
            lock.find(artifact.coordinates()).ifPresent(locked -> take(locked, artifact.position(), found, problems));
        }
        return new Vocabulary(language.and(found.values()), problems);
    }

    private void take(LockedArtifact artifact, Position place, Map<String, Descriptor> found, List<Problem> problems) {
        int before = problems.size();
        for (LockedFile file : artifact.files()) {
            check(file, file.equals(artifact.own()), place, problems);
        }
        if (problems.size() > before) {
            return;
        }
        for (Descriptor component : jars.components(artifact.own())) {
            String type = component.type();
            if (language.find(type).isPresent() || found.putIfAbsent(type, component) != null) {
                String other = Optional.ofNullable(origins.get(type))
                        .map(Coordinates::toString)
                        .orElse("Weir itself");
                problems.add(
                        refused(place, other + " has a component '" + type + "' already", "take only one of the two"));
            } else {
                origins.put(type, artifact.coordinates());
            }
        }
    }

    private void check(LockedFile file, boolean own, Position place, List<Problem> problems) {
        Optional<Stored> here = jars.find(file);
        if (here.isEmpty() && own) {
            problems.add(refused(place, file.name() + " is not in this registry", "publish it here first"));
        } else if (here.isEmpty()) {
            warnings.add(Problem.warning(
                    DeclaredComponents.RULE,
                    place,
                    file.name() + " is not in this registry; it comes from " + file.from()));
        } else if (!here.get().sha256().equals(file.sha256())) {
            problems.add(refused(
                    place,
                    file.name() + " has sha-256 " + here.get().sha256() + " here, and its lock says " + file.sha256(),
                    "lock it against this registry: weir lock --update"));
        } else {
            state(file, here.get(), place, problems);
        }
    }

    private void state(LockedFile file, Stored here, Position place, List<Problem> problems) {
        String successor = here.successor().isEmpty() ? "another version" : here.successor();
        switch (here.state()) {
            case "revoked" ->
                problems.add(refused(place, file.name() + " was revoked: " + here.reason(), "take " + successor));
            case "yanked", "deprecated" ->
                warnings.add(Problem.warning(
                        DeclaredComponents.RULE,
                        place,
                        file.name() + " is " + here.state() + ": " + here.reason() + " (take " + successor + ")"));
            default -> {}
        }
    }

    private static Problem refused(Position place, String reason, String remedy) {
        return Problem.error(
                DeclaredComponents.RULE,
                place,
                "Cannot take components from artifacts: " + reason + " (" + remedy + ")");
    }

    /** Where the types come from that were asked for last; those of the language are not there. */
    Map<String, Coordinates> origins() {
        return Map.copyOf(origins);
    }

    /** What is worth knowing of the artifacts that were asked for last. */
    List<Problem> warnings() {
        return List.copyOf(warnings);
    }
}
