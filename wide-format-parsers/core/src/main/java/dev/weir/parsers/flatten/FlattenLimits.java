package dev.weir.parsers.flatten;

import dev.weir.spi.annotation.Component;
import dev.weir.spi.annotation.Default;

/**
 * What a flat record may have at most.
 *
 * @param columns        how many columns
 * @param nameCharacters how many characters the name of a column
 */
@Component("weir.parsers.FlattenLimits")
public record FlattenLimits(
        @Default("10000") int columns, @Default("2000") int nameCharacters) {}
