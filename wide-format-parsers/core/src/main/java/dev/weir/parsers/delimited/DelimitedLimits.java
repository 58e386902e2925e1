package dev.weir.parsers.delimited;

import dev.weir.parsers.table.TableLimits;
import dev.weir.spi.annotation.Component;
import dev.weir.spi.annotation.Default;

/**
 * The limits of a report; what goes beyond fails the slice.
 *
 * @param columns          the most cells of a line
 * @param cellCharacters   the most characters of a cell; a quote that is not closed reaches it
 * @param recordCharacters the most characters of a line
 * @param preambleLines    the most lines in which the header is looked for
 */
@Component("weir.parsers.DelimitedLimits")
public record DelimitedLimits(
        @Default("16384") int columns,
        @Default("4194304") int cellCharacters,
        @Default("16777216") int recordCharacters,
        @Default("1000") int preambleLines)
        implements TableLimits {

    /** What FastCSV needs to look ahead. */
    private static final int LEAST = 16_384;

    private static final int MOST = 1 << 29;

    public DelimitedLimits {
        int most = Math.max(cellCharacters, recordCharacters);
        if (most > MOST) {
            throw new IllegalArgumentException("Cannot read a report within these limits: " + most
                    + " characters are more than can be in memory at once (let cell_characters and record_characters be at most "
                    + MOST + ")");
        }
        if (columns < 1 || preambleLines < 1 || cellCharacters < LEAST || recordCharacters < LEAST) {
            throw new IllegalArgumentException(
                    "Cannot read a report within these limits: they leave no room (let columns"
                            + " and preamble_lines be at least 1, cell_characters and record_characters at least "
                            + LEAST + ")");
        }
    }
}
