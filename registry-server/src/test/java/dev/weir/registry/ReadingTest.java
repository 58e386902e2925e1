package dev.weir.registry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.descriptors.ParameterType;
import dev.weir.registry.Client.Answer;
import dev.weir.registry.store.Digests;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Store.class)
class ReadingTest {

    private final Store store;
    private RunningRegistry registry;
    private Client ci;

    ReadingTest(Store store) {
        this.store = store;
    }

    @BeforeEach
    void start() throws IOException {
        registry = RunningRegistry.fresh(store, true);
        ci = registry.publisher();
    }

    private static final String FILE = "/repository/releases/com/example/mask/1.0.0/mask-1.0.0.jar";
    private static final byte[] JAR = Jars.of(
            List.of(Jars.component("example.MaskPhones", Jars.parameter("keep", new ParameterType.Whole(), true))));

    private Client anybody() {
        return new Client(registry.url(), "");
    }

    @Test
    void answersPartsOfFiles() {
        ci.deploy("mask", "1.0.0", JAR);

        Answer middle = anybody().get(FILE, "Range", "bytes=10-19");
        assertThat(middle.status()).isEqualTo(206);
        assertThat(middle.body()).isEqualTo(Arrays.copyOfRange(JAR, 10, 20));
        assertThat(middle.header("Content-Range")).isEqualTo("bytes 10-19/" + JAR.length);
        assertThat(anybody().get(FILE, "Range", "bytes=-5").body())
                .isEqualTo(Arrays.copyOfRange(JAR, JAR.length - 5, JAR.length));
        assertThat(anybody().get(FILE, "Range", "bytes=7-").body()).isEqualTo(Arrays.copyOfRange(JAR, 7, JAR.length));
        Answer behind = anybody().get(FILE, "Range", "bytes=" + JAR.length + "-");
        assertThat(behind.status()).isEqualTo(416);
        assertThat(behind.header("Content-Range")).isEqualTo("bytes */" + JAR.length);
        for (String whole : List.of("bytes=1-2,4-5", "bytes=5-2", "lines=1-2", "bytes=-")) {
            assertThat(anybody().get(FILE, "Range", whole).body()).isEqualTo(JAR);
        }
        assertThat(anybody()
                        .get(FILE, "Range", "bytes=1-2", "If-Range", "\"other\"")
                        .body())
                .isEqualTo(JAR);
    }

    @Test
    void tellsClientsWhatTheyHave() {
        ci.deploy("mask", "1.0.0", JAR);

        Answer whole = anybody().get(FILE);
        String tag = whole.header("ETag");
        assertThat(tag).isEqualTo('"' + Digests.of(JAR).sha256() + '"');
        assertThat(whole.header("Last-Modified")).isEqualTo("Thu, 1 Jan 2026 00:00:00 GMT");
        assertThat(anybody().get(FILE, "If-None-Match", tag).status()).isEqualTo(304);
        assertThat(anybody().get(FILE, "If-None-Match", "\"other\"").status()).isEqualTo(200);
        assertThat(anybody()
                        .get(FILE, "If-Modified-Since", "Thu, 1 Jan 2026 00:00:00 GMT")
                        .status())
                .isEqualTo(304);
        assertThat(anybody()
                        .get(FILE, "If-Modified-Since", "Wed, 31 Dec 2025 00:00:00 GMT")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void answersHeadWithoutABody() {
        ci.deploy("mask", "1.0.0", JAR);

        Answer answer = anybody().head(FILE);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEmpty();
        assertThat(answer.header("Content-Length")).isEqualTo(String.valueOf(JAR.length));
        assertThat(answer.header("X-Checksum-SHA1")).isEqualTo(Digests.of(JAR).sha1());
    }

    @Test
    void findsComponentsByBeginningsOfWords() {
        ci.deploy("mask", "1.0.0", JAR);
        ci.deploy("other", "1.0.0", Jars.of("example.Other"));

        for (String words : List.of("maskp", "phon", "keep", "EXAMPLE+mask", "RecordTransf+numbers")) {
            assertThat(types("/api/v1/search?q=" + words)).as(words).contains("example.MaskPhones");
        }
        assertThat(types("/api/v1/search?q=phones+nothing")).isEmpty();
        assertThat(types("/api/v1/search?q=maskphones")).containsExactly("example.MaskPhones");
        assertThat(types("/api/v1/search?kind=RecordTransformation")).hasSize(2);
        assertThat(types("/api/v1/search?kind=Transformation")).isEmpty();
        assertThat(types("/api/v1/search?q=%27+OR+1=1+--")).isEmpty();
    }

    private List<String> types(String path) {
        return anybody()
                .get(path)
                .json()
                .path("items")
                .valueStream()
                .map(item -> item.path("type").asString())
                .toList();
    }

    @Test
    void givesSearchesPageByPage() {
        for (int i = 0; i < 5; i++) {
            ci.deploy("a" + i, "1.0.0", Jars.of("example.A" + i));
        }

        Answer first = anybody().get("/api/v1/search?limit=2");
        Answer last = anybody().get("/api/v1/search?limit=2&offset=4");

        assertThat(first.json().path("next").asInt()).isEqualTo(2);
        assertThat(types("/api/v1/search?limit=2&offset=2")).containsExactly("example.A2", "example.A3");
        assertThat(last.json().path("next").isNull()).isTrue();
        assertThat(anybody().get("/api/v1/search?limit=x").detail())
                .isEqualTo("Cannot read the question: 'limit' is no number from 0 to 500 (correct it)");
    }

    @Test
    void findsOnlyTheNewestVersion() {
        ci.deploy("mask", "1.0.0", JAR);
        ci.deploy("mask", "2.0.0", Jars.of("example.Hide"));

        assertThat(types("/api/v1/search?q=example")).containsExactly("example.Hide");
    }

    @Test
    void showsAnArtifactWithItsVersions() {
        ci.deploy("mask", "1.9.0", JAR);
        ci.deploy("mask", "1.10.0", JAR);
        ci.deploy("mask", "2.0.0-rc.1", JAR);

        var artifact = anybody().get("/api/v1/artifacts/com.example/mask").json();

        assertThat(artifact.path("versions")
                        .valueStream()
                        .map(v -> v.path("version").asString()))
                .containsExactly("2.0.0-rc.1", "1.10.0", "1.9.0");
        assertThat(artifact.path("description").asString()).isEqualTo("Invented.");
        assertThat(artifact.path("versions").get(0).path("published").asString())
                .isEqualTo("2026-01-01T00:00:00Z");
        assertThat(anybody().get("/api/v1/artifacts/com.example/none").status()).isEqualTo(404);
    }

    @Test
    void showsAComponentWithItsParameters() {
        ci.deploy("mask", "1.0.0", JAR);

        var component = anybody().get("/api/v1/components/example.MaskPhones").json();

        assertThat(component.path("custom").asString()).isEqualTo("CustomTransformation");
        assertThat(component.path("doc").asString()).isEqualTo("Masks phone numbers.\n\nMore of it.");
        assertThat(component.path("parameters").toString())
                .isEqualTo(
                        "[{\"name\":\"keep\",\"type\":\"whole number\",\"required\":true,\"default_json\":null,\"secret\":false,"
                                + "\"doc\":\"the keep\"}]");
    }

    @Test
    void knowsWhatNeedsAnArtifact() {
        ci.deploy("mask", "1.0.0", JAR);
        String needs =
                "<dependencies><dependency><groupId>com.example</groupId><artifactId>mask</artifactId><version>1.0.0</version>"
                        + "</dependency><dependency><groupId>com.example</groupId><artifactId>probe</artifactId><version>1</version>"
                        + "<scope>test</scope></dependency></dependencies>";
        ci.deploy("user", "1.0.0", Jars.of("example.User"), Jars.pom("user", "1.0.0", needs));

        assertThat(anybody()
                        .get("/api/v1/artifacts/com.example/mask/dependents")
                        .json()
                        .path("items")
                        .toString())
                .isEqualTo(
                        "[{\"group\":\"com.example\",\"artifact\":\"user\",\"version\":\"1.0.0\",\"wanted\":\"1.0.0\","
                                + "\"scope\":\"compile\"}]");
        assertThat(anybody()
                        .get("/api/v1/artifacts/com.example/probe/dependents")
                        .json()
                        .path("items")
                        .size())
                .isZero();
    }

    @Test
    void answersTheApiAgainWithoutABody() {
        ci.deploy("mask", "1.0.0", JAR);
        String path = "/api/v1/artifacts/com.example/mask";

        assertThat(anybody()
                        .get(path, "If-None-Match", anybody().get(path).header("ETag"))
                        .status())
                .isEqualTo(304);
    }

    @Test
    void saysThatItLives() {
        assertThat(anybody().get("/health/live").status()).isEqualTo(200);
        assertThat(anybody().get("/health/ready").status()).isEqualTo(200);
    }
}
