package dev.weir.parsers.series;

import dev.weir.spi.annotation.Component;
import dev.weir.spi.annotation.Default;
import dev.weir.spi.template.Template;
import java.util.List;

/**
 * What the places in series stand for, such as times.
 *
 * @param path the keys that lead to the list
 * @param name its column
 */
@Component("weir.parsers.SeriesIndex")
public record SeriesIndex(
        List<Template<String>> path, @Default("\"index\"") Template<String> name) {

    public SeriesIndex {
        path = List.copyOf(path);
        if (path.isEmpty()) {
            throw new IllegalArgumentException("Cannot find the index of series: path is empty (give it a key)");
        }
    }
}
