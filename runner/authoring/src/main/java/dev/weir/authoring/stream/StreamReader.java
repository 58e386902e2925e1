package dev.weir.authoring.stream;

import dev.weir.authoring.component.Component;
import dev.weir.authoring.component.Kinds;
import dev.weir.authoring.record.RecordSchema;
import dev.weir.authoring.record.SchemaReader;
import dev.weir.authoring.stream.StreamFacts.CursorFacts;
import dev.weir.authoring.stream.StreamFacts.ParentFacts;
import dev.weir.manifest.tree.Node;
import dev.weir.manifest.tree.ScalarNode;
import dev.weir.manifest.tree.SequenceNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds out what a manifest says of its streams. */
public final class StreamReader {

    private final SchemaReader schemas;
    private final List<StreamFacts> found = new ArrayList<>();

    private StreamReader(SchemaReader schemas) {
        this.schemas = schemas;
    }

    /** The streams in the order of the manifest, those that are made while the connector runs last. */
    public static List<StreamFacts> of(Component source, SchemaReader schemas) {
        StreamReader reader = new StreamReader(schemas);
        source.parts("streams").forEach(definition -> reader.add(definition, List.of()));
        source.parts("dynamic_streams").forEach(reader::addDynamic);
        return reader.found;
    }

    private void add(Component definition, List<String> conditions) {
        if (definition.isA(Kinds.STREAM)) {
            Component described = definition.part("full_refresh_stream").orElse(definition);
            found.add(facts(definition.text("name"), false, conditions, definition, described));
            return;
        }
        List<Component> streams = definition.parts("streams");
        if (streams.isEmpty()) {
            found.add(facts(definition.text("name"), true, conditions, definition, definition));
        }
        String condition = definition.text("condition");
        List<String> all = condition.isEmpty()
                ? conditions
                : Stream.concat(conditions.stream(), Stream.of(condition)).toList();
        streams.forEach(stream -> add(stream, all));
    }

    private void addDynamic(Component dynamic) {
        Component template = dynamic.part("stream_template").orElse(dynamic);
        Component described = template.part("full_refresh_stream").orElse(template);
        found.add(facts(dynamic.text("name"), true, List.of(), dynamic, described));
    }

    private StreamFacts facts(
            String name, boolean dynamic, List<String> conditions, Component declared, Component described) {
        Node key = described.value("primary_key");
        return new StreamFacts(
                name,
                dynamic,
                conditions,
                declared,
                described,
                key(key),
                described.type().parameter("primary_key").isPresent(),
                cursor(described),
                Endpoints.of(described),
                parents(described),
                described.isA(Kinds.STREAM) ? schemas.read(described) : RecordSchema.unknown("it is no single stream"));
    }

    private static List<String> key(@Nullable Node key) {
        if (key instanceof SequenceNode fields) {
            return fields.nodes().stream().map(StreamReader::path).toList();
        }
        return key instanceof ScalarNode field && field.value() != null ? List.of(path(field)) : List.of();
    }

    private static String path(Node field) {
        return field instanceof SequenceNode path
                ? String.join(".", path.nodes().stream().map(StreamReader::path).toList())
                : String.valueOf(field.plain());
    }

    private static CursorFacts cursor(Component stream) {
        boolean known = stream.type().parameter("incremental_sync").isPresent();
        return stream.part("incremental_sync")
                .map(cursor -> new CursorFacts(
                        true, cursor.type().parameter("cursor_field").isPresent(), cursor.text("cursor_field")))
                .orElseGet(() -> new CursorFacts(false, known, ""));
    }

    /** The streams within what reads a stream, but not those within them. */
    private static List<ParentFacts> parents(Component stream) {
        List<ParentFacts> parents = new ArrayList<>();
        stream.parts().stream().filter(part -> !part.isA(Kinds.STREAM)).forEach(part -> parents(part, parents));
        return parents;
    }

    private static void parents(Component component, List<ParentFacts> parents) {
        for (Component part : component.parts()) {
            if (part.isA(Kinds.STREAM_DEFINITION)) {
                boolean incremental = component.value("incremental_dependency") instanceof ScalarNode dependency
                        && Boolean.TRUE.equals(dependency.value());
                parents.add(new ParentFacts(part.text("name"), component.text("parent_key"), incremental));
            } else {
                parents(part, parents);
            }
        }
    }
}
