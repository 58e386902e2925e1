package dev.weir.parsers.html;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of a table.
 *
 * @param cells    its cells; none if the row is blank
 * @param isHeader whether it is marked as a header
 */
record TableRow(List<@Nullable Object> cells, boolean isHeader) {

    /** The texts of the cells, joined as patterns see them. */
    String text() {
        StringBuilder text = new StringBuilder();
        for (Object cell : cells) {
            text.append(text.isEmpty() ? "" : "\t").append(cell == null ? "" : cell);
        }
        return text.toString();
    }
}
