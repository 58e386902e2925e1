package dev.weir.standard.transform;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The reference's snake case: runs of capitals with the small letters after them, of small letters, and of digits. */
final class SnakeCase {

    private static final Map<Character, String> LETTERS = Map.ofEntries(
            Map.entry('ß', "ss"),
            Map.entry('ẞ', "SS"),
            Map.entry('æ', "ae"),
            Map.entry('Æ', "AE"),
            Map.entry('œ', "oe"),
            Map.entry('Œ', "OE"),
            Map.entry('ø', "o"),
            Map.entry('Ø', "O"),
            Map.entry('ł', "l"),
            Map.entry('Ł', "L"),
            Map.entry('đ', "d"),
            Map.entry('Đ', "D"),
            Map.entry('ð', "d"),
            Map.entry('Ð', "D"),
            Map.entry('þ', "th"),
            Map.entry('Þ', "TH"),
            Map.entry('ı', "i"),
            Map.entry('€', "EUR"));

    private SnakeCase() {}

    static String of(String key) {
        return String.join("_", filtered(tokens(ascii(key)))).toLowerCase(Locale.ROOT);
    }

    private static String ascii(String key) {
        if (key.chars().allMatch(c -> c < 128)) {
            return key;
        }
        StringBuilder ascii = new StringBuilder();
        String decomposed = Normalizer.normalize(key, Normalizer.Form.NFKD);
        for (int i = 0; i < decomposed.length(); i++) {
            char c = decomposed.charAt(i);
            if (Character.getType(c) != Character.NON_SPACING_MARK) {
                ascii.append(LETTERS.getOrDefault(c, String.valueOf(c)));
            }
        }
        return ascii.toString();
    }

    private static List<String> tokens(String key) {
        List<String> tokens = new ArrayList<>();
        int i = 0;
        while (i < key.length()) {
            int end = end(key, i);
            tokens.add(kind(key.charAt(i)) == OTHER ? "" : key.substring(i, end));
            i = end;
        }
        return tokens;
    }

    private static int end(String key, int start) {
        int kind = kind(key.charAt(start));
        int end = run(key, start, kind);
        return kind == CAPITAL ? run(key, end, SMALL) : end;
    }

    private static int run(String key, int start, int kind) {
        int end = start;
        while (end < key.length() && kind(key.charAt(end)) == kind) {
            end++;
        }
        return end;
    }

    private static final int CAPITAL = 0;
    private static final int SMALL = 1;
    private static final int DIGIT = 2;
    private static final int OTHER = 3;

    private static int kind(char c) {
        if (c >= 'A' && c <= 'Z') {
            return CAPITAL;
        } else if (c >= 'a' && c <= 'z') {
            return SMALL;
        }
        return c >= '0' && c <= '9' ? DIGIT : OTHER;
    }

    /** Separators count only at the ends; a name never begins with a digit. */
    private static List<String> filtered(List<String> tokens) {
        List<String> kept = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            if (i == 0 || i == tokens.size() - 1 || !tokens.get(i).isEmpty()) {
                kept.add(tokens.get(i));
            }
        }
        if (!kept.isEmpty() && !kept.get(0).isEmpty() && kind(kept.get(0).charAt(0)) == DIGIT) {
            kept.add(0, "");
        }
        return kept;
    }
}
