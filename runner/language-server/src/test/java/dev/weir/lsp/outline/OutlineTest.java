package dev.weir.lsp.outline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.manifest.Manifests;
import dev.weir.manifest.tree.Entry;
import dev.weir.manifest.tree.MappingNode;
import dev.weir.manifest.tree.Node;
import dev.weir.manifest.tree.SequenceNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class OutlineTest {

    private static final int MANIFESTS = 6;

    private static String shown(String text) {
        return shown(Outline.of(text).root());
    }

    private static String shown(Part part) {
        if (part instanceof MappingPart mapping) {
            return mapping.fields().stream()
                    .map(field -> field.key().text() + "=" + shown(field.value()))
                    .collect(Collectors.joining(", ", "{", "}"));
        } else if (part instanceof ListPart list) {
            return list.items().stream().map(OutlineTest::shown).collect(Collectors.joining(", ", "[", "]"));
        }
        return ((ScalarPart) part).text();
    }

    @Test
    void readsMappingsAndLists() {
        assertThat(shown("a: 1\nb:\n  c: x y # z\n  d:\n  - e\n  - f: g\n    h: i\nj: k\n"))
                .isEqualTo("{a=1, b={c=x y, d=[e, {f=g, h=i}]}, j=k}");
        assertThat(shown("a:\n- b\n- - c\n  - d\n-\n  e: f\n")).isEqualTo("{a=[b, [c, d], {e=f}]}");
    }

    @Test
    void readsQuotesAndTextsOfManyLines() {
        assertThat(shown("a: 'it''s: #1'\n\"b c\": \"d\\\"e\"\nf: |\n  g: h\n\n  i\nj: >-\n  k\n"))
                .isEqualTo("{a=it's: #1, b c=d\"e, f=g: h\n\ni, j=k}");
        assertThat(shown("a: b\n  c\nd: \"e\n  f\"\ng: h")).isEqualTo("{a=b c, d=e\n  f, g=h}");
    }

    @Test
    void readsBrackets() {
        assertThat(shown("a: {b: c, 'd': [e, \"f\", {g: }], h}\ni: [\n  j, # k\n  l\n]\nm: n"))
                .isEqualTo("{a={b=c, d=[e, f, {g=}], h=}, i=[j, l], m=n}");
    }

    @Test
    void passesOverAnchorsTagsAndMarkers() {
        assertThat(shown("%YAML 1.1\n---\na: &b !!map\n  c: d\ne: *b\n")).isEqualTo("{a={c=d}, e=*b}");
    }

    @Test
    void takesALineWithoutAColonForAKey() {
        assertThat(shown("a:\n  b: c\n  typ\n  d: e\n")).isEqualTo("{a={b=c, typ=, d=e}}");
        assertThat(shown("a:\n  - b: c\n    typ\n  - d\n")).isEqualTo("{a=[{b=c, typ=}, d]}");
        assertThat(shown("typ\na: b\n")).isEqualTo("{typ=, a=b}");
        assertThat(shown("a:\n  - typ\n    b: c\n")).isEqualTo("{a=[{typ=, b=c}]}");
    }

    @Test
    void endsWhatIsNotClosed() {
        assertThat(shown("a: \"{{ b\nc: d\n")).isEqualTo("{a={{ b, c=d}");
        assertThat(shown("a: [b, {c: d\ne: f\n")).isEqualTo("{a=[b, {c=d}], e=f}");
        assertThat(shown("a:\n  b: {c: 'd\n  e: f\n")).isEqualTo("{a={b={c=d}, e=f}}");
    }

    @Test
    void readsLineEndsOfAnySystem() {
        assertThat(shown("a: b\r\nc:\r\n  d: e\r\n")).isEqualTo("{a=b, c={d=e}}");
        assertThat(shown("a: b\rc:\r  d: e\r")).isEqualTo("{a=b, c={d=e}}");
    }

    @Test
    void saysWhereTheCursorIs() {
        String text = "a:\n  - b: cd\n";
        Spot spot = Outline.of(text).at(text.indexOf("d"));

        assertThat(spot.key()).isFalse();
        assertThat(((ScalarPart) spot.part()).text()).isEqualTo("cd");
        assertThat(Trail.steps(spot.trail()).stream().map(Trail::key)).containsExactly("a", "", "b");
    }

    @Test
    void agreesWithTheReaderOfManifests() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("../../connector-manifests"), 2)) {
            List<Path> manifests =
                    files.filter(file -> file.endsWith("manifest.yaml")).toList();
            assertThat(manifests).hasSizeGreaterThanOrEqualTo(MANIFESTS - 1);
            for (Path manifest : manifests) {
                String text = Files.readString(manifest);
                Node read = Manifests.parse(text, "manifest.yaml").root();
                assertThat(structure(Outline.of(text).root()))
                        .as("%s", manifest)
                        .isEqualTo(structure(read));
            }
        }
    }

    private static String structure(Part part) {
        if (part instanceof MappingPart mapping) {
            return mapping.fields().stream()
                    .map(field -> field.key().text() + "=" + structure(field.value()))
                    .collect(Collectors.joining(", ", "{", "}"));
        } else if (part instanceof ListPart list) {
            return list.items().stream().map(OutlineTest::structure).collect(Collectors.joining(", ", "[", "]"));
        }
        return ".";
    }

    private static String structure(Node node) {
        if (node instanceof MappingNode mapping) {
            return mapping.entries().stream()
                    .map((Entry entry) -> entry.key() + "=" + structure(entry.value()))
                    .collect(Collectors.joining(", ", "{", "}"));
        } else if (node instanceof SequenceNode list) {
            return list.nodes().stream().map(OutlineTest::structure).collect(Collectors.joining(", ", "[", "]"));
        }
        return ".";
    }

    @Test
    @Timeout(60)
    void comesToAnEndWithHostileTexts() {
        for (String part : List.of(
                "[",
                "{",
                "- ",
                "a: ",
                "\"",
                "'",
                "|\n",
                "{a: ",
                "? ",
                "&",
                "#",
                "%",
                "\"a\nb\",",
                "  - a:\n",
                "\t",
                "{{")) {
            assertThat(Outline.of(part.repeat(20_000)).root()).isNotNull();
            assertThat(Outline.of("a: " + part.repeat(20_000)).root()).isNotNull();
            assertThat(Outline.of("a: [" + part.repeat(20_000)).root()).isNotNull();
        }
        StringBuilder deep = new StringBuilder();
        for (int i = 0; i < 3_000; i++) {
            deep.append(" ".repeat(i)).append("a:\n");
        }
        assertThat(Outline.of(deep.toString()).root()).isNotNull();
    }
}
