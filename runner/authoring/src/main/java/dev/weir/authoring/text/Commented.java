package dev.weir.authoring.text;

import org.jspecify.annotations.Nullable;

/**
 * A value of a mapping with a remark, which stands in a line above its key.
 *
 * @param value   the value, of plain values
 * @param comment the remark, one line; what could end the line or hide in it is left out
 */
public record Commented(@Nullable Object value, String comment) {

    private static final int LONGEST = 300;

    public Commented {
        String line = comment.replaceAll("[\\p{Cntrl}\\x{85}\\x{2028}\\x{2029}\\x{FEFF}\\p{Cs}\\p{Co}\\p{Cn}]+", " ")
                .strip();
        comment = line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }
}
