package dev.weir.parsers.unpivot;

import dev.weir.spi.annotation.Component;

/**
 * Keeps one record for each row, with a list of what would be records otherwise, without the columns that those repeat.
 *
 * @param into the column of the list
 */
@Component("weir.parsers.UnpivotFold")
public record UnpivotFold(String into) {}
