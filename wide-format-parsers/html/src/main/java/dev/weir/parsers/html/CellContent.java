package dev.weir.parsers.html;

/** How the text of cells is read. */
public enum CellContent {
    /** As a browser shows it: white space of any kind, non-breaking and line ends included, is one space, none at its ends. */
    NORMALISED,
    /** As it stands in the page. */
    RAW
}
