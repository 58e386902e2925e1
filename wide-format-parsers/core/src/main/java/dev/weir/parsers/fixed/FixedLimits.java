package dev.weir.parsers.fixed;

import dev.weir.spi.annotation.Component;
import dev.weir.spi.annotation.Default;

/**
 * The limits of a statement; what goes beyond fails the slice.
 *
 * @param lineCharacters the most characters of a line
 */
@Component("weir.parsers.FixedLimits")
public record FixedLimits(@Default("1048576") int lineCharacters) {

    public FixedLimits {
        if (lineCharacters < 1) {
            throw new IllegalArgumentException(
                    "Cannot read lines within these limits: they leave no room (let line_characters be at least 1)");
        }
    }
}
