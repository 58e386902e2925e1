package dev.weir.lake.downstream;

import dev.weir.lake.json.JsonText;
import dev.weir.spi.value.Row;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Values as YAML in block style. Texts are quoted as in JSON, which YAML reads alike; those of many lines stay in lines. */
final class Yaml {

    private final StringBuilder text = new StringBuilder();

    private Yaml() {}

    /** The text of objects, lists, texts, numbers and booleans. */
    static String text(Row value) {
        Yaml yaml = new Yaml();
        yaml.object(value, 0, "");
        return yaml.text.toString();
    }

    private void object(Row row, int indent, String first) {
        String lead = first;
        for (var field : row.entrySet()) {
            text.append(lead.isEmpty() ? " ".repeat(indent) : lead)
                    .append(field.getKey())
                    .append(':');
            value(field.getValue(), indent);
            lead = "";
        }
    }

    private void value(@Nullable Object value, int indent) {
        if (value instanceof Row row && !row.isEmpty()) {
            text.append('\n');
            object(row, indent + 2, "");
        } else if (value instanceof List<?> list && !list.isEmpty()) {
            text.append('\n');
            list.forEach(item -> item(item, indent + 2));
        } else {
            scalar(value, indent + 2);
        }
    }

    private void item(@Nullable Object item, int indent) {
        String lead = " ".repeat(indent) + "- ";
        if (item instanceof Row row && !row.isEmpty()) {
            object(row, indent + 2, lead);
        } else {
            text.append(" ".repeat(indent)).append('-');
            scalar(item, indent + 2);
        }
    }

    private void scalar(@Nullable Object value, int indent) {
        if (value instanceof String lines && lines.indexOf('\n') > 0 && fitsInLines(lines)) {
            text.append(" |-\n");
            lines.lines()
                    .forEach(
                            line -> text.append(" ".repeat(indent)).append(line).append('\n'));
        } else {
            text.append(' ').append(JsonText.text(value)).append('\n');
        }
    }

    /** Whether a text has nothing that a block of lines cannot hold: it starts with a letter and all is printable. */
    private static boolean fitsInLines(String lines) {
        return !Character.isWhitespace(lines.charAt(0))
                && !lines.endsWith("\n")
                && lines.chars()
                        .allMatch(c -> c == '\n'
                                || (c >= ' ' && c < 0x7f)
                                || (c >= 0xa0 && c < 0xd800 && c != 0x2028 && c != 0x2029));
    }
}
