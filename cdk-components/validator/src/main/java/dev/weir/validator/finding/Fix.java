package dev.weir.validator.finding;

import java.util.List;

/**
 * How a finding is mended.
 *
 * @param title what it does, as an imperative
 * @param safe  whether it changes nothing but what the finding is about, so that it needs no second look
 * @param edits the changes; they do not overlap
 */
public record Fix(String title, boolean safe, List<Edit> edits) {

    public Fix {
        edits = List.copyOf(edits);
    }

    /** Mends by writing a word. */
    public static Fix writing(String word, Edit edit, boolean safe) {
        return new Fix("write " + word, safe, List.of(edit));
    }
}
