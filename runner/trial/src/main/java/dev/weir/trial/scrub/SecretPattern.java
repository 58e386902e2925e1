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

    /** Goes on as long as there is one way; where there are several, tries them. */
    private int match(String text, int start, int from) {
        int at = start;
        for (int i = from; i < characters.size(); i++) {
            int next = NONE;
            for (String spelled : characters.get(i)) {
                if (!begins(text, at, spelled)) {
                    continue;
                }
                int behind = at + spelled.length();
                if (next == NONE) {
                    next = behind;
                } else if (behind != next) {
                    int end = match(text, behind, i + 1);
                    if (end != NONE) {
                        return end;
                    }
                }
            }
            if (next == NONE) {
                return NONE;
            }
            at = next;
        }
        return at;
    }

    /** The case of letters counts where they are plain, not in codes. */
    private static boolean begins(String text, int at, String spelled) {
        boolean code = spelled.length() > 2;
        return text.regionMatches(code, at, spelled, 0, spelled.length());
    }
}
