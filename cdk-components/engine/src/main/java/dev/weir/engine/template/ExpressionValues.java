package dev.weir.engine.template;

import dev.weir.expressions.value.Callable;
import dev.weir.expressions.value.EvaluationException;
import dev.weir.expressions.value.Tuple;
import dev.weir.spi.http.Headers;
import dev.weir.spi.template.TemplateFunction;
import dev.weir.spi.value.Record;
import dev.weir.spi.value.Row;
import dev.weir.spi.value.StreamSlice;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Takes values of the SPI into the expression language, and results back as JSON values. */
final class ExpressionValues {

    private ExpressionValues() {}

    static @Nullable Object of(@Nullable Object value) {
        if (value instanceof StreamSlice slice) {
            return new SliceView(slice);
        }
        if (value instanceof Record record) {
            return new RecordView(record);
        }
        if (value instanceof Headers headers) {
            return new HeadersView(headers);
        }
        if (value instanceof TemplateFunction function) {
            return callable(function);
        }
        return value;
    }

    private static Callable callable(TemplateFunction function) {
        return (positional, named) -> {
            if (positional.size() != 1 || !named.isEmpty()) {
                throw EvaluationException.type("the function takes exactly one argument");
            }
            return of(function.call(toJson(positional.get(0))));
        };
    }

    /** Mappings as rows, tuples as lists; what JSON has no word for stays as it is and fails where it is written. */
    static @Nullable Object toJson(@Nullable Object value) {
        if (value instanceof Row || value instanceof String) {
            return value;
        }
        if (value instanceof SliceView view) {
            return toRow(view);
        }
        if (value instanceof Map<?, ?> map) {
            return toRow(map);
        }
        if (value instanceof List<?> list) {
            return toList(list);
        }
        return value instanceof Tuple tuple ? toList(tuple.values()) : value;
    }

    static Row toRow(Map<?, ?> map) {
        Row row = new Row();
        map.forEach((key, element) -> row.put(key == null ? "null" : key.toString(), toJson(element)));
        return row;
    }

    private static List<@Nullable Object> toList(List<?> list) {
        List<@Nullable Object> values = new ArrayList<>(list.size());
        for (Object element : list) {
            values.add(toJson(element));
        }
        return values;
    }
}
