package dev.weir.components;

import dev.weir.components.registry.Credentials;
import dev.weir.components.registry.Downloads;
import dev.weir.components.registry.Limits;
import dev.weir.components.registry.Registries;
import dev.weir.components.store.Cache;
import dev.weir.descriptors.Descriptors;
import dev.weir.engine.bind.Binder;
import dev.weir.engine.template.ExpressionTemplates;
import dev.weir.expressions.Environment;
import dev.weir.manifest.Manifests;
import dev.weir.manifest.ParsedManifest;
import dev.weir.manifest.Vocabulary;
import dev.weir.manifest.component.DeclaredComponents;
import dev.weir.manifest.lock.Lock;
import dev.weir.manifest.lock.LockFile;
import dev.weir.manifest.tree.MappingNode;
import dev.weir.manifest.tree.SequenceNode;
import dev.weir.spi.record.RecordTransformation;
import dev.weir.spi.value.Row;
import dev.weir.testkit.scope.TestRuntime;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** Manifests with artifacts, locked and loaded as the program does. */
final class Connectors {

    static final Limits LIMITS = new Limits(Duration.ofSeconds(5), Duration.ofSeconds(20), 10 << 20);
    private static final Descriptors STANDARD = Descriptors.load(Connectors.class.getClassLoader());

    private final Path cache;

    Connectors(Path folder) {
        this.cache = folder.resolve("cache");
    }

    Path cacheFolder() {
        return cache;
    }

    /** A manifest that asks a registry for artifacts, and uses components of them one after the other. */
    Path manifest(Path folder, String registry, List<String> artifacts, String... types) throws IOException {
        StringBuilder text = new StringBuilder("""
                version: 7.0.0
                type: DeclarativeSource
                check: {type: CheckStream, stream_names: [orders]}
                metadata:
                  weir:
                    registries:
                      - REGISTRY
                    components:
                """.replace("REGISTRY", registry));
        artifacts.forEach(artifact -> text.append("      - \"").append(artifact).append("\"\n"));
        text.append("""
                streams:
                  - type: DeclarativeStream
                    name: orders
                    primary_key: id
                    retriever:
                      type: SimpleRetriever
                      requester: {type: HttpRequester, url: https://api.example.com/orders}
                      record_selector: {type: RecordSelector, extractor: {type: DpathExtractor, field_path: []}}
                    transformations:
                """);
        for (String type : types) {
            text.append("      - {type: CustomTransformation, class_name: ")
                    .append(type)
                    .append("}\n");
        }
        if (types.length == 0) {
            text.append("      []\n");
        }
        Files.createDirectories(folder);
        return Files.writeString(folder.resolve("manifest.yaml"), text);
    }

    Cache cache() {
        Registries registries = new Registries(null, Credentials.NONE);
        return new Cache(cache, new Downloads(registries.credentials(), LIMITS), registries);
    }

    Lock lock(Path manifest) {
        return lock(manifest, Lock.EMPTY, cache());
    }

    Lock lock(Path manifest, Lock before, Cache into) {
        DeclaredComponents declared =
                DeclaredComponents.in(Manifests.load(manifest).root());
        Lock lock = new Locking(into, new Downloads(Credentials.NONE, LIMITS))
                .lock(declared, manifest, before, each -> true);
        LockFile.write(Lock.beside(manifest), lock);
        return lock;
    }

    Vocabulary vocabulary(Path manifest) {
        return vocabulary(manifest, cache());
    }

    Vocabulary vocabulary(Path manifest, Cache from) {
        return new LockedComponents(STANDARD, from, Connectors.class.getClassLoader())
                .of(Manifests.load(manifest), manifest);
    }

    /** What the manifest's transformations say of a record, one after the other. */
    List<Object> said(Path manifest) {
        ParsedManifest parsed = Manifests.load(manifest);
        Descriptors descriptors = vocabulary(manifest).complete();
        MappingNode root = parsed.resolve(descriptors).root();
        MappingNode stream =
                (MappingNode) ((SequenceNode) root.get("streams")).nodes().get(0);
        Clock clock = Clock.fixed(Instant.parse("2025-06-15T12:00:00Z"), ZoneOffset.UTC);
        Binder binder = new Binder(descriptors, new ExpressionTemplates(Environment.of(clock)));
        List<Object> said = new ArrayList<>();
        for (var node : ((SequenceNode) stream.get("transformations")).nodes()) {
            Row record = new Row();
            binder.bind((MappingNode) node, RecordTransformation.class)
                    .transform(record, new TestRuntime(new Row()).scope());
            said.add(record.get("said"));
        }
        return said;
    }
}
