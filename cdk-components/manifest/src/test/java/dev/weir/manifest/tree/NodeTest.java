package dev.weir.manifest.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NodeTest {

    private static final Position HERE = new Position("manifest.yaml", 3, 5);

    @Test
    void printsAPositionAsEditorsLinkIt() {
        assertThat(HERE).hasToString("manifest.yaml:3:5");
    }

    @Test
    void keepsTheOrderOfEntriesAndTheirPlaces() {
        Position keyPosition = new Position("manifest.yaml", 4, 7);
        MappingNode mapping =
                new MappingNode(HERE, List.of(new Entry("z", keyPosition, text("1")), entry("a", text("2"))));

        assertThat(mapping.keys()).containsExactly("z", "a");
        assertThat(mapping.keyPosition("z")).isEqualTo(keyPosition);
        assertThat(mapping.keyPosition("missing")).isEqualTo(HERE);
        assertThat(mapping.text("a")).isEqualTo("2");
        assertThat(mapping.get("missing")).isNull();
    }

    @Test
    void lastOfEqualKeysStaysInTheFirstPlace() {
        MappingNode mapping =
                new MappingNode(HERE, List.of(entry("a", text("1")), entry("b", text("2")), entry("a", text("3"))));

        assertThat(mapping.plain()).containsExactly(Map.entry("a", "3"), Map.entry("b", "2"));
    }

    @Test
    void turnsIntoPlainValues() {
        SequenceNode list = new SequenceNode(HERE, List.of(scalar(1L), scalar(null), scalar(true)));
        MappingNode mapping = new MappingNode(HERE, List.of(entry("list", list)));

        assertThat(mapping.plain()).isEqualTo(Map.of("list", Arrays.asList(1L, null, true)));
        assertThatThrownBy(() -> mapping.plain().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void doesNotFollowChangesOfTheListsItWasMadeFrom() {
        List<Node> nodes = new ArrayList<>(List.of(text("a")));
        SequenceNode list = new SequenceNode(HERE, nodes);

        nodes.clear();

        assertThat(list.plain()).containsExactly("a");
    }

    @Test
    void weighsSharedNodesEachTimeWithoutOverflow() {
        Node node = new SequenceNode(HERE, List.of(text("a"), text("b")));
        assertThat(node.weight()).isEqualTo(3);

        for (int level = 0; level < 100; level++) {
            node = new MappingNode(HERE, List.of(entry("x", node), entry("y", node)));
        }

        assertThat(node.weight()).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void describesValuesForMessages() {
        assertThat(List.of(
                        scalar(null),
                        text(""),
                        text("a"),
                        scalar(5L),
                        scalar(1.5),
                        scalar(false),
                        scalar(LocalDate.of(2024, 2, 29)),
                        new SequenceNode(HERE, List.of()),
                        new MappingNode(HERE, List.of())))
                .extracting(Node::described)
                .containsExactly(
                        "empty",
                        "an empty text",
                        "the text 'a'",
                        "the number 5",
                        "the number 1.5",
                        "the value false",
                        "the date 2024-02-29",
                        "a list",
                        "a mapping");
    }

    private static Entry entry(String key, Node value) {
        return new Entry(key, HERE, value);
    }

    private static ScalarNode text(String value) {
        return scalar(value);
    }

    private static ScalarNode scalar(Object value) {
        return new ScalarNode(HERE, value);
    }
}
