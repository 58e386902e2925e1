package dev.weir.standard.property;

import dev.weir.spi.annotation.Component;
import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.failure.FailureType;
import dev.weir.spi.value.Row;
import dev.weir.standard.path.Emptiness;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes records with the same values in some fields for one. A record in which one of the fields is missing, empty, zero or
 * false stays as it is.
 *
 * <pre>
 * type: GroupByKeyMergeStrategy
 * key: id
 * </pre>
 *
 * @param key the name of the field, or a list of names; their values must be text
 */
@Component(since = "6.45.0")
public record GroupByKeyMergeStrategy(Object key) {

    public GroupByKeyMergeStrategy {
        names(key);
    }

    private static List<String> names(Object key) {
        List<?> given = key instanceof List<?> list ? list : List.of(key);
        List<String> names = new ArrayList<>(given.size());
        for (Object name : given) {
            if (!(name instanceof String text)) {
                throw new IllegalArgumentException(
                        "Cannot group records: key is no field's name (give a text, or a list" + " of texts)");
            }
            names.add(text);
        }
        if (names.isEmpty()) {
            throw new IllegalArgumentException("Cannot group records: key names no field (name at least one)");
        }
        return names;
    }

    /** The values of a record's key; empty if it has none. */
    List<String> key(Row record) {
        List<@Nullable Object> values = new ArrayList<>();
        for (String name : names(key)) {
            Object value = record.get(name);
            if (Emptiness.of(value)) {
                return List.of();
            }
            values.add(value);
        }
        return texts(values);
    }

    private List<String> texts(List<@Nullable Object> values) {
        List<String> texts = new ArrayList<>(values.size());
        for (Object value : values) {
            if (!(value instanceof String text)) {
                throw new ConnectorException(
                        FailureType.SOURCE_PERMANENT,
                        "Cannot merge the records of several requests: field '"
                                + names(key).get(texts.size())
                                + "' is no text (make it one with a transformation: AddFields with value_type: string)");
            }
            texts.add(text);
        }
        return texts;
    }
}
