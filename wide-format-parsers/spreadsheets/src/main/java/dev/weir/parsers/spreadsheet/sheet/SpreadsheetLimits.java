package dev.weir.parsers.spreadsheet.sheet;

import dev.weir.parsers.table.TableLimits;
import dev.weir.spi.annotation.Component;
import dev.weir.spi.annotation.Default;

/**
 * How much of a spreadsheet is read before the slice fails. What is read at a time is a row, however large the file; rows that
 * are left out count too.
 *
 * @param bytes          how long the body may be
 * @param xlsBytes       how long an {@code .xls} may be, whose texts have to be kept in memory
 * @param ratio          how many times larger than in the file a part may be once it is unpacked, beyond 16 MB
 * @param sheets         how many sheets there may be
 * @param rows           how many rows are read, of all sheets together
 * @param columns        the last column that may be filled
 * @param cells          how many cells are read, of all sheets together, those that merged cells fill included
 * @param cellCharacters how many characters a cell may have
 * @param rowCharacters  how many characters the cells of a row may have together
 * @param mergedRanges   how many ranges of a sheet may be merged
 * @param preambleLines  in how many rows the beginning of the table is looked for
 */
@Component("weir.parsers.SpreadsheetLimits")
public record SpreadsheetLimits(
        @Default("1073741824") long bytes,
        @Default("67108864") long xlsBytes,
        @Default("200") int ratio,
        @Default("1000") int sheets,
        @Default("10000000") long rows,
        @Default("16384") int columns,
        @Default("500000000") long cells,
        @Default("1000000") int cellCharacters,
        @Default("10000000") long rowCharacters,
        @Default("100000") int mergedRanges,
        @Default("1000") int preambleLines)
        implements TableLimits {}
