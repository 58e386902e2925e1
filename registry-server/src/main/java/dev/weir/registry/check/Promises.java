package dev.weir.registry.check;

import static dev.weir.registry.check.Unacceptables.cannotPublish;

import dev.weir.descriptors.Descriptor;
import dev.weir.registry.layout.Coordinates;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.maven.artifact.versioning.ComparableVersion;
import org.jdbi.v3.core.Handle;

/** Holds components to what the registry knows already: whose names they have, and what earlier versions promised. */
public final class Promises {

    private static final int SHOWN = 20;

    private final String name;
    private final Coordinates coordinates;

    /** The promises of a version, whose file is called so in messages. */
    public Promises(String name, Coordinates coordinates) {
        this.name = name;
        this.coordinates = coordinates;
    }

    /**
     * Looks whether components may enter.
     *
     * @throws dev.weir.registry.refusal.Refused if they break a promise, or have a name that is another's
     */
    public void hold(Handle handle, List<Descriptor> components) {
        components.forEach(component -> name(handle, component));
        if (!coordinates.isSnapshot()) {
            compatibility(handle, components);
        }
    }

    private void name(Handle handle, Descriptor component) {
        boolean own =
                coordinates.group().equals("dev.weir") || coordinates.group().startsWith("dev.weir.");
        if (component.type().indexOf('.') < 0 && !own) {
            throw cannotPublish(
                    name,
                    "component '" + component.type() + "' has a name without a dot, as only those of the language have",
                    "name it with a prefix of your own, such as example." + component.type());
        }
        Optional<String> owner = handle.createQuery("SELECT a.group_id, a.artifact_id FROM owners o JOIN artifacts a"
                        + " ON a.id = o.artifact WHERE o.type = :type")
                .bind("type", component.type())
                .map((row, context) -> row.getString("group_id") + ":" + row.getString("artifact_id"))
                .findOne();
        String self = coordinates.group() + ":" + coordinates.artifact();
        if (owner.isPresent() && !owner.get().equals(self)) {
            throw cannotPublish(
                    name,
                    "component '" + component.type() + "' belongs to " + owner.get(),
                    "give it another name, or publish it there");
        }
    }

    private void compatibility(Handle handle, List<Descriptor> components) {
        Optional<SemanticVersion> version = SemanticVersion.parse(coordinates.version());
        if (version.isEmpty() && !components.isEmpty()) {
            throw cannotPublish(
                    name,
                    "version '" + coordinates.version() + "' is no semantic version",
                    "use MAJOR.MINOR.PATCH, such as 1.0.0 (semver.org)");
        }
        Optional<Earlier> earlier = version.flatMap(of -> earlier(handle, of));
        if (earlier.isEmpty()) {
            return;
        }
        List<String> broken = Compatibility.broken(descriptors(handle, earlier.get()), components);
        if (!broken.isEmpty()) {
            String next = SemanticVersion.parse(earlier.get().name)
                    .map(SemanticVersion::nextThatMayBreak)
                    .orElseThrow();
            throw cannotPublish(
                    name,
                    "it breaks what " + earlier.get().name + " promised: " + shown(broken),
                    "mend it, or publish it as " + next);
        }
    }

    private record Earlier(long id, String name) {}

    private Optional<Earlier> earlier(Handle handle, SemanticVersion version) {
        ComparableVersion self = new ComparableVersion(coordinates.version());
        return handle
                .createQuery(
                        "SELECT v.id, v.version FROM versions v JOIN artifacts a ON a.id = v.artifact"
                                + " WHERE a.group_id = :group AND a.artifact_id = :artifact AND NOT v.snapshot AND v.state <> 'revoked'")
                .bind("group", coordinates.group())
                .bind("artifact", coordinates.artifact())
                .map((row, context) -> new Earlier(row.getLong("id"), row.getString("version")))
                .list()
                .stream()
                .filter(candidate -> new ComparableVersion(candidate.name).compareTo(self) < 0)
                .filter(candidate -> SemanticVersion.parse(candidate.name)
                        .filter(version::promisesCompatibilityWith)
                        .isPresent())
                .max(Comparator.comparing(candidate -> new ComparableVersion(candidate.name)));
    }

    private static List<Descriptor> descriptors(Handle handle, Earlier earlier) {
        return handle.createQuery("SELECT descriptor FROM components WHERE version = :version ORDER BY type")
                .bind("version", earlier.id)
                .mapTo(String.class)
                .map(StoredComponents::read)
                .list();
    }

    private static String shown(List<String> broken) {
        List<String> shown = new ArrayList<>(broken.subList(0, Math.min(SHOWN, broken.size())));
        if (broken.size() > SHOWN) {
            shown.add("and " + (broken.size() - SHOWN) + " more");
        }
        return String.join("; ", shown);
    }
}
