package dev.weir.conformance;

import dev.weir.spi.value.Row;
import java.util.List;

/**
 * What another program found in the files of a stream.
 *
 * @param types "column type" for each column, in its own words
 * @param rows  the rows, as it writes them in JSON
 */
record StreamTable(List<String> types, List<Row> rows) {}
