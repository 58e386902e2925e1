package dev.weir.testkit.replay;

import dev.weir.spi.value.Row;
import java.util.ArrayList;
import java.util.List;

/** The fields of a query or a form: for each name its values, sorted, so that order does not count. */
final class FormFields {

    private FormFields() {}

    static Row of(String encoded) {
        Row fields = new Row();
        for (String field : encoded.split("&", -1)) {
            if (!field.isEmpty()) {
                int equals = field.indexOf('=');
                String name = equals < 0 ? field : field.substring(0, equals);
                add(fields, decode(name), equals < 0 ? "" : decode(field.substring(equals + 1)));
            }
        }
        return fields;
    }

    private static String decode(String text) {
        return PercentCode.decode(text.replace('+', ' '));
    }

    private static void add(Row fields, String name, String value) {
        List<String> values = new ArrayList<>();
        if (fields.get(name) instanceof List<?> known) {
            known.forEach(one -> values.add((String) one));
        }
        values.add(value);
        fields.put(name, values.stream().sorted().toList());
    }
}
