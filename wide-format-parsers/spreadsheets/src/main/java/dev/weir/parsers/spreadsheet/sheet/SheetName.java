package dev.weir.parsers.spreadsheet.sheet;

/** A sheet with cells, by its name on the tab, and whether the tab is hidden. */
public record SheetName(String name, boolean hidden) {}
