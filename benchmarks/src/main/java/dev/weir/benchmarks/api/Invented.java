package dev.weir.benchmarks.api;

import java.util.List;
import java.util.SplittableRandom;

/** Invented values, appended as JSON texts. */
final class Invented {

    private static final List<String> WORDS = List.of(
            "anchor", "birch", "copper", "delta", "elm", "fjord", "garnet", "heron", "iris", "juniper", "kelp",
            "linden", "marble", "nettle", "opal", "poplar", "quarry", "reed", "saffron", "thistle", "umber", "violet",
            "willow", "yarrow");

    private Invented() {}

    static <T> T any(List<T> values, SplittableRandom random) {
        return values.get(random.nextInt(values.size()));
    }

    static String word(SplittableRandom random) {
        return any(WORDS, random);
    }

    static void words(StringBuilder text, int count, SplittableRandom random) {
        for (int i = 0; i < count; i++) {
            text.append(i == 0 ? "" : " ").append(word(random));
        }
    }

    /** A number below the limit with two digits behind the point, which may be noughts. */
    static void decimal(StringBuilder text, int limit, SplittableRandom random) {
        int cents = random.nextInt(limit * 100);
        text.append(cents / 100).append('.');
        padded(text, cents % 100, 2);
    }

    static void padded(StringBuilder text, long number, int digits) {
        String plain = Long.toString(number);
        text.append("0".repeat(digits - plain.length())).append(plain);
    }

    static void hex(StringBuilder text, int digits, SplittableRandom random) {
        for (int i = 0; i < digits; i++) {
            text.append(Character.forDigit(random.nextInt(16), 16));
        }
    }
}
