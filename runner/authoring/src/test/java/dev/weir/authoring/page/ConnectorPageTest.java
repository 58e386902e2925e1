package dev.weir.authoring.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.authoring.Golden;
import dev.weir.authoring.TestManifests;
import dev.weir.authoring.source.AuthoredManifest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ConnectorPageTest {

    private static final Path SHOP = Path.of("src/test/resources/dev/weir/authoring/shop.yaml");

    static List<Path> connectors() {
        return TestManifests.connectors();
    }

    @ParameterizedTest
    @MethodSource("connectors")
    void describesTheProjectsConnectors(Path manifest) {
        String page = ConnectorPage.of(AuthoredManifest.read(manifest, TestManifests.DESCRIPTORS));

        Golden.check("pages/" + manifest.getParent().getFileName() + ".md", page);
    }

    @Test
    void saysWhatIsNotKnown() {
        Golden.check("pages/shop.md", ConnectorPage.of(AuthoredManifest.read(SHOP, TestManifests.DESCRIPTORS)));
    }

    @Test
    void findsSchemasInFilesBesideTheManifest(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("manifest.yaml");
        Files.writeString(file, stream("name: orders"));
        Files.createDirectory(folder.resolve("schemas"));
        Files.writeString(
                folder.resolve("schemas/orders.json"),
                "{\"type\": \"object\",\n\t\"properties\": {\"id\": {\"type\": \"integer\"}, \"to\": {\"$ref\": \"address.json\"}}}");

        assertThat(ConnectorPage.of(AuthoredManifest.read(file, TestManifests.DESCRIPTORS)))
                .contains("| `id` | integer |  |", "| `to` | unknown: it refers to address.json |  |");
    }

    @Test
    void saysWhyAFileIsNoSchema(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("manifest.yaml");
        Files.writeString(file, stream("name: orders"));
        Files.writeString(folder.resolve("orders.json"), "[1");

        assertThat(ConnectorPage.of(AuthoredManifest.read(file, TestManifests.DESCRIPTORS)))
                .contains("Not all fields are known here: orders.json holds no JSON object: ");
    }

    @Test
    void knowsNoFilesBesideStandardInput() {
        assertThat(ConnectorPage.of(TestManifests.read(stream("name: orders"))))
                .contains(
                        "Not all fields are known here: they may be in a file beside the manifest, which has no place.");
    }

    private static String stream(String name) {
        return """
                version: 6.60.0
                check: {type: CheckStream, stream_names: [orders]}
                streams:
                  - type: DeclarativeStream
                    %s
                    retriever:
                      type: SimpleRetriever
                      requester: {type: HttpRequester, url: "https://api.example.com"}
                      record_selector: {type: RecordSelector, extractor: {type: DpathExtractor, field_path: []}}
                """.formatted(name);
    }
}
