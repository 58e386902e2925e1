package dev.weir.lake;

import dev.weir.spi.value.Row;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Random schemas, and random records that mostly follow them. */
final class RandomJson {

    private final Random random;

    RandomJson(Random random) {
        this.random = random;
    }

    /** The properties of a random object schema. */
    Row properties(int depth) {
        Row properties = new Row();
        for (int i = 1 + random.nextInt(7); i > 0; i--) {
            properties.put("f" + i, schema(depth));
        }
        return properties;
    }

    private Row schema(int depth) {
        return switch (random.nextInt(depth > 0 ? 13 : 10)) {
            case 0 -> Row.of("type", "integer");
            case 1 -> Row.of("type", "number");
            case 2 -> Row.of("type", "boolean");
            case 3 -> Row.of("type", List.of("null", "string"));
            case 4 -> formatted("date");
            case 5 -> formatted("date-time");
            case 6 -> local();
            case 7 -> decimal();
            case 8 -> Row.of("type", List.of("object", "string"));
            case 9 -> new Row();
            case 10, 11 -> object(depth);
            default -> array(depth);
        };
    }

    private static Row formatted(String format) {
        Row schema = Row.of("type", "string");
        schema.put("format", format);
        return schema;
    }

    private static Row local() {
        Row schema = formatted("date-time");
        schema.put("airbyte_type", "timestamp_without_timezone");
        return schema;
    }

    private static Row decimal() {
        Row schema = Row.of("type", "number");
        schema.put("multipleOf", 0.01);
        return schema;
    }

    private Row object(int depth) {
        Row schema = Row.of("type", "object");
        schema.put("properties", properties(depth - 1));
        return schema;
    }

    private Row array(int depth) {
        Row schema = Row.of("type", "array");
        schema.put("items", schema(depth - 1));
        return schema;
    }

    /** A record with most of the properties, mostly of the right type, and now and then another field. */
    Row record(Row properties, int depth) {
        Row record = new Row();
        properties.forEach((name, schema) -> {
            if (random.nextInt(8) != 0) {
                record.put(name, value((Row) schema, depth));
            }
        });
        if (random.nextInt(8) == 0) {
            record.put("x" + random.nextInt(3), anything(2));
        }
        return record;
    }

    private @Nullable Object value(@Nullable Row schema, int depth) {
        if (schema == null || random.nextInt(12) == 0) {
            return anything(2);
        }
        Object format = schema.get("format");
        if (format != null) {
            return time(schema);
        }
        Object type = schema.get("type");
        if ("object".equals(type)) {
            return record((Row) schema.get("properties"), depth - 1);
        }
        if ("array".equals(type)) {
            List<@Nullable Object> list = new ArrayList<>();
            for (int i = random.nextInt(4); i > 0; i--) {
                list.add(value((Row) schema.get("items"), depth - 1));
            }
            return list;
        }
        return scalar(schema, type);
    }

    private @Nullable Object scalar(Row schema, @Nullable Object type) {
        if ("integer".equals(type)) {
            return random.nextLong() >> random.nextInt(64);
        }
        if ("boolean".equals(type)) {
            return random.nextBoolean();
        }
        if (schema.containsKey("multipleOf")) {
            return random.nextInt(1_000_000) / 100.0;
        }
        if ("number".equals(type)) {
            return random.nextGaussian() * Math.pow(10, random.nextInt(20) - 10);
        }
        return type == null ? anything(2) : text();
    }

    private Object time(Row schema) {
        Instant instant = Instant.ofEpochSecond(random.nextInt(), random.nextInt(1_000_000) * 1000L);
        if ("date".equals(schema.get("format"))) {
            return LocalDate.ofEpochDay(random.nextInt(60_000) - 20_000).toString();
        }
        String text = instant.toString();
        return schema.containsKey("airbyte_type") ? text.substring(0, text.length() - 1) : text;
    }

    private String text() {
        StringBuilder text = new StringBuilder("t");
        for (int i = random.nextInt(12); i > 0; i--) {
            text.appendCodePoint(new int[] {'a', '"', '\\', '\n', 'é', '€', 0x1F600, '?', ' ', 1}[random.nextInt(10)]);
        }
        return text.toString();
    }

    private @Nullable Object anything(int depth) {
        return switch (random.nextInt(depth > 0 ? 11 : 9)) {
            case 0 -> null;
            case 1 -> random.nextLong();
            case 2 -> random.nextDouble();
            case 3 -> BigInteger.valueOf(random.nextLong()).pow(1 + random.nextInt(4));
            case 4 -> new BigDecimal(BigInteger.valueOf(random.nextLong()), random.nextInt(30));
            case 5 -> random.nextBoolean();
            case 6 -> Integer.toString(random.nextInt());
            case 7 -> new String[] {"", "007", "1.50", "true", "2024-02-30", "1e400", "-0", "NaN"}[random.nextInt(8)];
            case 8 -> text();
            case 9 ->
                List.of(random.nextInt(5), text()).stream()
                        .map(item -> item instanceof Integer number ? (Object) number.longValue() : item)
                        .toList();
            default -> {
                Row row = Row.of("a", anything(depth - 1));
                row.put("b", text());
                yield row;
            }
        };
    }
}
