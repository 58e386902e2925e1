package dev.weir.trial.scrub;

import java.util.BitSet;
import java.util.List;

/** Finds a secret in a text, whatever spelling each of its characters has there. */
final class SecretPattern {

    static final int NONE = -1;

    private final List<List<String>> characters;
    private final BitSet beginnings = new BitSet();

    SecretPattern(String secret) {
        characters = secret.codePoints().mapToObj(Spelling::of).toList();
        for (String spelled : characters.get(0)) {
            beginnings.set(Character.toLowerCase(spelled.charAt(0)));
            beginnings.set(Character.toUpperCase(spelled.charAt(0)));
        }
    }

    /** Where a secret that begins at a place ends; {@link #NONE} if none begins there. */
    int endOf(String text, int start) {
        return beginnings.get(text.charAt(start)) ? match(text, start, 0) : NONE;
    }

    /** Whether the secret is somewhere in a text. */
    boolean isIn(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (endOf(text, at) != NONE) {
                return true;
            }
        }
        return false;
    }

    /** Where what is left of the secret ends, with the longest spellings that lead there; those of one character may begin alike. */
    private int match(String text, int start, int from) {
        int at = start;
        for (int i = from; i < characters.size(); i++) {
            int shortest = NONE;
            for (String spelled : characters.get(i)) {
                if (!begins(text, at, spelled)) {
                    continue;
                }
                int end = shortest == NONE ? NONE : match(text, shortest, i + 1);
                if (end != NONE) {
                    return end;
                }
                shortest = at + spelled.length();
            }
            if (shortest == NONE) {
                return NONE;
            }
            at = shortest;
        }
        return at;
    }

    /** The case of letters counts where they are plain, not in codes. */
    private static boolean begins(String text, int at, String spelled) {
        boolean code = spelled.length() > 2;
        return text.regionMatches(code, at, spelled, 0, spelled.length());
    }
}
