package dev.weir.components.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.manifest.component.Coordinates;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ManifestTextTest {

    private static final Coordinates MASKS =
            Coordinates.of("com.example:masks:1.2.0").orElseThrow();

    private static String with(String text) {
        return new ManifestText(Path.of("m.yaml"), text).with(MASKS);
    }

    @Test
    void addsBehindOthersAndKeepsComments() {
        assertThat(with("""
                version: 7.0.0  # level
                metadata:
                  weir:
                    # ours
                    components:
                      - com.example:words:1.0   # says words
                streams: []
                """)).isEqualTo("""
                version: 7.0.0  # level
                metadata:
                  weir:
                    # ours
                    components:
                      - com.example:words:1.0   # says words
                      - "com.example:masks:1.2.0"
                streams: []
                """);
    }

    @Test
    void putsAVersionInThePlaceOfAnother() {
        assertThat(with("metadata: {weir: {components: ['com.example:masks:1.0.0', 'a:b:1']}}  # x\n"))
                .isEqualTo("metadata: {weir: {components: ['com.example:masks:1.2.0', 'a:b:1']}}  # x\n");
    }

    @Test
    void addsToAListInBrackets() {
        assertThat(with("metadata:\n  weir:\n    components: [a:b:1]\n"))
                .isEqualTo("metadata:\n  weir:\n    components: [a:b:1, \"com.example:masks:1.2.0\"]\n");
        assertThat(with("metadata:\n  weir:\n    components: []\n"))
                .isEqualTo("metadata:\n  weir:\n    components: [\"com.example:masks:1.2.0\"]\n");
    }

    @Test
    void makesTheListWhereThereIsNone() {
        String list = "    components:\n      - \"com.example:masks:1.2.0\"\n";

        assertThat(with("version: 7.0.0")).isEqualTo("version: 7.0.0\nmetadata:\n  weir:\n" + list);
        assertThat(with("metadata:\n  autoImport: {}\nversion: 7.0.0\n"))
                .isEqualTo("metadata:\n  weir:\n" + list + "  autoImport: {}\nversion: 7.0.0\n");
        assertThat(with("metadata:\n  weir:\n    registries: [https://r.example.com]\n"))
                .isEqualTo("metadata:\n  weir:\n" + list + "    registries: [https://r.example.com]\n");
    }

    @Test
    void leavesWhatIsThere() {
        String text = "metadata: {weir: {components: ['com.example:masks:1.2.0']}}\n";

        assertThat(with(text)).isEqualTo(text);
    }

    @Test
    void refusesAPlaceThatIsNotClear() {
        assertThatThrownBy(() -> with("metadata: {other: 1}\nversion: 7.0.0\n"))
                .hasMessage("Cannot add com.example:masks:1.2.0 to m.yaml: the place for it is not clear (write"
                        + " \"com.example:masks:1.2.0\" into metadata.weir.components, then weir lock m.yaml)");
    }
}
