package dev.weir.authoring.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.authoring.TestManifests;
import dev.weir.authoring.component.ExplicitTree;
import dev.weir.manifest.Manifests;
import dev.weir.manifest.tree.MappingNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class YamlTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a: plain text",
                "a: 'yes'\nb: yes\nc: 'Null'\nd: null\ne: ''\n'no': '~'",
                "a: '1'\nb: 1\nc: -0.5\nd: 1.0e+300\ne: .inf\nf: -.inf\ng: 123456789012345678901234567890\nh: '1e3'",
                "a: 2025-06-15\nb: '2025-06-15'\nc: 2025-06-15T12:00:00Z\nd: 2025-06-15 12:00:00.5\ne: 2025-06-15T12:00:00+02:00",
                "a: \"line\\nline\\n\"\nb: ' x'\nc: '#/definitions/a'\nd: 'a: b'\ne: 'it''s'\nf: \"\\u0007 \\u00e9 \\U0001F600\"",
                "a: []\nb: {}\nc: [[], [1, two], {x: 1}]\nd: [a, 'b, c', '{', '*x', '&x', '!x', '%x', '@x', '`x', '- x', '? x']",
                "'<<': merged\n'=': x\na: '<<'\nb: '0o17'\nc: '017'\nd: '0x1F'\ne: '1_000'\nf: '12:30:45'\ng: '.5'\nh: '+1'"
            })
    void writesWhatIsReadBackAsTheSame(String text) {
        MappingNode tree = Manifests.parse(text, "given").root();

        String written = YamlText.of(tree);

        assertThat(Manifests.parse(written, "written").root().plain())
                .as(written)
                .isEqualTo(tree.plain());
    }

    @ParameterizedTest
    @MethodSource("dev.weir.authoring.TestManifests#accepted")
    void writesEveryManifestAsItIs(TestManifests.Text manifest) {
        MappingNode tree = ExplicitTree.of(manifest.read());

        assertThat(Manifests.parse(YamlText.of(tree), "written").root().plain()).isEqualTo(tree.plain());
    }

    @Test
    void keepsTemplatesReadable() {
        MappingNode tree = Manifests.parse("path: \"reports/{{ config['x'] }}\"\nkeys: [a, b]", "given")
                .root();

        assertThat(YamlText.of(tree)).isEqualTo("path: \"reports/{{ config['x'] }}\"\nkeys: [a, b]\n");
    }
}
