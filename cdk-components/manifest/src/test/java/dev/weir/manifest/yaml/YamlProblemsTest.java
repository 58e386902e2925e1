package dev.weir.manifest.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.manifest.problem.ManifestException;
import dev.weir.manifest.problem.Problems;
import dev.weir.manifest.tree.MappingNode;
import dev.weir.manifest.tree.Node;
import dev.weir.manifest.tree.Position;
import dev.weir.manifest.tree.SequenceNode;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class YamlProblemsTest {

    @Test
    void saysWhereTheSyntaxIsBroken() {
        assertMessage(
                "a: b: c\n",
                "m.yaml:1:5: Cannot read manifest: mapping values are not allowed here (correct the YAML)");
        assertMessage(
                "a:\n\tb: 1\n",
                "m.yaml:2:1: Cannot read manifest: found character '\\t(TAB)' that cannot start any token."
                        + " (Do not use \\t(TAB) for indentation) while scanning for the next token (correct the YAML)");
        assertMessage(
                "a: [1\nb: 2\n",
                "m.yaml:2:2: Cannot read manifest: expected ',' or ']', but got : while parsing a flow sequence"
                        + " (correct the YAML)");
        assertMessage(
                "a: 1\n---\nb: 2\n",
                "m.yaml:2:1: Cannot read manifest: but found another document expected a single document in the stream"
                        + " (correct the YAML)");
        assertMessage("a: *x\n", "m.yaml:1:4: Cannot read manifest: found undefined alias x (correct the YAML)");
    }

    @Test
    void saysThatItIsNotYamlBeforeWhatIsWrongWithValues() {
        String value = "a:\n  - !!set {b: [c]}\n";
        assertMessage(
                value,
                "m.yaml:2:5: Cannot read tag !!set: a manifest holds only plain values"
                        + " (leave the tag out, or put quotes around the text)");
        assertMessage(
                value + "b: c: d\n",
                "m.yaml:3:5: Cannot read manifest: mapping values are not allowed here (correct the YAML)");
        assertMessage(
                value + "b: *x\n", "m.yaml:3:4: Cannot read manifest: found undefined alias x (correct the YAML)");
        assertMessage(
                value + "--- b\n",
                "m.yaml:3:1: Cannot read manifest: but found another document expected a single document in the stream"
                        + " (correct the YAML)");
        assertMessage(
                value + "b: " + "[".repeat(201) + "1",
                "m.yaml:1:1: Cannot read manifest: mappings and lists are nested more than 200 levels deep (correct the YAML)");
    }

    @Test
    void asksForQuotesAroundATemplate() {
        assertMessage(
                "a:\n  b: {{ c }}\n",
                "m.yaml:2:7: Cannot use a mapping or list as a key: a key is text (put quotes around a template: \"{{ … }}\")");
    }

    @Test
    void refusesTagsOfProgramObjects() {
        assertMessage(
                "a: !!python/object:os.system x\n",
                "m.yaml:1:4: Cannot read tag !!python/object:os.system: a manifest holds only plain values"
                        + " (leave the tag out, or put quotes around the text)");
        assertMessage(
                "a: !!set {b}\n",
                "m.yaml:1:4: Cannot read tag !!set: a manifest holds only plain values"
                        + " (leave the tag out, or put quotes around the text)");
        assertMessage(
                "a: !b%20 x\n",
                "m.yaml:1:4: Cannot read tag !b%20: a manifest holds only plain values"
                        + " (leave the tag out, or put quotes around the text)");
        assertMessage(
                "a: <<\n",
                "m.yaml:1:4: Cannot read tag !!merge: a manifest holds only plain values"
                        + " (leave the tag out, or put quotes around the text)");
        assertMessage("a: !!int [1]\n", "m.yaml:1:4: Cannot read tag !!int: the value is not one (leave the tag out)");
    }

    @Test
    void refusesValuesThatAreNone() {
        assertMessage(
                "a: 2024-02-30\n",
                "m.yaml:1:4: Cannot read '2024-02-30': there is no such date (put quotes around it if it is text)");
        assertMessage(
                "a: 0b_\n", "m.yaml:1:4: Cannot read '0b_': it is not a number (put quotes around it if it is text)");
        assertMessage(
                "a: !!bool maybe\n",
                "m.yaml:1:4: Cannot read 'maybe': it is neither yes nor no (put quotes around it if it is text)");
        assertMessage(
                "a: " + "9".repeat(4301) + "\n",
                "m.yaml:1:4: Cannot read '" + "9".repeat(4301)
                        + "': it has more than 4300 digits (put quotes around it if it is text)");
    }

    @Test
    void refusesForbiddenCharacters() {
        assertMessage(
                "a: 1\nb: x\u0007\n",
                "m.yaml:2:5: Cannot read manifest: the character U+0007 is not allowed in YAML"
                        + " (write it as an escape in double quotes)");
    }

    @Test
    void refusesAnchorsInThemselvesAndAnchorsOfOneName() {
        assertMessage(
                "a: &x {b: *x}\n",
                "m.yaml:1:4: Cannot read anchor 'x': it contains itself (write the inner value out)");
        assertMessage(
                "a: &x [{<<: *x}]\n",
                "m.yaml:1:4: Cannot read anchor 'x': it contains itself (write the inner value out)");
        assertMessage(
                "a: &x 1\nb: &x 2\n",
                "m.yaml:2:4: Cannot read anchor 'x': it is also at m.yaml:1:4 (rename one of them)");
    }

    @Test
    void refusesMergesOfOtherThanMappings() {
        assertMessage(
                "a:\n  <<: [1]\n",
                "m.yaml:2:8: Cannot merge a value into a mapping: '<<' takes a mapping or a list of mappings"
                        + " (name an anchor of a mapping)");
        assertMessage(
                "a: &a [x, {}, y, {}]\nb:\n  <<: *a\n",
                "m.yaml:1:15: Cannot merge a value into a mapping: '<<' takes a mapping or a list of mappings"
                        + " (name an anchor of a mapping)");
        assertMessage(
                "a: &a 0x_0\nb:\n  <<: *a\n",
                "m.yaml:1:4: Cannot merge a value into a mapping: '<<' takes a mapping or a list of mappings"
                        + " (name an anchor of a mapping)");
    }

    @Test
    void mergesWhatAnchorsName() {
        MappingNode root = (MappingNode) read("a: &a {x: 1}\nb: &b {x: 2, y: 2}\nl: &l [*a, *b]\n"
                + "&m <<: {z: 3}\nc: {<<: *l}\nd: {*m : !list [*b, *a], x: 4}\n");

        assertThat(root.keys()).containsExactly("z", "a", "b", "l", "c", "d");
        assertThat(root.get("c").plain()).hasToString("{x=1, y=2}");
        assertThat(root.get("d").plain()).hasToString("{x=4, y=2}");
    }

    @Test
    void boundsWhatAliasesMultiply() {
        String lists = levels("[%1$s,%1$s,%1$s,%1$s,%1$s,%1$s,%1$s,%1$s,%1$s,%1$s]");
        String merges = levels("{<<: [%1$s, %1$s], \"k%1$s\": %1$s}");

        assertThatThrownBy(() -> read("a0: &a0 x\n" + lists))
                .hasMessage(
                        "m.yaml:8:5: Cannot read manifest: with its aliases followed it has more than 2000000 values"
                                + " or 200 levels (use fewer aliases)");
        assertThatThrownBy(() -> read("a0: &a0 {x: y}\n" + merges)).isInstanceOf(ManifestException.class);
    }

    @Test
    void boundsDepth() {
        assertThat(read("[".repeat(150) + "]".repeat(150)).depth()).isEqualTo(150);
        assertThatThrownBy(() -> read("[".repeat(100_000))).isInstanceOf(ManifestException.class);
        assertThatThrownBy(() -> read(IntStream.range(0, 5000)
                        .mapToObj(level -> " ".repeat(level) + "a:\n")
                        .collect(Collectors.joining())))
                .isInstanceOf(ManifestException.class);
        assertThatThrownBy(() -> read("a0: &a0 x\n" + levels("[%s]", 1000)))
                .hasMessageContaining("more than 2000000 values or 200 levels");
    }

    @Test
    void sharesAliasedNodes() {
        MappingNode root = (MappingNode) read("a: &x {b: 1}\nc: *x\nd: [*x]\n");

        assertThat(root.get("c")).isSameAs(root.get("a"));
        assertThat(((SequenceNode) root.get("d")).nodes().get(0)).isSameAs(root.get("a"));
    }

    @Test
    void countsPositionsInCodePointsFromOne() {
        MappingNode root = (MappingNode) read("\uFEFFa: 1\r\n\"😀\": {b: \"é\\/\", c: ' '}\n");
        MappingNode inner = (MappingNode) root.get("😀");

        assertThat(root.position()).isEqualTo(new Position("m.yaml", 1, 1));
        assertThat(root.keyPosition("😀")).isEqualTo(new Position("m.yaml", 2, 1));
        assertThat(inner.position()).isEqualTo(new Position("m.yaml", 2, 6));
        assertThat(inner.text("b")).isEqualTo("é/");
        assertThat(inner.get("c").position()).isEqualTo(new Position("m.yaml", 2, 20));
    }

    @Test
    void keepsBackslashesBeforeSlashesOutsideDoubleQuotes() {
        MappingNode root = (MappingNode) read("a: \\/x\nb: '\\/x'\nc: |-\n  \\/x\nd: \"\\\\/x\"\ne: \"\uE000\\/x\"\n");

        assertThat(root.plain().values()).containsExactly("\\/x", "\\/x", "\\/x", "\\/x", "\uE000/x");
    }

    private static String levels(String pattern) {
        return levels(pattern, 30);
    }

    private static String levels(String pattern, int levels) {
        return IntStream.rangeClosed(1, levels)
                .mapToObj(level -> "a" + level + ": &a" + level + " " + pattern.formatted("*a" + (level - 1)) + "\n")
                .collect(Collectors.joining());
    }

    private static Node read(String text) {
        return YamlReader.read(text, "m.yaml", new Problems());
    }

    private static void assertMessage(String text, String message) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(ManifestException.class)
                .hasMessage(message);
    }
}
