/** Any bytes as spreadsheets. */
@org.jspecify.annotations.NullMarked
package dev.weir.parsers.spreadsheet.fuzz;
