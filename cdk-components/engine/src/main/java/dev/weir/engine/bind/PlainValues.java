package dev.weir.engine.bind;

import dev.weir.manifest.tree.Entry;
import dev.weir.manifest.tree.MappingNode;
import dev.weir.manifest.tree.Node;
import dev.weir.manifest.tree.ScalarNode;
import dev.weir.manifest.tree.SequenceNode;
import dev.weir.spi.value.Row;
import java.math.BigInteger;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Values that are taken as they stand in the manifest. */
final class PlainValues {

    private static final DateTimeFormatter WITH_OFFSET = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
            .appendOffset("+HH:MM", "+00:00")
            .toFormatter();

    /** Doubles below this say exactly which whole number they are. */
    private static final double EXACT = 0x1p53;

    private PlainValues() {}

    /** A JSON value as the SPI has them: rows, lists, scalars; dates as ISO 8601 text. */
    static @Nullable Object json(Node node) {
        if (node instanceof MappingNode mapping) {
            return row(mapping);
        }
        if (node instanceof SequenceNode sequence) {
            List<@Nullable Object> list = new ArrayList<>(sequence.nodes().size());
            sequence.nodes().forEach(element -> list.add(json(element)));
            return Collections.unmodifiableList(list);
        }
        Object value = ((ScalarNode) node).value();
        return value instanceof TemporalAccessor time ? iso(time) : value;
    }

    static Row row(MappingNode mapping) {
        Row row = new Row();
        for (Entry entry : mapping.entries()) {
            row.put(entry.key(), json(entry.value()));
        }
        return row;
    }

    private static String iso(TemporalAccessor time) {
        if (time instanceof OffsetDateTime offset) {
            return WITH_OFFSET.format(offset);
        }
        return time instanceof LocalDateTime local
                ? DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(local)
                : time.toString();
    }

    static Row mapping(Node node, Target target) {
        if (node instanceof MappingNode mapping) {
            return row(mapping);
        }
        throw target.expected("a mapping", node);
    }

    static String text(Node node, Target target) {
        if (scalar(node) instanceof String text) {
            return text;
        }
        throw target.expected("a text", node);
    }

    static boolean bool(Node node, Target target) {
        if (scalar(node) instanceof Boolean flag) {
            return flag;
        }
        throw target.expected("true or false", node);
    }

    /** A whole number, also in the form {@code 5.0}. */
    static long whole(Node node, Target target) {
        Object value = scalar(node);
        if (value instanceof Long number) {
            return number;
        }
        if (value instanceof Double number && number == Math.rint(number) && Math.abs(number) < EXACT) {
            return number.longValue();
        }
        throw target.expected("a whole number", node);
    }

    static int smallWhole(Node node, Target target) {
        long number = whole(node, target);
        if (number != (int) number) {
            throw target.expected("a whole number of at most " + Integer.MAX_VALUE, node);
        }
        return (int) number;
    }

    static double number(Node node, Target target) {
        Object value = scalar(node);
        if (value instanceof Long || value instanceof Double || value instanceof BigInteger) {
            return ((Number) value).doubleValue();
        }
        throw target.expected("a number", node);
    }

    private static @Nullable Object scalar(Node node) {
        return node instanceof ScalarNode scalar ? scalar.value() : null;
    }
}
