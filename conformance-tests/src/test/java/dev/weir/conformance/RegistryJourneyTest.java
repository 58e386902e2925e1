package dev.weir.conformance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.descriptors.Descriptor;
import dev.weir.descriptors.DescriptorReader;
import dev.weir.descriptors.DescriptorWriter;
import dev.weir.descriptors.Descriptors;
import dev.weir.descriptors.Home;
import dev.weir.descriptors.Parameter;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A component goes from a publisher's build through a registry, both in processes of their own, into a connector that reads with it. */
class RegistryJourneyTest {

    private static final String MASKS = "com.example:masks:";
    private static final String CATALOG = """
            {"streams": [{"stream": {"name": "people", "json_schema": {}, "supported_sync_modes": ["full_refresh"]},
              "sync_mode": "full_refresh", "destination_sync_mode": "append"}]}
            """;

    private static final String MANIFEST = """
            version: 7.0.0
            type: DeclarativeSource
            check: {type: CheckStream, stream_names: [people]}
            metadata:
              weir:
                components: ["com.example:masks:1.0.0"]
            streams:
              - type: DeclarativeStream
                name: people
                retriever:
                  type: SimpleRetriever
                  requester: {type: HttpRequester, url: https://api.example.com/people}
                  record_selector:
                    type: RecordSelector
                    extractor: {type: DpathExtractor, field_path: []}
                transformations:
                  - {type: CustomTransformation, class_name: org.example.MaskFields, fields: [phone], keep: 2}
                schema_loader: {type: InlineSchemaLoader, schema: {type: object, properties: {}}}
            """;

    private static final String EXCHANGES = """
            {"config": {}, "as_of": "2025-06-15T12:00:00Z", "exchanges": [{
              "request": {"method": "GET", "url": "https://api.example.com/people", "headers": {}, "body": {}},
              "response": {"status": 200, "headers": {"Content-Type": "application/json"},
                "body": {"text": "[{\\"phone\\": \\"555-0199\\"}]"}}}]}
            """;

    private final HttpClient http = HttpClient.newHttpClient();

    @TempDir
    private Path folder;

    private Process server;
    private String url;
    private String token;
    private Path manifest;

    @BeforeEach
    void serve() throws IOException {
        Path jar = Project.ROOT.resolve("registry-server/target/registry.jar");
        assertThat(jar).as("the packaged registry").exists();
        server = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-jar",
                        jar.toString(),
                        "serve",
                        "--port",
                        "0",
                        "--data",
                        folder.resolve("data").toString())
                .redirectError(folder.resolve("registry.log").toFile())
                .start();
        BufferedReader out = server.inputReader(UTF_8);
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            if (line.startsWith("Token of the administrator")) {
                token = line.substring(line.lastIndexOf(' ') + 1);
            } else if (line.startsWith("Listening on ")) {
                url = line.substring("Listening on ".length(), line.indexOf(','));
                break;
            }
        }
        assertThat(url).as(Files.readString(folder.resolve("registry.log"))).isNotNull();
        manifest = Files.writeString(folder.resolve("manifest.yaml"), MANIFEST);
        Files.writeString(folder.resolve("exchanges.json"), EXCHANGES);
        Files.writeString(folder.resolve("catalog.json"), CATALOG);
        Files.writeString(folder.resolve("config.json"), "{}");
    }

    @AfterEach
    void stop() throws InterruptedException {
        server.destroyForcibly().waitFor();
    }

    @Test
    void aConnectorLocksLoadsAndRunsWhatWasJustPublished() throws Exception {
        publish("1.0.0", example(parameter -> true), 201);

        lock();
        Answer valid = weir("validate", manifest);
        assertThat(valid.code()).as("%s", valid.out()).isZero();
        assertThat(read().records("people"))
                .singleElement()
                .satisfies(person -> assertThat(person.get("phone")).isEqualTo("******99"));
    }

    @Test
    void anUpgradeIsOfferedAndOneThatBreaksManifestsIsRefused() throws Exception {
        publish("1.0.0", example(parameter -> true), 201);
        lock();

        publish("1.1.0", example(parameter -> true), 201);
        assertThat(weir("components", "outdated", manifest).out()).containsExactly(MASKS + "1.0.0 -> 1.1.0");
        assertThat(publish("1.2.0", example(parameter -> !parameter.name().equals("keep")), 422))
                .contains(
                        "it breaks what 1.1.0 promised: org.example.MaskFields: parameter 'keep'",
                        "publish it as 2.0.0");

        assertThat(weir("components", "add", MASKS + "1.1.0", manifest).code()).isZero();
        assertThat(Files.readString(manifest)).contains(MASKS + "1.1.0");
        assertThat(read().records("people")).hasSize(1);
    }

    @Test
    void whatWasYankedStaysWithThoseWhoHaveItLockedAndWhatWasRevokedWithNobody() throws Exception {
        publish("1.0.0", example(parameter -> true), 201);
        lock();

        state("yanked", "wrong for refunds");
        assertThat(weir("components", "versions", "com.example:masks").out()).isEmpty();
        assertThat(read("elsewhere").records("people")).hasSize(1);

        state("revoked", "sends data away");
        Answer verified = weir("components", "verify", manifest);
        assertThat(verified.code()).isOne();
        assertThat(verified.err())
                .contains("masks-1.0.0.jar was revoked: ", "sends data away", "(lock another version");
        Answer another = read("new-machine");
        assertThat(another.code()).isOne();
        assertThat(another.messages("RECORD")).isEmpty();
    }

    private void lock() throws Exception {
        Answer locked = weir("lock", manifest);

        assertThat(locked.out()).as(locked.err()).last().asString().endsWith("weir.lock: 1 artifact");
    }

    private Answer weir(Object... words) throws Exception {
        return weirOn("machine", words);
    }

    private Answer weirOn(String machine, Object... words) throws Exception {
        return WeirProcess.in(folder)
                .withEnvironment(Map.of(
                        "WEIR_REGISTRY",
                        url + "/repository/all",
                        "WEIR_REGISTRY_TOKEN",
                        token,
                        "WEIR_COMPONENTS_DIR",
                        folder.resolve(machine).toString()))
                .run(words);
    }

    private Answer read() throws Exception {
        return read("machine");
    }

    private Answer read(String machine) throws Exception {
        return weirOn(
                machine,
                "read",
                "--manifest",
                manifest,
                "--config",
                folder.resolve("config.json"),
                "--catalog",
                folder.resolve("catalog.json"),
                "--replay",
                folder.resolve("exchanges.json"));
    }

    private void state(String state, String reason) throws Exception {
        HttpResponse<String> answer = put(
                "/api/v1/artifacts/com.example/masks/versions/1.0.0/state",
                ("{\"state\": \"" + state + "\", \"reason\": \"" + reason + "\"}").getBytes(UTF_8));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    /** Sends what a build sends, in its order; the answer that is expected, to its last request or the first that is refused. */
    private String publish(String version, byte[] jar, int expected) throws Exception {
        String start = "/repository/releases/com/example/masks/" + version + "/masks-" + version;
        String pom =
                "<project><modelVersion>4.0.0</modelVersion><groupId>com.example</groupId><artifactId>masks</artifactId><version>"
                        + version + "</version></project>";
        String metadata = "<metadata><groupId>com.example</groupId><artifactId>masks</artifactId><versioning><release>"
                + version + "</release><versions><version>" + version + "</version></versions></versioning></metadata>";
        HttpResponse<String> answer = put(start + ".jar", jar);
        if (answer.statusCode() == 201) {
            put(start + ".pom", pom.getBytes(UTF_8));
            answer = put("/repository/releases/com/example/masks/maven-metadata.xml", metadata.getBytes(UTF_8));
        }
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(expected);
        return answer.body();
    }

    private HttpResponse<String> put(String path, byte[] body) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(URI.create(url + path))
                        .header("Authorization", "Bearer " + token)
                        .PUT(HttpRequest.BodyPublishers.ofByteArray(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /** The jar of the project's example, its component with some of its parameters. */
    private static byte[] example(Predicate<Parameter> kept) throws IOException {
        Path jar = Project.ROOT.resolve("cdk-components/example/target/example-0.1.0-SNAPSHOT.jar");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(jar));
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                byte[] content = in.readAllBytes();
                out.putNextEntry(new ZipEntry(entry.getName()));
                out.write(entry.getName().equals(Descriptors.RESOURCE) ? descriptors(content, kept) : content);
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] descriptors(byte[] json, Predicate<Parameter> kept) throws IOException {
        Home home = Home.of(RegistryJourneyTest.class.getClassLoader());
        List<Descriptor> all = DescriptorReader.read(new ByteArrayInputStream(json), "example", home).stream()
                .map(one -> new Descriptor(
                        one.type(),
                        one.className(),
                        one.kinds(),
                        one.parameters().stream().filter(kept).toList(),
                        one.doc()))
                .toList();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        DescriptorWriter.write(all, out);
        return out.toByteArray();
    }
}
