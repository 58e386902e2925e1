package dev.weir.trial.golden;

import dev.weir.engine.json.JacksonJson;
import dev.weir.spi.read.Json;
import dev.weir.spi.value.Row;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** JSON as it stands in recordings and golden files: a record on one line, documents indented by one space, so that changes read well. */
public final class GoldenText {

    private static final Json JSON = new JacksonJson();

    private GoldenText() {}

    /** A value on one line. */
    public static String line(@Nullable Object value) {
        StringBuilder text = new StringBuilder();
        write(value, -1, text);
        return text.toString();
    }

    /** A value on lines, with a line end. */
    public static String document(@Nullable Object value) {
        StringBuilder text = new StringBuilder();
        write(value, 0, text);
        return text.append('\n').toString();
    }

    private static void write(@Nullable Object value, int depth, StringBuilder text) {
        if (value instanceof Row row && !row.isEmpty()) {
            text.append('{');
            String separator = "";
            for (Map.Entry<String, @Nullable Object> field : row.entrySet()) {
                text.append(separator);
                open(depth, text);
                text.append(JSON.write(field.getKey())).append(": ");
                write(field.getValue(), inner(depth), text);
                separator = depth < 0 ? ", " : ",";
            }
            close(depth, text);
            text.append('}');
        } else if (value instanceof List<?> list && !list.isEmpty()) {
            text.append('[');
            String separator = "";
            for (Object element : list) {
                text.append(separator);
                open(depth, text);
                write(element, inner(depth), text);
                separator = depth < 0 ? ", " : ",";
            }
            close(depth, text);
            text.append(']');
        } else {
            text.append(JSON.write(value));
        }
    }

    private static int inner(int depth) {
        return depth < 0 ? depth : depth + 1;
    }

    private static void open(int depth, StringBuilder text) {
        if (depth >= 0) {
            text.append('\n').append(" ".repeat(depth + 1));
        }
    }

    private static void close(int depth, StringBuilder text) {
        if (depth >= 0) {
            text.append('\n').append(" ".repeat(depth));
        }
    }
}
