package dev.weir.trial.record;

import dev.weir.engine.json.JacksonJson;
import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.read.Json;
import dev.weir.spi.value.Row;
import dev.weir.trial.scrub.StandIns;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Values of named fields that are too short to be replaced wherever they stand: replaced in those fields of JSON only. */
final class ShortValues {

    private static final long FIRST = 901L;

    private final Json json = new JacksonJson();
    private final Set<String> fields;
    private final Map<Object, Object> standIns = new LinkedHashMap<>();
    private int replaced;

    ShortValues(List<String> fields) {
        this.fields = Set.copyOf(fields);
    }

    /** How many values were replaced. */
    int replaced() {
        return replaced;
    }

    /** A body, whose form stays where nothing is replaced. */
    byte[] body(byte[] body) {
        if (fields.isEmpty()) {
            return body;
        }
        int before = replaced;
        try {
            Object changed = value(json.parse(new String(body, StandardCharsets.UTF_8)));
            return replaced == before ? body : json.write(changed).getBytes(StandardCharsets.UTF_8);
        } catch (ConnectorException notJson) {
            return body;
        }
    }

    private @Nullable Object value(@Nullable Object value) {
        if (value instanceof Row row) {
            Row changed = new Row();
            row.forEach((name, inner) -> changed.put(name, fields.contains(name) ? named(inner) : value(inner)));
            return changed;
        }
        if (value instanceof List<?> list) {
            List<@Nullable Object> changed = new ArrayList<>();
            list.forEach(element -> changed.add(value(element)));
            return changed;
        }
        return value;
    }

    private @Nullable Object named(@Nullable Object value) {
        if (value instanceof List<?> list) {
            List<@Nullable Object> changed = new ArrayList<>();
            list.forEach(element -> changed.add(named(element)));
            return changed;
        }
        boolean scalar = value instanceof String || value instanceof Number;
        if (value == null
                || !scalar
                || value.toString().isEmpty()
                || value.toString().length() >= StandIns.SHORTEST) {
            return scalar ? value : value(value);
        }
        replaced++;
        return standIns.computeIfAbsent(
                value,
                one -> one instanceof Number ? (Object) (FIRST + standIns.size()) : "value-" + (1 + standIns.size()));
    }
}
