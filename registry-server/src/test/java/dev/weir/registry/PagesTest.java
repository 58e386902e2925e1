package dev.weir.registry;

import static dev.weir.registry.PlainBrowser.header;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.descriptors.ParameterType;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The pages as a browser without scripts has them. */
@ParameterizedClass
@EnumSource(Store.class)
class PagesTest {

    private final Store store;
    private RunningRegistry registry;
    private PlainBrowser browser;
    private Client ci;

    PagesTest(Store store) {
        this.store = store;
    }

    @BeforeEach
    void start() throws IOException {
        registry = RunningRegistry.fresh(store, true);
        browser = new PlainBrowser(registry.url());
        ci = registry.publisher();
    }

    private void deploy(String artifact, String version, byte[] jar) {
        assertThat(ci.deploy(artifact, version, jar).status()).isEqualTo(201);
    }

    private static byte[] masks() {
        return Jars.of(List.of(
                Jars.component(
                        "example.MaskFields",
                        Jars.parameter("fields", new ParameterType.ListOf(new ParameterType.Text()), true),
                        Jars.parameter("keep_last", new ParameterType.Whole(), false)),
                Jars.component("example.DropFields", Jars.parameter("pointers", new ParameterType.Any(), true))));
    }

    @Test
    void findsComponentsByWordsKindsAndParametersWithoutScripts() {
        deploy("masks", "1.0.0", masks());

        assertThat(browser.get("/").body())
                .contains("<p class=\"count\">2 components</p>", "example.MaskFields", "example.DropFields")
                .contains("<option value=\"RecordTransformation\">");
        assertThat(browser.get("/?q=mask+phone").body()).contains("<p class=\"count\">2 components</p>");
        assertThat(browser.get("/?q=dropf").body())
                .contains("<p class=\"count\">1 component</p>", "href=\"/components/example.DropFields\"");
        assertThat(browser.get("/?parameter=keep_l").body())
                .contains("<p class=\"count\">1 component</p>", "example.MaskFields");
        assertThat(browser.get("/?parameter=last").body()).contains("No component has all of this.");
        assertThat(browser.get("/?kind=Paginator").body()).contains("No component has all of this.");
    }

    @Test
    void givesTheResultsAloneToScripts() {
        deploy("masks", "1.0.0", masks());

        HttpResponse<String> answer = browser.get("/?q=drop", "HX-Request", "true");

        assertThat(answer.body()).contains("example.DropFields").doesNotContain("<html", "MaskFields");
        assertThat(header(answer, "Vary")).isEqualTo("Cookie, HX-Request");
    }

    @Test
    void tellsScriptsWhatIsNewAndNothingIfNothingIs() {
        String before = browser.get("/").body();
        String mark = before.replaceAll("(?s).*/latest\\?seen=([0-9a-f]+)\".*", "$1");
        assertThat(browser.get("/latest?seen=" + mark).statusCode()).isEqualTo(204);

        deploy("masks", "1.0.0", masks());

        assertThat(browser.get("/latest?seen=" + mark).body())
                .contains("<strong>masks</strong> 1.0.0", "2026-01-01 00:00 UTC", "by ci of example");
    }

    @Test
    void showsAnArtifactWithWhatBecameOfItsVersions() {
        deploy("masks", "1.0.0", masks());
        deploy("masks", "1.1.0", masks());
        ci.put(
                "/api/v1/artifacts/com.example/masks/versions/1.0.0/state",
                "{\"state\": \"deprecated\", \"reason\": \"slow\", \"successor\": \"com.example:masks:1.1.0\"}");

        assertThat(browser.get("/artifacts/com.example/masks").body())
                .contains("masks <span class=\"version\">1.1.0</span>")
                .contains("components:\n      - 'com.example:masks:1.1.0'")
                .contains("<dt>With the token</dt><dd>ci of example</dd>")
                .contains("No downloads from 2025-10-04 to 2026-01-01.");
        assertThat(browser.get("/artifacts/com.example/masks/1.0.0").body())
                .contains("<strong>deprecated</strong> since", "by ci of example: slow")
                .contains("Use <a href=\"/artifacts/com.example/masks/1.1.0\">com.example:masks:1.1.0</a>")
                .contains("The newest version is <a href=\"/artifacts/com.example/masks/1.1.0\">1.1.0</a>");
    }

    @Test
    void showsWhoNeedsAnArtifact() {
        deploy("masks", "1.0.0", masks());
        String pom = Jars.pom(
                "words",
                "2.0.0",
                "<dependencies><dependency><groupId>com.example</groupId><artifactId>masks</artifactId>"
                        + "<version>1.0.0</version></dependency></dependencies>");
        assertThat(ci.deploy("words", "2.0.0", Jars.of("example.Words"), pom).status())
                .isEqualTo(201);

        assertThat(browser.get("/artifacts/com.example/masks").body())
                .contains("<a href=\"/artifacts/com.example/words/2.0.0\">com.example:words:2.0.0</a>")
                .contains("wants 1.0.0, compile");
    }

    @Test
    void showsAComponentAsItStandsInManifestAndLock() {
        deploy("masks", "1.0.0", masks());
        String sha256 = ci.get("/api/v1/artifacts/com.example/masks/versions/1.0.0")
                .json()
                .path("files")
                .get(0)
                .path("sha256")
                .asString();

        String page = browser.get("/components/example.MaskFields").body();

        assertThat(page)
                .contains("type: CustomTransformation\nclass_name: example.MaskFields\n"
                        + "fields: []  # required: list of text\n# keep_last:   # whole number")
                .contains("      - 'com.example:masks:1.0.0'")
                .contains("sha256: '" + sha256 + "'")
                .contains("from: '" + registry.url() + "/repository/all'")
                .contains("<p>Masks phone numbers.</p>")
                .contains("<p>the fields</p>");
    }

    @Test
    void comparesAComponentWithAnEarlierVersion() {
        deploy("masks", "1.0.0", masks());
        deploy(
                "masks",
                "2.0.0",
                Jars.of(List.of(Jars.component(
                        "example.MaskFields",
                        Jars.parameter("keep_last", new ParameterType.Text(), false),
                        Jars.parameter("sign", new ParameterType.Text(), false)))));

        assertThat(browser.get("/components/example.MaskFields?from=1.0.0").body())
                .contains("<h3>Breaks manifests</h3>")
                .contains("<li>example.MaskFields: parameter 'fields' is gone</li>")
                .contains("parameter 'keep_last' takes text, and took whole number")
                .contains("<li>parameter 'sign' is new, and may be left out</li>");
        assertThat(browser.get("/components/example.MaskFields?version=1.0.0&from=1.0.0")
                        .body())
                .contains("Manifests that were right with 1.0.0 stay right.");
    }

    @Test
    void showsWhatAConnectorIsMadeOfAndWhoUsesAComponent() {
        byte[] jar = Jars.of("example.Mask");
        deploy("mask", "1.0.0", jar);
        String lock = ConnectorFiles.lock(ConnectorFiles.MASK, ConnectorFiles.locked(ConnectorFiles.MASK, jar));
        ConnectorFiles.publish(ci, "1.0.0", ConnectorFiles.archive(ConnectorFiles.manifest(ConnectorFiles.MASK), lock));

        assertThat(browser.get("/artifacts/com.example/orders").body())
                .contains("<h2 id=\"streams\">Streams</h2>", "<li><code>orders</code></li>")
                .contains("<a href=\"/components/example.Mask?version=1.0.0\"><code>example.Mask</code></a>")
                .contains("<li><code>SimpleRetriever</code></li>", "com.example:mask:1.0.0</th>")
                .doesNotContain("Use it");
        assertThat(browser.get("/components/example.Mask").body())
                .contains("<a href=\"/artifacts/com.example/orders/1.0.0\">com.example:orders:1.0.0</a>")
                .contains("takes it from com.example:mask:1.0.0");
    }

    @Test
    void givesABillOfMaterials() {
        deploy("words", "2.0.0", Jars.of("example.Words"));
        String pom = Jars.pom(
                "masks",
                "1.0.0",
                "<dependencies><dependency><groupId>com.example</groupId><artifactId>words</artifactId>"
                        + "<version>2.0.0</version></dependency><dependency><groupId>org.example</groupId>"
                        + "<artifactId>far</artifactId><version>3</version><optional>true</optional></dependency></dependencies>");
        ci.deploy("masks", "1.0.0", masks(), pom);
        JsonNode files = ci.get("/api/v1/artifacts/com.example/words/versions/2.0.0")
                .json()
                .path("files");

        HttpResponse<String> answer = browser.get("/artifacts/com.example/masks/1.0.0/bom.cdx.json");

        assertThat(header(answer, "Content-Type")).startsWith("application/vnd.cyclonedx+json");
        assertThat(header(answer, "Content-Disposition")).isEqualTo("attachment; filename=\"masks-1.0.0.cdx.json\"");
        JsonNode bill = new JsonMapper().readTree(answer.body());
        assertThat(bill.path("bomFormat").asString()).isEqualTo("CycloneDX");
        assertThat(bill.path("metadata").path("component").path("purl").asString())
                .isEqualTo("pkg:maven/com.example/masks@1.0.0");
        assertThat(bill.path("metadata").path("component").path("hashes")).hasSize(3);
        JsonNode words = bill.path("components").get(0);
        assertThat(words.path("purl").asString()).isEqualTo("pkg:maven/com.example/words@2.0.0");
        assertThat(words.path("hashes").get(1).path("content").asString())
                .isEqualTo(files.get(0).path("sha256").asString());
        assertThat(bill.path("components").get(1).path("scope").asString()).isEqualTo("optional");
        assertThat(bill.path("dependencies").get(0).path("dependsOn")).hasSize(2);
        assertThat(browser.get("/artifacts/com.example/masks/1.0.0/bom.cdx.json")
                        .body())
                .isEqualTo(answer.body());
    }

    @Test
    void letsBrowsersKeepPagesUntilTheyChange() {
        deploy("masks", "1.0.0", masks());
        HttpResponse<String> page = browser.get("/artifacts/com.example/masks");
        String tag = header(page, "ETag");

        assertThat(browser.get("/artifacts/com.example/masks", "If-None-Match", tag)
                        .statusCode())
                .isEqualTo(304);

        deploy("masks", "1.1.0", masks());
        assertThat(browser.get("/artifacts/com.example/masks", "If-None-Match", tag)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void letsBrowsersKeepScriptsAndStylesForEver() {
        String page = browser.get("/").body();

        for (String name : List.of("weir.css", "weir.js", "htmx.js", "icon.svg")) {
            String address =
                    page.replaceAll("(?s).*\"(/assets/[0-9a-f]{16}/" + name.replace(".", "\\.") + ")\".*", "$1");
            HttpResponse<String> asset = browser.get(address);
            assertThat(asset.statusCode()).as(name).isEqualTo(200);
            assertThat(header(asset, "Cache-Control")).isEqualTo("public, max-age=31536000, immutable");
        }
        assertThat(browser.get("/assets/0000000000000000/weir.css").statusCode())
                .isEqualTo(404);
    }

    @Test
    void saysHowTheRegistryIs() {
        deploy("masks", "1.0.0", masks());

        assertThat(browser.get("/health").body())
                .contains("answers; the log has 2 entries", "<dt>Versions</dt><dd>1</dd>")
                .doesNotContain("<dt>Java</dt>");
    }

    @Test
    void tellsPeopleByPagesWhatProgramsAreToldByDocuments() {
        HttpResponse<String> page = browser.get("/artifacts/com.example/none");

        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body())
                .contains("<h1>Not found</h1>", "Cannot show com.example:none: it was never published here")
                .contains("Request <code>" + header(page, "X-Request-Id") + "</code>");
        assertThat(browser.get("/nowhere").body()).contains("<h1>Not found</h1>");
        assertThat(header(browser.get("/api/v1/artifacts/com.example/none"), "Content-Type"))
                .isEqualTo("application/problem+json");
        assertThat(ci.get("/nowhere").header("Content-Type")).isEqualTo("application/problem+json");
    }

    @Test
    void saysOnAPageThatTheRegistryFailed() {
        deploy("masks", "1.0.0", masks());
        registry.database.run(handle -> handle.execute("UPDATE components SET descriptor = 'broken'"));

        HttpResponse<String> page = browser.get("/components/example.MaskFields");

        assertThat(page.statusCode()).isEqualTo(500);
        assertThat(page.body())
                .contains("<h1>Our fault</h1>", header(page, "X-Request-Id"))
                .doesNotContain("broken");
    }
}
