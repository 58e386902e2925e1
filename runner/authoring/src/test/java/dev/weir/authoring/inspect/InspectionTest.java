package dev.weir.authoring.inspect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.authoring.Golden;
import dev.weir.authoring.TestManifests;
import dev.weir.authoring.source.AuthoredManifest;
import dev.weir.manifest.problem.ManifestException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class InspectionTest {

    private static final Path SHOP = Path.of("src/test/resources/dev/weir/authoring/shop.yaml");

    private final AuthoredManifest shop = AuthoredManifest.read(SHOP, TestManifests.DESCRIPTORS);

    @Test
    void showsWhereComponentsAndValuesComeFrom() {
        Golden.check("inspect.txt", Inspection.of(shop).text());
        Golden.check("inspect.json", Inspection.of(shop).json());
    }

    @Test
    void showsOneStream() {
        assertThat(Inspection.of(shop, "orders").text()).startsWith("DeclarativeStream orders (");
        assertThat(Inspection.of(shop, "items").text()).startsWith("DeclarativeStream items (");
        assertThat(Inspection.of(shop, "tables").text()).startsWith("DynamicDeclarativeStream (");
    }

    @Test
    void showsNoSecretsThatStandInTheManifest() {
        assertThat(Inspection.of(shop).text()).contains("api_token: (a secret)").doesNotContain("s3cr3t");
        assertThat(Inspection.of(shop).json()).doesNotContain("s3cr3t");
    }

    @Test
    void writesTheResolvedManifest() {
        String yaml = Inspection.of(shop).yaml();

        Golden.check("resolved.yaml", yaml);
        assertThat(TestManifests.read(yaml).manifest().warnings())
                .extracting(problem -> problem.rule())
                .containsOnly("unknown-field");
    }

    @Test
    void writesAResolvedStream() {
        assertThat(Inspection.of(shop, "orders").yaml())
                .startsWith("type: DeclarativeStream\n")
                .contains("path: /orders\n")
                .doesNotContain("$ref");
    }

    @Test
    void saysWhichStreamsThereAre() {
        assertThatThrownBy(() -> Inspection.of(shop, "order"))
                .isInstanceOf(ManifestException.class)
                .hasMessage("Cannot inspect stream 'order': " + SHOP
                        + " has none of this name (did you mean orders? known: orders, items, customers, tables)");
    }
}
