package dev.weir.parsers.fixed;

import dev.weir.spi.annotation.Component;
import dev.weir.spi.annotation.Default;
import org.jspecify.annotations.Nullable;

/**
 * A column at a fixed place.
 *
 * @param name   the column of the record
 * @param start  where it begins, from 0; behind the column before it by default
 * @param length how long it is
 * @param format what stands in it
 * @param scale  how many of the last digits stand behind a decimal point that is not written
 * @param pad    the character that fills the column up, which is taken away from texts, and before numbers unless it is a digit
 * @param align  at which side of the column a text stands
 */
@Component("weir.parsers.FixedColumn")
public record FixedColumn(
        String name,
        @Nullable Integer start,
        int length,
        @Default("\"text\"") FixedFormat format,
        @Default("0") int scale,
        @Default("\" \"") String pad,
        @Default("\"left\"") FixedAlign align) {

    public FixedColumn {
        FixedPlace.check(name, start == null ? 0 : start, length, scale, format);
        if (pad.length() > 1) {
            throw new IllegalArgumentException(
                    "Cannot read column '" + name + "': it is padded with '" + pad + "' (give one character, or none)");
        }
    }

    /** Where the column is if the one before it ends at a place. */
    FixedPlace place(int end) {
        return new FixedPlace(start == null ? end : start, length, format, scale);
    }

    /** A text of the column without what pads it. */
    String stripped(String text) {
        boolean isText = format == FixedFormat.TEXT;
        if (pad.isEmpty() || !isText && Character.isDigit(pad.charAt(0))) {
            return text;
        }
        boolean isLeft = isText && align == FixedAlign.LEFT;
        int from = 0;
        int to = text.length();
        while (isLeft && to > from && text.charAt(to - 1) == pad.charAt(0)) {
            to--;
        }
        while (!isLeft && from < to && text.charAt(from) == pad.charAt(0)) {
            from++;
        }
        return text.substring(from, to);
    }
}
