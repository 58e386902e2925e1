/** What a lake holds: tables, the data sets that they consist of, their files, and what each commit changed. */
@NullMarked
package dev.weir.lake.table;

import org.jspecify.annotations.NullMarked;
