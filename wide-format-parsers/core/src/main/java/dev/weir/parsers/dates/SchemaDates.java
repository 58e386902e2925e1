package dev.weir.parsers.dates;

import dev.weir.spi.value.Row;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a JSON schema says of dates. */
final class SchemaDates {

    static final Row NOTHING = new Row();

    private SchemaDates() {}

    /** The schema of a property; empty if there is none. */
    static Row property(Row schema, String name) {
        return schema.get("properties") instanceof Row properties ? row(properties.get(name)) : NOTHING;
    }

    /** The schema of the elements of a list; empty if there is none. */
    static Row items(Row schema) {
        return row(schema.get("items"));
    }

    private static Row row(@Nullable Object value) {
        return value instanceof Row row ? row : NOTHING;
    }

    /** The form of dates that a schema asks for; null if it is none of a date. */
    static @Nullable String form(Row schema) {
        Object format = schema.get("format");
        if ("date".equals(format)) {
            return DateOutput.DATE;
        }
        if ("date-time".equals(format)) {
            return DateOutput.DATE_TIME;
        }
        String form = oneOf(schema.get("anyOf"));
        return form == null ? oneOf(schema.get("oneOf")) : form;
    }

    private static @Nullable String oneOf(@Nullable Object schemas) {
        String form = null;
        if (schemas instanceof List<?> list) {
            for (Object each : list) {
                form = form == null && each instanceof Row row ? form(row) : form;
            }
        }
        return form;
    }
}
