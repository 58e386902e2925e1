package dev.weir.parsers.spreadsheet.cell;

/** What the user wants of cells. */
public record CellRules(Dates dates, Numbers numbers, Formulas formulas) {}
