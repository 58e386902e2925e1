package dev.weir.authoring.scaffold;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Names for what has none: streams by their paths, inputs, titles. */
public final class Naming {

    private static final int LONGEST = 60;
    private static final Pattern VERSION = Pattern.compile("v?[0-9]+(\\.[0-9]+)*");
    private static final Set<String> NO_SUBJECT =
            Set.of("api", "rest", "public", "json", "data", "list", "search", "query");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[^{}/]*}|:[A-Za-z_]\\w*|<[^<>/]*>|\\$\\{?\\w+}?");

    private Naming() {}

    /** A text as lower-case name: letters, digits and underscores; the other one if nothing is left. */
    public static String snake(String text, String otherwise) {
        String words = text.replaceAll("([a-z0-9])([A-Z])", "$1_$2")
                .replaceAll("[^A-Za-z0-9]+", "_")
                .replaceAll("^_+|_+$", "")
                .toLowerCase(Locale.ROOT);
        String cut =
                words.length() <= LONGEST ? words : words.substring(0, LONGEST).replaceAll("_+$", "");
        if (cut.isEmpty()) {
            return otherwise;
        }
        return Character.isDigit(cut.charAt(0)) ? otherwise + "_" + cut : cut;
    }

    /** A name as title: its words, the first one with a capital. */
    public static String title(String name) {
        String words = name.replaceAll("([a-z0-9])([A-Z])", "$1 $2")
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
        return words.isEmpty() ? "Connector" : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** The name of a stream that is read at a path: its last word that is a subject. */
    public static String stream(String path) {
        List<String> words = new ArrayList<>();
        for (String segment : Arrays.asList(path.split("/"))) {
            String word = segment.replaceAll("\\.(json|jsonl|csv|xml)$", "");
            if (!isPlaceholder(segment) && !VERSION.matcher(word).matches() && !word.isEmpty()) {
                words.add(word);
            }
        }
        for (int last = words.size() - 1; last >= 0; last--) {
            if (!NO_SUBJECT.contains(words.get(last).toLowerCase(Locale.ROOT))) {
                return snake(words.get(last), "records");
            }
        }
        return "records";
    }

    /** Whether a part of a path stands for a value. */
    public static boolean isPlaceholder(String segment) {
        return PLACEHOLDER.matcher(segment).find();
    }

    /** The name if it is free, or with a number behind it. */
    public static String free(String name, Set<String> taken) {
        String free = name;
        for (int number = 2; taken.contains(free); number++) {
            free = name + "_" + number;
        }
        return free;
    }
}
