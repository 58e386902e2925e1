package dev.weir.validator.finding;

import java.util.Comparator;
import java.util.List;

/** Makes changes to a text. */
public final class Edits {

    private Edits() {}

    /** A text after the fixes of findings, and how many were made; a fix that overlaps an earlier one waits for the next time. */
    public static Mended apply(String text, List<Fix> fixes) {
        StringBuilder mended = new StringBuilder(text);
        int made = 0;
        int free = text.length() + 1;
        List<Fix> fromTheEnd = fixes.stream()
                .sorted(Comparator.comparingInt(Edits::end).reversed())
                .toList();
        for (Fix fix : fromTheEnd) {
            if (end(fix) < free || end(fix) == start(fix) && end(fix) <= free) {
                fix.edits().stream()
                        .sorted(Comparator.comparingInt(Edit::start).reversed())
                        .forEach(edit -> mended.replace(edit.start(), edit.end(), edit.replacement()));
                free = start(fix);
                made++;
            }
        }
        return new Mended(mended.toString(), made);
    }

    private static int start(Fix fix) {
        return fix.edits().stream().mapToInt(Edit::start).min().orElse(0);
    }

    private static int end(Fix fix) {
        return fix.edits().stream().mapToInt(Edit::end).max().orElse(0);
    }

    /**
     * A text that was mended.
     *
     * @param text the text
     * @param made how many fixes were made
     */
    public record Mended(String text, int made) {}
}
