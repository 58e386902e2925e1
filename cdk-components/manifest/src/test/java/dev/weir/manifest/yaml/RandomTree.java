package dev.weir.manifest.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Makes values as manifests hold them, some of them several times; the same for the same seed. */
final class RandomTree {

    private static final List<String> WORDS = List.of(
            "a",
            "stream",
            "two words",
            "12",
            "1.5",
            "yes",
            "null",
            "~",
            "<<",
            "2024-01-02",
            "12:30",
            "0x1F",
            "é😀 ü",
            "#x",
            "a: b",
            "a #b",
            "- a",
            "{{ config.x }}",
            "[a",
            "*a",
            "&a",
            "!a",
            "%a",
            "@a",
            "`a`",
            "'",
            "\"",
            "it's \"so\"",
            "\\d/",
            "",
            " ",
            " a",
            "a ",
            "a\nb",
            "a\n\n  b\nc\n",
            "\n",
            "tab\tin",
            "x".repeat(200),
            "word ".repeat(40),
            "?",
            "-",
            "..");

    private final Random random;
    private final List<Object> made = new ArrayList<>();

    RandomTree(long seed) {
        this.random = new Random(seed);
    }

    Map<String, Object> mapping(int depth) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (int i = random.nextInt(6); i >= 0; i--) {
            values.put(word(), value(depth));
        }
        made.add(values);
        return values;
    }

    private Object value(int depth) {
        int kind = depth == 0 ? 3 + random.nextInt(7) : random.nextInt(10);
        return switch (kind) {
            case 0, 1 -> mapping(depth - 1);
            case 2 -> list(depth - 1);
            case 3 -> made.isEmpty() ? word() : made.get(random.nextInt(made.size()));
            case 4 -> random.nextLong();
            case 5 -> random.nextInt(1_000_000) / 1000.0;
            case 6 -> random.nextBoolean();
            case 7 -> null;
            default -> word();
        };
    }

    private List<Object> list(int depth) {
        List<Object> values = new ArrayList<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            values.add(value(depth));
        }
        made.add(values);
        return values;
    }

    private String word() {
        String word = WORDS.get(random.nextInt(WORDS.size()));
        return random.nextInt(3) == 0 ? word + WORDS.get(random.nextInt(WORDS.size())) : word;
    }
}
