package dev.weir.parsers.lines;

import dev.weir.spi.annotation.Component;
import dev.weir.spi.annotation.Default;

/**
 * The limits of lines; what goes beyond fails the slice.
 *
 * @param lineCharacters   the most characters of a line
 * @param recordCharacters the most characters of a record that goes over several lines
 * @param recordLines      the most lines of a record
 * @param descendants      the most records below one that has no parent
 * @param pairs            the most pairs of a line
 */
@Component("weir.parsers.LinesLimits")
public record LinesLimits(
        @Default("16777216") int lineCharacters,
        @Default("16777216") int recordCharacters,
        @Default("10000") int recordLines,
        @Default("100000") int descendants,
        @Default("1000") int pairs) {

    public LinesLimits {
        if (lineCharacters < 1 || recordCharacters < 1 || recordLines < 1 || descendants < 0 || pairs < 1) {
            throw new IllegalArgumentException(
                    "Cannot read lines within these limits: they leave no room (let each be at least 1)");
        }
    }
}
