/** Spreadsheets as files: parts of ZIP archives, their XML, and texts that many cells share. */
@NullMarked
package dev.weir.parsers.spreadsheet.file;

import org.jspecify.annotations.NullMarked;
