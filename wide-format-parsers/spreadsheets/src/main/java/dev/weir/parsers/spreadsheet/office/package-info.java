/** What workbooks of XML and binary ones have in common: parts in an archive that refer to each other (ECMA-376, part 2). */
@NullMarked
package dev.weir.parsers.spreadsheet.office;

import org.jspecify.annotations.NullMarked;
