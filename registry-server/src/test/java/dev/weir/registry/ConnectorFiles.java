package dev.weir.registry;

import dev.weir.manifest.component.Coordinates;
import dev.weir.manifest.lock.Lock;
import dev.weir.manifest.lock.LockFile;
import dev.weir.manifest.lock.LockedArtifact;
import dev.weir.manifest.lock.LockedFile;
import dev.weir.registry.Client.Answer;
import dev.weir.registry.store.Digests;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Connectors to publish: a manifest with one stream, and a lock. */
final class ConnectorFiles {

    static final String MASK = "com.example:mask:1.0.0";

    private ConnectorFiles() {}

    /** A manifest that asks for an artifact, and uses component example.Mask of it. */
    static String manifest(String artifact) {
        return """
                version: 7.0.0
                type: DeclarativeSource
                check: {type: CheckStream, stream_names: [orders]}
                metadata:
                  weir:
                    registries: ["https://registry.example.com/repository/all"]
                    components: ["ARTIFACT"]
                streams:
                  - type: DeclarativeStream
                    name: orders
                    primary_key: id
                    retriever:
                      type: SimpleRetriever
                      requester: {type: HttpRequester, url: "https://api.example.com/orders"}
                      record_selector: {type: RecordSelector, extractor: {type: DpathExtractor, field_path: []}}
                    schema_loader: {type: InlineSchemaLoader, schema: {type: object, properties: {id: {type: integer}}}}
                    transformations:
                      - {type: CustomTransformation, class_name: example.Mask}
                spec:
                  type: Spec
                  connection_specification: {type: object, properties: {}}
                """.replace("ARTIFACT", artifact);
    }

    /** A lock of one artifact with these files, its own first. */
    static String lock(String artifact, LockedFile... files) {
        return LockFile.text(
                new Lock(List.of(new LockedArtifact(Coordinates.of(artifact).orElseThrow(), List.of(files)))));
    }

    static LockedFile locked(String coordinates, byte[] jar) {
        return new LockedFile(
                Coordinates.of(coordinates).orElseThrow(),
                "",
                Digests.of(jar).sha256(),
                jar.length,
                "https://registry.example.com/repository/all",
                List.of());
    }

    static byte[] archive(String manifest, String lock, Jars.Entry... more) {
        List<Jars.Entry> entries = new ArrayList<>();
        entries.add(new Jars.Entry("manifest.yaml", manifest.getBytes(StandardCharsets.UTF_8)));
        if (!lock.isEmpty()) {
            entries.add(new Jars.Entry("weir.lock", lock.getBytes(StandardCharsets.UTF_8)));
        }
        entries.addAll(List.of(more));
        return Jars.zip(entries);
    }

    /** Publishes a connector as com.example:orders; the first answer that is no success, or the last. */
    static Answer publish(Client client, String version, byte[] archive) {
        String start = "/repository/releases/com/example/orders/" + version + "/orders-" + version;
        Answer answer = client.putFile(start + ".zip", archive);
        if (answer.status() < 300) {
            String pom = Jars.pom("orders", version, "<packaging>weir-connector</packaging>");
            answer = client.putFile(start + ".pom", pom.getBytes(StandardCharsets.UTF_8));
        }
        return answer.status() >= 300 ? answer : client.publish("orders", version);
    }

    /** Publishes version 1.0.0 of a connector that uses a component of a jar that was published as {@link #MASK}. */
    static Answer publishUsing(Client client, byte[] jar) {
        return publish(client, "1.0.0", archive(manifest(MASK), lock(MASK, locked(MASK, jar))));
    }
}
