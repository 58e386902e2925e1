package dev.weir.manifest.yaml;

import dev.weir.manifest.tree.Entry;
import dev.weir.manifest.tree.MappingNode;
import dev.weir.manifest.tree.Node;
import dev.weir.manifest.tree.ScalarNode;
import dev.weir.manifest.tree.SequenceNode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.stream.Collectors;

/** Writes trees as record_yaml.py writes what the reference reads. */
public final class Notation {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS");

    private Notation() {}

    public static String of(Node node) {
        if (node instanceof MappingNode mapping) {
            return mapping.entries().stream().map(Notation::entry).collect(Collectors.joining(", ", "{", "}"));
        }
        if (node instanceof SequenceNode list) {
            return list.nodes().stream().map(Notation::of).collect(Collectors.joining(", ", "[", "]"));
        }
        return scalar(((ScalarNode) node).value());
    }

    private static String entry(Entry entry) {
        return quoted(entry.key()) + ": " + of(entry.value());
    }

    private static String scalar(Object value) {
        if (value == null) {
            return "null";
        } else if (value instanceof String text) {
            return "text " + quoted(text);
        } else if (value instanceof Boolean) {
            return "bool " + value;
        } else if (value instanceof Double number) {
            return "float " + (number.isNaN() ? "nan" : String.format("%016x", Double.doubleToRawLongBits(number)));
        } else if (value instanceof LocalDate date) {
            return "date " + date;
        } else if (value instanceof LocalDateTime time) {
            return "time " + TIME.format(time);
        } else if (value instanceof OffsetDateTime time) {
            return "time " + TIME.format(time) + " " + time.getOffset().getTotalSeconds();
        }
        return "int " + value;
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (char character : text.toCharArray()) {
            switch (character) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\r' -> quoted.append("\\r");
                case '\t' -> quoted.append("\\t");
                case '\b' -> quoted.append("\\b");
                case '\f' -> quoted.append("\\f");
                default -> {
                    if (character < 0x20 || character > 0x7e) {
                        quoted.append(String.format("\\u%04x", (int) character));
                    } else {
                        quoted.append(character);
                    }
                }
            }
        }
        return quoted.append('"').toString();
    }
}
