package dev.weir.expressions;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Names that are spelled almost like another. */
final class Nearest {

    private static final int MOST = 3;
    private static final int LONGEST = 100;

    private Nearest() {}

    /** The names that differ from one in few letters, the nearest first. */
    static List<String> to(String name, Collection<String> known) {
        if (name.length() > LONGEST) {
            return List.of();
        }
        int farthest = Math.max(1, name.length() / 3);
        return known.stream()
                .filter(candidate -> distance(name, candidate) <= farthest)
                .sorted(Comparator.<String>comparingInt(candidate -> distance(name, candidate))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(MOST)
                .toList();
    }

    /** How many letters must change, swap, come or go. */
    private static int distance(String a, String b) {
        int[][] rows = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                rows[i][j] = i == 0 || j == 0 ? i + j : step(a, b, i, j, rows);
            }
        }
        return rows[a.length()][b.length()];
    }

    private static int step(String a, String b, int i, int j, int[][] rows) {
        boolean same = Character.toLowerCase(a.charAt(i - 1)) == Character.toLowerCase(b.charAt(j - 1));
        int least = Math.min(rows[i - 1][j - 1] + (same ? 0 : 1), Math.min(rows[i - 1][j], rows[i][j - 1]) + 1);
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(least, rows[i - 2][j - 2] + 1) : least;
    }
}
