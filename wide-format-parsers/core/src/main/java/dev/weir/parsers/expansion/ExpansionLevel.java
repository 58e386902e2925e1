package dev.weir.parsers.expansion;

import dev.weir.spi.annotation.Component;
import dev.weir.spi.annotation.Default;
import dev.weir.spi.annotation.KeyColumns;
import dev.weir.spi.template.Template;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One level of lists.
 *
 * @param path   the keys that lead to the list, in an element of the level above or in the document; one object counts as a
 *               list of one
 * @param fields the fields that records get of an element of this level, by their names, each with the key of its value in
 *               the element; {@code owner.id} is {@code id} in {@code owner} if there is no such key. At the level of the
 *               records themselves all fields by default
 */
@Component("weir.parsers.ExpansionLevel")
public record ExpansionLevel(
        List<Template<String>> path,
        @KeyColumns(KeyColumns.Names.KEYS) @Default("{}") Map<String, Template<String>> fields) {

    public ExpansionLevel {
        path = List.copyOf(path);
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }
}
