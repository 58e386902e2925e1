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
 * One of several lists of records in an element.
 *
 * @param path   the keys that lead to the list in an element of the last level
 * @param add    fields that tell its records from those of other lists, with their values
 * @param fields the fields of its records, by their names, each with the key of its value; all by default
 */
@Component("weir.parsers.ExpansionBranch")
public record ExpansionBranch(
        List<Template<String>> path,
        @KeyColumns(KeyColumns.Names.KEYS) @Default("{}") Map<String, Template<Object>> add,
        @Default("{}") Map<String, Template<String>> fields) {

    public ExpansionBranch {
        path = List.copyOf(path);
        add = Collections.unmodifiableMap(new LinkedHashMap<>(add));
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        if (path.isEmpty()) {
            throw new IllegalArgumentException(
                    "Cannot find the records of a branch: its path is empty (name at least one key)");
        }
    }
}
