package dev.weir.manifest.text;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What there was to choose from when a name is not known.
 *
 * @param nearest the name that was probably meant; null if none is near
 * @param known   all names, in their order
 */
public record Suggestion(@Nullable String nearest, List<String> known) {

    private static final int MOST_SHOWN = 60;
    private static final int LONGEST_COMPARED = 200;

    /** Compares a name with the known ones, without regard to case. */
    public static Suggestion of(String name, Collection<String> known) {
        List<String> names = List.copyOf(known);
        return new Suggestion(name.length() > LONGEST_COMPARED ? null : nearest(name, names), names);
    }

    /** {@code did you mean X? known: X, Y}, or what is left of it. */
    public String remedy() {
        String list = known.isEmpty() ? "none is known" : "known: " + shown();
        return nearest == null ? list : "did you mean " + nearest + "? " + list;
    }

    private String shown() {
        String names = String.join(", ", known.subList(0, Math.min(known.size(), MOST_SHOWN)));
        return known.size() <= MOST_SHOWN ? names : names + ", and " + (known.size() - MOST_SHOWN) + " more";
    }

    private static @Nullable String nearest(String name, List<String> known) {
        String wanted = name.toLowerCase(Locale.ROOT);
        int best = Math.max(1, name.length() / 3) + 1;
        String nearest = null;
        for (String candidate : known) {
            int distance = distance(wanted, candidate.toLowerCase(Locale.ROOT), best);
            if (distance < best) {
                best = distance;
                nearest = candidate;
            }
        }
        return nearest;
    }

    /** How many letters must change, swap, come or go, as far as that is below a limit. */
    private static int distance(String a, String b, int limit) {
        if (Math.abs(a.length() - b.length()) >= limit) {
            return limit;
        }
        int[] beforeLast = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] row = row(a, b, i, last, beforeLast);
            beforeLast = last;
            last = row;
        }
        return last[b.length()];
    }

    private static int[] row(String a, String b, int i, int[] last, int[] beforeLast) {
        int[] row = new int[b.length() + 1];
        row[0] = i;
        for (int j = 1; j <= b.length(); j++) {
            int change = last[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
            row[j] = Math.min(change, Math.min(last[j], row[j - 1]) + 1);
            if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
            }
        }
        return row;
    }
}
