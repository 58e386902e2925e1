package dev.weir.parsers.series;

import dev.weir.spi.annotation.Component;
import dev.weir.spi.annotation.Default;
import dev.weir.spi.template.Template;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where series are.
 *
 * @param path the keys that lead to them: for {@code parallel}, to the object that holds the lists; for {@code matrix}, to the
 *             list of lists, or to an object of lists by their labels; for {@code points}, from a series to its points
 * @param map  for {@code parallel}, the keys that lead to the list of each column, by the column's name; a number is a position in
 *             a list. Only these are read then
 */
@Component("weir.parsers.SeriesValues")
public record SeriesValues(
        @Default("[]") List<Template<String>> path,
        @Default("{}") Map<String, List<Template<String>>> map) {

    public SeriesValues {
        path = List.copyOf(path);
        map = Collections.unmodifiableMap(new LinkedHashMap<>(map));
        if (!map.isEmpty() && !path.isEmpty()) {
            throw new IllegalArgumentException("Cannot find series: path stands beside map (keep one of them)");
        }
    }
}
