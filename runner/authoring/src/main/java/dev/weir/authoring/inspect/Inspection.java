package dev.weir.authoring.inspect;

import dev.weir.authoring.component.Component;
import dev.weir.authoring.component.ComponentTree;
import dev.weir.authoring.component.ExplicitTree;
import dev.weir.authoring.component.Kinds;
import dev.weir.authoring.source.AuthoredManifest;
import dev.weir.authoring.text.Json;
import dev.weir.authoring.text.YamlText;
import dev.weir.manifest.problem.ManifestException;
import dev.weir.manifest.problem.Problem;
import dev.weir.manifest.text.Suggestion;
import dev.weir.manifest.tree.Position;
import java.util.List;
import java.util.stream.Stream;

/** What a manifest turned out to be, and where each part of it comes from. */
public final class Inspection {

    private final AuthoredManifest manifest;
    private final Component source;
    private final Component shown;

    private Inspection(AuthoredManifest manifest, Component source, Component shown) {
        this.manifest = manifest;
        this.source = source;
        this.shown = shown;
    }

    /** All of a manifest. */
    public static Inspection of(AuthoredManifest manifest) {
        Component source = ComponentTree.of(manifest);
        return new Inspection(manifest, source, source);
    }

    /**
     * One of its streams, or of its dynamic streams.
     *
     * @throws ManifestException if there is none of this name
     */
    public static Inspection of(AuthoredManifest manifest, String stream) {
        Component source = ComponentTree.of(manifest);
        Component chosen = streams(source)
                .filter(found -> found.text("name").equals(stream))
                .findFirst()
                .orElseThrow(() -> unknown(manifest, source, stream));
        return new Inspection(manifest, source, chosen);
    }

    private static Stream<Component> streams(Component source) {
        return Stream.concat(
                source.parts("streams").stream().flatMap(Inspection::chosen), source.parts("dynamic_streams").stream());
    }

    /** Streams may stand among those of a condition. */
    private static Stream<Component> chosen(Component definition) {
        return definition.isA(Kinds.STREAM)
                ? Stream.of(definition)
                : Stream.concat(
                        Stream.of(definition),
                        definition.parts("streams").stream().flatMap(Inspection::chosen));
    }

    private static ManifestException unknown(AuthoredManifest manifest, Component source, String stream) {
        List<String> names = streams(source)
                .map(found -> found.text("name"))
                .filter(name -> !name.isEmpty())
                .toList();
        return new ManifestException(Problem.error(
                "unknown-stream",
                new Position(manifest.name(), 0, 0),
                "Cannot inspect stream '" + stream + "': " + manifest.name() + " has none of this name ("
                        + Suggestion.of(stream, names).remedy() + ")"));
    }

    /** The component tree, a line for each component and each value in force. */
    public String text() {
        return new TreeText(source).of(shown);
    }

    /** The same as JSON. */
    public String json() {
        return Json.lines(TreeJson.of(shown));
    }

    /** The resolved manifest, or the stream in it, as YAML that means the same and needs no definitions. */
    public String yaml() {
        return YamlText.of(
                shown.node() == source.node() ? ExplicitTree.of(manifest) : ExplicitTree.of(manifest, shown.node()));
    }
}
