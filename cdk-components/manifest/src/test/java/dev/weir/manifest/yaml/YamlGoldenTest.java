package dev.weir.manifest.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.manifest.TestDescriptors;
import dev.weir.manifest.problem.ManifestException;
import dev.weir.manifest.problem.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Reads what record_yaml.py recorded from the reference's YAML loader. */
class YamlGoldenTest {

    /** Only libyaml takes these; the reference's other loader refuses them too, and so does Weir, with the place. */
    private static final Set<String> REFUSED =
            Set.of("a: \t1\n", "[http://example.test/a?b=c#d, http://example.test/a?b=c#d]\n");

    private record Case(String text, String expected) {}

    @Test
    void readsEveryTextAsTheReferenceDoes() {
        List<Case> cases = cases();
        List<String> differences = new ArrayList<>();
        for (Case golden : cases) {
            String actual = read(golden.text());
            if (!actual.equals(REFUSED.contains(golden.text()) ? "error" : golden.expected())) {
                differences.add(golden.text() + " -> " + actual + ", expected " + golden.expected());
            }
        }

        assertThat(cases).hasSizeGreaterThan(700);
        assertThat(differences).isEmpty();
    }

    private static String read(String text) {
        try {
            return Notation.of(YamlReader.read(text, "golden.yaml", new Problems()));
        } catch (ManifestException e) {
            return "error";
        }
    }

    private static List<Case> cases() {
        List<Case> cases = new ArrayList<>();
        for (String recorded :
                TestDescriptors.text("/dev/weir/manifest/yaml/yaml-golden.txt").split("\n=====\n")) {
            int end = recorded.lastIndexOf("\n-----\n");
            cases.add(new Case(recorded.substring(0, end), recorded.substring(end + 7)));
        }
        return cases;
    }
}
