package dev.weir.lake.declare;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What there was to choose from when a name is not known. */
public final class Suggestion {

    private static final int MOST_SHOWN = 60;
    private static final int LONGEST_COMPARED = 200;

    private Suggestion() {}

    /** {@code did you mean X? known: X, Y}, or what is left of it; letters are compared without their case. */
    public static String of(String name, Collection<String> known) {
        String nearest = name.length() > LONGEST_COMPARED ? null : nearest(name, known);
        String list = known.isEmpty() ? "none is known" : "known: " + shown(List.copyOf(known));
        return nearest == null ? list : "did you mean " + nearest + "? " + list;
    }

    private static String shown(List<String> known) {
        String names = String.join(", ", known.subList(0, Math.min(known.size(), MOST_SHOWN)));
        return known.size() <= MOST_SHOWN ? names : names + ", and " + (known.size() - MOST_SHOWN) + " more";
    }

    private static @Nullable String nearest(String name, Collection<String> known) {
        int fewest = Math.max(1, name.length() / 3) + 1;
        String nearest = null;
        for (String candidate : known) {
            int changes = changes(name.toLowerCase(Locale.ROOT), candidate.toLowerCase(Locale.ROOT), fewest);
            if (changes < fewest) {
                fewest = changes;
                nearest = candidate;
            }
        }
        return nearest;
    }

    /** How many letters have to change, swap, come or go, as far as that is below a limit. */
    private static int changes(String from, String to, int limit) {
        if (Math.abs(from.length() - to.length()) >= limit) {
            return limit;
        }
        int[][] rows = new int[from.length() + 1][to.length() + 1];
        for (int i = 0; i <= from.length(); i++) {
            for (int j = 0; j <= to.length(); j++) {
                rows[i][j] = i == 0 || j == 0 ? i + j : fewest(from, to, i, j, rows);
            }
        }
        return rows[from.length()][to.length()];
    }

    private static int fewest(String from, String to, int i, int j, int[][] rows) {
        int changed = rows[i - 1][j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        int fewest = Math.min(changed, Math.min(rows[i - 1][j], rows[i][j - 1]) + 1);
        boolean swapped =
                i > 1 && j > 1 && from.charAt(i - 1) == to.charAt(j - 2) && from.charAt(i - 2) == to.charAt(j - 1);
        return swapped ? Math.min(fewest, rows[i - 2][j - 2] + 1) : fewest;
    }
}
