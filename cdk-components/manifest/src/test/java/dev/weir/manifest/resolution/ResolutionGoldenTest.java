package dev.weir.manifest.resolution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.descriptors.Descriptors;
import dev.weir.manifest.TestDescriptors;
import dev.weir.manifest.problem.Problem;
import dev.weir.manifest.problem.Problems;
import dev.weir.manifest.tree.Entry;
import dev.weir.manifest.tree.MappingNode;
import dev.weir.manifest.tree.Node;
import dev.weir.manifest.tree.ScalarNode;
import dev.weir.manifest.yaml.Notation;
import dev.weir.manifest.yaml.YamlReader;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Compares trees, order of keys included, with what record_resolution.py recorded from the reference. */
class ResolutionGoldenTest {

    private static final Descriptors DESCRIPTORS = TestDescriptors.reference();

    private final Problems problems = new Problems();

    @ParameterizedTest
    @ValueSource(strings = {"references", "parameters", "types"})
    void resolvesAsTheReferenceDoes(String name) {
        MappingNode recorded = read(name + ".json");

        MappingNode resolved = References.resolve(typed(read(name + ".yaml")), problems);
        MappingNode own = Propagation.propagate(resolved, DESCRIPTORS, ParameterPrecedence.OWN, problems);
        MappingNode parent = Propagation.propagate(own, DESCRIPTORS, ParameterPrecedence.PARENT, problems);

        assertThat(problems.all()).noneMatch(Problem::isError);
        assertThat(Notation.of(resolved)).isEqualTo(notation(recorded, "references"));
        assertThat(Notation.of(own)).isEqualTo(notation(recorded, "own"));
        assertThat(Notation.of(parent)).isEqualTo(notation(recorded, "parent"));
    }

    private MappingNode read(String file) {
        String text = TestDescriptors.text("/dev/weir/manifest/resolution/" + file);
        return (MappingNode) YamlReader.read(text, file, problems);
    }

    private static MappingNode typed(MappingNode root) {
        List<Entry> entries = new ArrayList<>(root.entries());
        if (root.entry("type") == null) {
            entries.add(new Entry("type", root.position(), new ScalarNode(root.position(), "DeclarativeSource")));
        }
        return new MappingNode(root.position(), entries);
    }

    private static String notation(MappingNode recorded, String key) {
        Node node = recorded.get(key);
        return node == null ? "" : Notation.of(node);
    }
}
