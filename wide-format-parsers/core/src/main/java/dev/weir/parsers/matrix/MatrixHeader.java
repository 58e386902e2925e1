package dev.weir.parsers.matrix;

import dev.weir.spi.annotation.Component;
import dev.weir.spi.annotation.Default;
import dev.weir.spi.annotation.Interpolate;
import dev.weir.spi.annotation.Interpolation;
import dev.weir.spi.template.Template;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the names of a table's columns stand: in one of its rows, elsewhere in the body, or nowhere. Without {@code path} and
 * {@code names} it is a row.
 *
 * @param row     the row with the names, from 0; rows before it are no data
 * @param path    the keys that lead from the table to the names: a list of texts, or of objects
 * @param nameKey the key of the name where a column is described by an object
 * @param names   the names in order, or a text that is such a list once it is evaluated; those that the source sends do not
 *                count then
 */
@Component("weir.parsers.MatrixHeader")
public record MatrixHeader(
        @Default("0") int row,
        @Nullable List<Template<String>> path,
        @Default("\"name\"") Template<String> nameKey,

        @Interpolate(Interpolation.NESTED) @Nullable Template<@Nullable Object> names) {

    public MatrixHeader {
        path = path == null ? null : List.copyOf(path);
        if (path != null && (names != null || path.isEmpty())) {
            throw new IllegalArgumentException("Cannot find the header of a table: path "
                    + (names != null ? "stands beside names (keep one of them)" : "is empty (give it a key)"));
        }
        if (row < 0) {
            throw new IllegalArgumentException("Cannot find the header of a table: row is " + row + " (count from 0)");
        }
    }

    /** Whether it is one of the rows. */
    boolean isRow() {
        return path == null && names == null;
    }
}
