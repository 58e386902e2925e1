package dev.weir.parsers.table;

/** Limits of tables, which the record {@code limits} of a component has among its own. */
public interface TableLimits {

    /** The most columns of a header. */
    int columns();

    /** The most lines in which the beginning of the table is looked for. */
    int preambleLines();
}
