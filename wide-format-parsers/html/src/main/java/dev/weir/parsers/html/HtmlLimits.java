package dev.weir.parsers.html;

import dev.weir.parsers.table.TableLimits;
import dev.weir.spi.annotation.Component;
import dev.weir.spi.annotation.Default;

/**
 * How much of a page is read before the slice fails. Rows are read one at a time and forgotten, so that the page may be large;
 * what stands outside of rows is kept.
 *
 * @param bytes          how long the body may be
 * @param rows           how many rows are read, of all tables together, those included that are no records
 * @param columns        how many columns a row may have
 * @param cells          how many cells are read, of all tables together, those included that a cell fills which spans several
 * @param cellCharacters how many characters a cell may have
 * @param pageCharacters how many characters, marks included, are kept at a time: the row that is read and what stands outside of
 *                       rows
 * @param preambleLines  in how many rows the beginning of the table is looked for
 */
@Component("weir.parsers.HtmlLimits")
public record HtmlLimits(
        @Default("1073741824") long bytes,
        @Default("10000000") long rows,
        @Default("16384") int columns,
        @Default("500000000") long cells,
        @Default("1000000") int cellCharacters,
        @Default("8000000") long pageCharacters,
        @Default("1000") int preambleLines)
        implements TableLimits {}
