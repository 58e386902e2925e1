package dev.weir.authoring.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.manifest.problem.Problems;
import dev.weir.manifest.yaml.YamlReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CommentedYamlTest {

    @Test
    void putsRemarksAboveKeys() {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("a", new Commented(List.of(Map.of("b", new Commented("c: d", "inner"))), "outer"));
        tree.put("none", null);

        assertThat(CommentedYaml.of(tree)).isEqualTo("""
                # outer
                a:
                  - # inner
                    b: 'c: d'
                none: null
                """);
    }

    @Test
    void aRemarkNeverBecomesText() {
        String hostile = "one\nevil: true\r\nx\u0085y: z\u2028q: 1 \u0000\ud800 # more";
        Map<String, Object> tree = Map.of("key", new Commented("value", hostile));

        String yaml = CommentedYaml.of(tree);

        assertThat(yaml.lines()).hasSize(2);
        assertThat(YamlReader.read(yaml, "x.yaml", new Problems()).plain()).isEqualTo(Map.of("key", "value"));
    }
}
