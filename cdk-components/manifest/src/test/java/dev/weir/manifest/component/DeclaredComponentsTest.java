package dev.weir.manifest.component;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.manifest.Manifests;
import dev.weir.manifest.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeclaredComponentsTest {

    private static DeclaredComponents in(String metadata) {
        return DeclaredComponents.in(
                Manifests.parse("metadata:\n  weir: " + metadata, "m.yaml").root());
    }

    @Test
    void readsArtifactsWithTheirPlaces() {
        DeclaredComponents declared =
                in("{registries: ['https://r.example.com'], components: ['a.b:c:1.0-rc.1+x', a:b:2]}");

        assertThat(declared.problems()).isEmpty();
        assertThat(declared.artifacts())
                .extracting(each -> each.coordinates() + " " + each.position())
                .containsExactly("a.b:c:1.0-rc.1+x m.yaml:2:62", "a:b:2 m.yaml:2:82");
        assertThat(declared.registries())
                .extracting(DeclaredComponents.Registry::url)
                .containsExactly("https://r.example.com");
    }

    @Test
    void otherMetadataIsNoneOfItsConcern() {
        assertThat(in("{}").areAny()).isFalse();
        assertThat(in("[1]").areAny()).isFalse();
        assertThat(in("{registries: []}").areAny()).isFalse();
        assertThat(DeclaredComponents.in(Manifests.parse("metadata: x", "m").root())
                        .areAny())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a:b",
                "a:b:LATEST",
                "a:b:release",
                "'a:b:[1,2)'",
                "../a:b:1",
                "a:../b:1",
                "a:b:../1",
                "a:b/c:1",
                "'a:b:1 '",
                "a..b:c:1",
                "a:b:1..2",
                "'a:b:c:d:1'",
                "'a%2fb:c:1'",
                "'a:b:${x}'",
                "'.a:b:1'",
                "'a:b:'"
            })
    void refusesWhatNamesNoVersion(String text) {
        assertThat(in("{components: [" + text + "]}").problems())
                .singleElement()
                .extracting(Problem::message)
                .asString()
                .startsWith("Cannot take components from artifacts: '")
                .endsWith("' does not name one version of an artifact (write group:artifact:version, for instance"
                        + " com.example:masks:1.2.0)");
    }

    @Test
    void refusesWhatIsNoListOfTexts() {
        assertThat(in("{components: {a: 1}}").problems())
                .extracting(Problem::toString)
                .containsExactly(
                        "m.yaml:2:22: Cannot take components from artifacts: components is a mapping (give a list)");
        assertThat(in("{components: [7]}").problems())
                .extracting(Problem::toString)
                .containsExactly(
                        "m.yaml:2:23: Cannot take components from artifacts: found the number 7 in components (write a text)");
        assertThat(in("{components: [a:b:1, a:b:1]}").problems())
                .extracting(Problem::toString)
                .containsExactly(
                        "m.yaml:2:30: Cannot take components from artifacts: a:b:1 is there twice (remove one of the two)");
    }
}
