package dev.weir.registry.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Splits texts into the words that are searched: letters and digits, in lower case, names in camel case also by their parts. */
final class Words {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final Pattern HUMP = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");
    private static final int LONGEST = 40;

    private Words() {}

    /** The words of a text, in its order, whole ones before their parts. */
    static List<String> of(String text) {
        List<String> words = new ArrayList<>();
        for (Matcher matcher = WORD.matcher(text); matcher.find(); ) {
            String word = matcher.group();
            words.add(plain(word));
            String[] parts = HUMP.split(word);
            if (parts.length > 1) {
                for (String part : parts) {
                    words.add(plain(part));
                }
            }
        }
        return words;
    }

    /** The words that somebody looks for: not taken apart. */
    static List<String> wanted(String text) {
        List<String> words = new ArrayList<>();
        for (Matcher matcher = WORD.matcher(text); matcher.find(); ) {
            words.add(plain(matcher.group()));
        }
        return words;
    }

    private static String plain(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return lower.length() <= LONGEST ? lower : lower.substring(0, LONGEST);
    }
}
