package dev.weir.registry.retention;

import dev.weir.registry.layout.Coordinates;
import java.util.List;

/**
 * Something of a version that goes.
 *
 * @param coordinates the version
 * @param id          the number of its row
 * @param whole       whether nothing is left of it; the row of a release stays, so that nobody publishes it again
 * @param files       the files that go, by name
 * @param ids         the numbers of their rows
 * @param why         by which rule
 */
public record Removal(Coordinates coordinates, long id, boolean whole, List<String> files, List<Long> ids, String why) {

    public Removal {
        files = List.copyOf(files);
        ids = List.copyOf(ids);
    }

    @Override
    public String toString() {
        return coordinates + (whole ? ", all of it: " : ": ") + String.join(", ", files) + " (" + why + ")";
    }
}
