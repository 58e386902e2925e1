/** Spreadsheets of OpenDocument, as LibreOffice writes them. */
@NullMarked
package dev.weir.parsers.spreadsheet.ods;

import org.jspecify.annotations.NullMarked;
