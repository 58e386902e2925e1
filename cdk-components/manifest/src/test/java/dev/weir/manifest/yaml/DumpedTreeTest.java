package dev.weir.manifest.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.manifest.problem.Problems;
import dev.weir.manifest.tree.Entry;
import dev.weir.manifest.tree.MappingNode;
import dev.weir.manifest.tree.Node;
import dev.weir.manifest.tree.Position;
import dev.weir.manifest.tree.ScalarNode;
import dev.weir.manifest.tree.SequenceNode;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.Yaml;

/** Reads back what another program wrote, in all its styles. */
class DumpedTreeTest {

    private static final int TREES = 40;

    private static final String FIRST_OF_QUOTED = "'\"|>";

    @ParameterizedTest
    @MethodSource("styles")
    void readsBackWhatWasWritten(FlowStyle flow, ScalarStyle scalars) {
        for (int seed = 0; seed < TREES; seed++) {
            Map<String, Object> tree = new RandomTree(seed).mapping(4);
            String text = dumped(tree, flow, scalars, 80);

            Node read = read(text);

            assertThat(read.plain()).as(text).isEqualTo(tree).hasToString(tree.toString());
        }
    }

    @ParameterizedTest
    @MethodSource("styles")
    void pointsToWhereThingsStand(FlowStyle flow, ScalarStyle scalars) {
        for (int seed = 0; seed < TREES; seed++) {
            String text = dumped(new RandomTree(seed).mapping(4), flow, scalars, 10_000);

            new Pointing(text.split("\n", -1)).check(read(text));
        }
    }

    static Stream<Arguments> styles() {
        return Stream.of(FlowStyle.values())
                .flatMap(flow -> Stream.of(
                                ScalarStyle.PLAIN,
                                ScalarStyle.SINGLE_QUOTED,
                                ScalarStyle.DOUBLE_QUOTED,
                                ScalarStyle.LITERAL,
                                ScalarStyle.FOLDED)
                        .map(scalars -> Arguments.of(flow, scalars)));
    }

    private static String dumped(Object tree, FlowStyle flow, ScalarStyle scalars, int width) {
        DumperOptions options = new DumperOptions();
        options.setWidth(width);
        options.setDefaultFlowStyle(flow);
        options.setDefaultScalarStyle(scalars);
        return new Yaml(options).dump(tree);
    }

    private static Node read(String text) {
        return YamlReader.read(text, "m.yaml", new Problems());
    }

    /** Holds positions against the lines of a text. */
    private record Pointing(String[] lines) {

        void check(Node node) {
            if (node instanceof ScalarNode scalar) {
                scalar(scalar);
                return;
            }
            boolean mapping = node instanceof MappingNode;
            assertThat(from(node.position()))
                    .as("%s at %s", node.described(), node.position())
                    .matches(start -> start.startsWith("&")
                            || start.startsWith(mapping ? "{" : "[")
                            || (mapping ? start.contains(":") || start.startsWith("?") : start.startsWith("-")));
            if (node instanceof MappingNode entries) {
                entries.entries().forEach(this::entry);
            } else {
                ((SequenceNode) node).nodes().forEach(this::check);
            }
        }

        private void entry(Entry entry) {
            String start = from(entry.keyPosition());
            if (!isQuoted(start)) {
                assertThat(entry.key()).startsWith(start.substring(0, 1));
            } else if (start.matches("['\"].*") && isSame(entry.key())) {
                assertThat(start.substring(1)).startsWith(entry.key());
            }
            check(entry.value());
        }

        private void scalar(ScalarNode scalar) {
            String start = from(scalar.position());
            if (!(scalar.value() instanceof String value)) {
                assertThat(start.replaceFirst("^!!\\w+ ", "").replaceFirst("^['\"]", ""))
                        .matches(plain -> isQuoted(plain) || plain.startsWith(String.valueOf(scalar.value())));
            } else if (start.matches("\\|[-+]?")) {
                String[] own = value.split("\n");
                IntStream.range(0, own.length)
                        .filter(i -> !own[i].isBlank())
                        .forEach(i ->
                                assertThat(from(scalar.positionAt(i + 1, 1))).startsWith(own[i]));
            } else if (scalar.keepsLines() && isSame(value) && !start.startsWith("|")) {
                assertThat(from(scalar.positionAt(1, 1))).startsWith(value);
            } else {
                assertThat(isQuoted(start) || start.startsWith(value.substring(0, 1)))
                        .as(start)
                        .isTrue();
            }
        }

        /** Whether a text stands in a file as it is, in quotes or not. */
        private static boolean isSame(String value) {
            return value.chars()
                    .allMatch(character -> character >= ' ' && character < 0x7F && "'\"\\".indexOf(character) < 0);
        }

        private static boolean isQuoted(String start) {
            return !start.isEmpty() && FIRST_OF_QUOTED.indexOf(start.charAt(0)) >= 0;
        }

        /** What stands at a place, to the end of the line. */
        private String from(Position position) {
            String line = lines[position.line() - 1];
            return line.substring(line.offsetByCodePoints(0, position.column() - 1));
        }
    }
}
