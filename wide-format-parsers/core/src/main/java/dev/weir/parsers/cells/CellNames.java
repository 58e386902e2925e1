package dev.weir.parsers.cells;

import dev.weir.spi.annotation.Component;
import dev.weir.spi.annotation.Default;
import dev.weir.spi.template.Template;
import java.util.List;

/**
 * A list beside the rows that says what the columns are called which cells name by an id.
 *
 * @param path the keys that lead from a document to the list
 * @param id   the key of the id in an element of the list
 * @param name the key of the name
 */
@Component("weir.parsers.CellNames")
public record CellNames(
        List<Template<String>> path,
        @Default("\"id\"") Template<String> id,
        @Default("\"name\"") Template<String> name) {

    public CellNames {
        path = List.copyOf(path);
        if (path.isEmpty()) {
            throw new IllegalArgumentException("Cannot name cells: the path of names is empty (give it a key)");
        }
    }
}
