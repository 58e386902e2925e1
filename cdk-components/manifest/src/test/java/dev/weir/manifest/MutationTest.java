package dev.weir.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.descriptors.Descriptors;
import dev.weir.manifest.problem.ManifestException;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Breaks manifests at random, the same way in every run: they resolve, or say why they do not. */
class MutationTest {

    private static final Descriptors DESCRIPTORS = TestDescriptors.reference();

    private static final List<String> PIECES = List.of(
            "{",
            "}",
            "[",
            "]",
            ":",
            ": ",
            "- ",
            "\n",
            "  ",
            "\t",
            "\"",
            "'",
            "|\n",
            ">-\n",
            "&x ",
            "*x",
            "<<: *x",
            "!!int ",
            "!",
            "#/definitions/base",
            "#/",
            "$ref: ",
            "$parameters: ",
            "type: ",
            "class_name: ",
            "{{ ",
            " }}",
            "{% if %}",
            "~",
            "yes",
            "1:30",
            "2024-13-01",
            "\u0000",
            "\uD800",
            "\uFEFF",
            "😀",
            "%",
            "@",
            "---\n",
            "...\n",
            "? ",
            "=",
            "null",
            "0x",
            "1e400");

    @Test
    void acceptsTheManifestThatIsBroken() {
        assertThat(Manifests.parse(valid(), "valid.yaml").resolve(DESCRIPTORS).warnings())
                .isEmpty();
    }

    @Test
    void givesNothingButManifestExceptions() {
        String text = valid();
        Random random = new Random(42);
        int refused = 0;
        for (int i = 0; i < 3000; i++) {
            refused += isRefused(mutated(text, random)) ? 1 : 0;
        }

        assertThat(refused).isBetween(1000, 2900);
    }

    private static String valid() {
        return TestDescriptors.text("/dev/weir/manifest/valid.yaml");
    }

    @Test
    void survivesReferencesThatMultiply() {
        StringBuilder text = new StringBuilder("definitions:\n  d0: [x]\n");
        for (int i = 1; i < 60; i++) {
            text.append("  d%d: {a: '#/definitions/d%d', b: '#/definitions/d%d'}%n".formatted(i, i - 1, i - 1));
        }

        assertThat(isRefused(text.toString())).isTrue();
    }

    @Test
    void survivesLongChainsOfReferences() {
        StringBuilder forwards = new StringBuilder("definitions:\n");
        StringBuilder backwards = new StringBuilder("definitions:\n  d0: x\n");
        for (int i = 1; i < 20_000; i++) {
            forwards.append("  d%d: '#/definitions/d%d'%n".formatted(i, i + 1));
            backwards.append("  d%d: {a: '#/definitions/d%d'}%n".formatted(i, i - 1));
        }

        assertThat(isRefused(forwards.toString())).isTrue();
        assertThat(isRefused(backwards.toString())).isTrue();
    }

    @Test
    void survivesParametersThatMultiply() {
        StringBuilder text = new StringBuilder("$parameters:\n");
        for (int i = 0; i < 12; i++) {
            text.append("  p").append(i).append(": {type: RequestPath}\n");
        }

        assertThat(isRefused(text.toString())).isTrue();
    }

    private static String mutated(String text, Random random) {
        StringBuilder mutated = new StringBuilder(text);
        for (int i = random.nextInt(4); i >= 0; i--) {
            int from = random.nextInt(mutated.length());
            int to = Math.min(mutated.length(), from + random.nextInt(12));
            switch (random.nextInt(4)) {
                case 0 -> mutated.delete(from, to);
                case 1 -> mutated.insert(from, mutated.substring(random.nextInt(from + 1), from));
                case 2 -> mutated.replace(from, to, PIECES.get(random.nextInt(PIECES.size())));
                default -> mutated.insert(from, PIECES.get(random.nextInt(PIECES.size())));
            }
        }
        return mutated.toString();
    }

    private static boolean isRefused(String text) {
        try {
            Manifests.parse(text, "m.yaml").resolve(DESCRIPTORS);
            return false;
        } catch (ManifestException e) {
            assertThat(e.problems())
                    .isNotEmpty()
                    .allSatisfy(problem ->
                            assertThat(problem.message()).startsWith("Cannot ").endsWith(")"));
            return true;
        }
    }
}
