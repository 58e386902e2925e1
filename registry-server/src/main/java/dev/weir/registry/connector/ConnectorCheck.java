package dev.weir.registry.connector;

import static dev.weir.registry.check.Unacceptables.cannotPublish;

import dev.weir.descriptors.Descriptors;
import dev.weir.manifest.Manifests;
import dev.weir.manifest.ParsedManifest;
import dev.weir.manifest.component.PublishedAs;
import dev.weir.manifest.problem.ManifestException;
import dev.weir.manifest.problem.Problem;
import dev.weir.manifest.problem.Severity;
import dev.weir.manifest.tree.MappingNode;
import dev.weir.registry.check.CheckLimits;
import dev.weir.registry.layout.Coordinates;
import dev.weir.registry.refusal.Finding;
import dev.weir.registry.refusal.Refusal.Invalid;
import dev.weir.registry.refusal.Refused;
import dev.weir.registry.store.Blobs;
import dev.weir.validator.Validator;
import dev.weir.validator.component.Component;
import dev.weir.validator.component.ComponentTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Looks whether connectors may enter: by the rules that {@code weir validate} has. Nothing of a connector is run. For any thread. */
public final class ConnectorCheck {

    private static final int SHOWN = 20;
    private static final int LONGEST_NAME = 255;

    private final Blobs blobs;
    private final CheckLimits limits;
    private final Descriptors language;

    /** A check against the components in a registry. */
    public ConnectorCheck(Blobs blobs, CheckLimits limits) {
        this.blobs = blobs;
        this.limits = limits;
        this.language = Descriptors.load(ConnectorCheck.class.getClassLoader());
    }

    /**
     * Checks an archive that was inspected.
     *
     * @param name what it is called in messages
     * @throws Refused with all findings if it cannot run, or loads what the registry does not have
     */
    public CheckedConnector check(Handle handle, Coordinates coordinates, String name, Path file) {
        ConnectorArchive archive = read(file, name);
        LockedTypes types = new LockedTypes(language, archive.lock(), new StoredJars(handle, blobs, limits));
        List<Finding> findings = findings(archive, types, coordinates);
        refuseErrors(name, findings);
        ParsedManifest manifest = Manifests.parse(archive.manifest(), ConnectorArchive.MANIFEST);
        Component root = tree(manifest, types);
        List<String> streams = root == null
                ? List.of()
                : streams(root).map(stream -> name(stream, name)).toList();
        return new CheckedConnector(streams, uses(root, types), archive.lock(), findings);
    }

    private static ConnectorArchive read(Path file, String name) {
        try {
            return ConnectorArchive.read(file, name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Finding> findings(ConnectorArchive archive, LockedTypes types, Coordinates coordinates) {
        Validator validator = Validator.of(types, ConnectorCheck.class.getClassLoader());
        List<Finding> findings = new ArrayList<>();
        validator.validate(archive.manifest(), ConnectorArchive.MANIFEST).findings().stream()
                .map(finding -> new Finding(
                        word(finding.severity()),
                        finding.rule(),
                        finding.span().line(),
                        finding.span().column(),
                        finding.text()))
                .forEach(findings::add);
        types.warnings().forEach(problem -> findings.add(finding(problem)));
        name(archive, coordinates).ifPresent(findings::add);
        return findings;
    }

    /** A manifest that says what it is published as is published as nothing else. */
    private static Optional<Finding> name(ConnectorArchive archive, Coordinates coordinates) {
        try {
            return PublishedAs.in(Manifests.parse(archive.manifest(), ConnectorArchive.MANIFEST)
                            .root())
                    .filter(as -> !as.coordinates().toString().equals(coordinates.toString()))
                    .map(as -> finding(as.differsFrom(coordinates.toString())));
        } catch (ManifestException e) {
            return e.problems().stream()
                    .filter(problem -> problem.rule().equals(PublishedAs.RULE))
                    .map(ConnectorCheck::finding)
                    .findFirst();
        }
    }

    private static Finding finding(Problem problem) {
        return new Finding(
                word(problem.severity()),
                problem.rule(),
                problem.position().line(),
                problem.position().column(),
                problem.message());
    }

    private static String word(Severity severity) {
        return severity.name().toLowerCase(Locale.ROOT);
    }

    private static void refuseErrors(String name, List<Finding> findings) {
        List<Finding> errors = findings.stream()
                .filter(finding -> finding.severity().equals("error"))
                .toList();
        if (errors.isEmpty()) {
            return;
        }
        String shown = errors.stream().limit(SHOWN).map(Finding::shown).collect(Collectors.joining("\n"));
        String more = errors.size() > SHOWN ? "\nand " + (errors.size() - SHOWN) + " more" : "";
        throw new Refused(new Invalid(
                "Cannot publish " + name + ": its manifest has " + errors.size()
                        + (errors.size() == 1 ? " error\n" : " errors\n") + shown + more + "\n",
                "mend what weir validate shows",
                findings));
    }

    private static @Nullable Component tree(ParsedManifest manifest, LockedTypes types) {
        Descriptors known = types.of(manifest, null).descriptors();
        MappingNode resolved = manifest.examine(known).root();
        return resolved == null ? null : ComponentTree.of(resolved, known).orElse(null);
    }

    /** The streams of a component, those that are there under a condition only included. */
    private static Stream<Component> streams(Component of) {
        return of.children("streams").stream()
                .flatMap(child -> child.children("streams").isEmpty() ? Stream.of(child) : streams(child))
                .filter(child -> child.text("name") != null);
    }

    private static String name(Component stream, String archive) {
        String name = String.valueOf(stream.text("name"));
        if (name.length() > LONGEST_NAME) {
            throw cannotPublish(
                    archive, "a stream has a name of " + name.length() + " characters", "use at most " + LONGEST_NAME);
        }
        return name;
    }

    private static Map<String, Optional<dev.weir.manifest.component.Coordinates>> uses(
            @Nullable Component root, LockedTypes types) {
        Map<String, Optional<dev.weir.manifest.component.Coordinates>> uses = new TreeMap<>();
        Map<String, dev.weir.manifest.component.Coordinates> origins = types.origins();
        if (root != null) {
            root.visit(component -> {
                String type = component.descriptor().type();
                uses.put(type, Optional.ofNullable(origins.get(type)));
            });
        }
        return uses;
    }
}
