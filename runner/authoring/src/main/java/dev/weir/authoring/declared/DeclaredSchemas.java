package dev.weir.authoring.declared;

import dev.weir.authoring.component.Component;
import dev.weir.authoring.component.ComponentTree;
import dev.weir.authoring.component.Kinds;
import dev.weir.authoring.declared.DeclaredSchema.Elsewhere;
import dev.weir.authoring.declared.DeclaredSchema.InFile;
import dev.weir.authoring.declared.DeclaredSchema.InManifest;
import dev.weir.authoring.declared.DeclaredSchema.Place;
import dev.weir.authoring.record.SchemaReader;
import dev.weir.authoring.source.AuthoredManifest;
import dev.weir.manifest.tree.MappingNode;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the schemas that a manifest declares. */
public final class DeclaredSchemas {

    private DeclaredSchemas() {}

    /** The schemas by the names of the streams, in the order of the manifest; streams that are made while the connector runs have none. */
    public static Map<String, DeclaredSchema> of(AuthoredManifest manifest) {
        SchemaReader files = new SchemaReader(manifest.folder());
        Map<String, DeclaredSchema> schemas = new LinkedHashMap<>();
        ComponentTree.of(manifest)
                .all()
                .filter(component -> component.isA(Kinds.STREAM))
                .filter(stream -> !stream.text("name").isEmpty())
                .forEach(stream -> schemas.computeIfAbsent(stream.text("name"), name -> of(name, stream, files)));
        return schemas;
    }

    private static DeclaredSchema of(String name, Component stream, SchemaReader files) {
        List<Component> loaders = stream.parts("schema_loader");
        if (loaders.size() > 1) {
            return none(name, new Elsewhere("it has several schema loaders"));
        }
        if (loaders.size() == 1 && loaders.get(0).type().type().equals("InlineSchemaLoader")) {
            return loaders.get(0).value("schema") instanceof MappingNode schema
                    ? new DeclaredSchema(name, schema.plain(), new InManifest(schema.position()))
                    : none(name, new Elsewhere("its InlineSchemaLoader has no schema yet"));
        }
        Optional<Path> file = files.file(stream);
        if (file.isPresent()) {
            return new DeclaredSchema(name, SchemaFile.read(file.get()), new InFile(file.get()));
        }
        return none(
                name,
                new Elsewhere(
                        loaders.isEmpty()
                                ? "it has no schema yet"
                                : loaders.get(0).type().type() + " knows it"));
    }

    private static DeclaredSchema none(String name, Place place) {
        Map<String, @Nullable Object> nothing = new LinkedHashMap<>();
        return new DeclaredSchema(name, nothing, place);
    }
}
