package dev.weir.benchmarks.api;

import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;

/**
 * An order of fifteen fields, about 540 bytes of JSON: texts, whole and other numbers, a flag, a field that is mostly
 * null, two times, an object in an object, a list of objects, a list of texts.
 */
final class Order {

    private static final List<String> STATUSES =
            List.of("open", "paid", "shipped", "delivered", "cancelled", "refunded");
    private static final List<String> CURRENCIES = List.of("EUR", "USD", "GBP", "JPY", "CHF");
    private static final List<String> CITIES =
            List.of("Berlin", "München", "São Paulo", "Zürich", "Lyon", "Kraków", "Osaka", "Austin", "Malmö");
    private static final int SECONDS_OF_DAY = 86_400;

    private Order() {}

    static void append(StringBuilder text, int id, Instant created, SplittableRandom random) {
        text.append("{\"id\":").append(id).append(",\"uuid\":\"");
        uuid(text, random);
        text.append("\",\"status\":\"").append(Invented.any(STATUSES, random));
        text.append("\",\"created_at\":\"").append(created);
        Instant updated = created.plusSeconds(random.nextInt(SECONDS_OF_DAY));
        text.append("\",\"updated_at\":\"").append(updated.toString(), 0, 19).append(".000Z\",\"amount\":");
        Invented.decimal(text, 10_000, random);
        text.append(",\"currency\":\"").append(Invented.any(CURRENCIES, random));
        text.append("\",\"quantity\":").append(random.nextInt(100));
        text.append(",\"is_gift\":").append(random.nextInt(4) == 0).append(",\"discount\":");
        if (random.nextInt(3) > 0) {
            text.append("null");
        } else {
            Invented.decimal(text, 1, random);
        }
        contact(text, random);
        customer(text, random);
        items(text, random);
        tags(text, random);
        text.append('}');
    }

    private static void uuid(StringBuilder text, SplittableRandom random) {
        Invented.hex(text, 8, random);
        text.append('-');
        Invented.hex(text, 4, random);
        text.append("-4");
        Invented.hex(text, 3, random);
        text.append("-a");
        Invented.hex(text, 3, random);
        text.append('-');
        Invented.hex(text, 12, random);
    }

    private static void contact(StringBuilder text, SplittableRandom random) {
        text.append(",\"email\":\"").append(Invented.word(random)).append('.').append(Invented.word(random));
        text.append(random.nextInt(10_000)).append("@example.com\",\"note\":\"");
        text.append(random.nextInt(20) == 0 ? "two\\nlines, \\\"quoted\\\" " : "");
        Invented.words(text, 3 + random.nextInt(6), random);
    }

    private static void customer(StringBuilder text, SplittableRandom random) {
        text.append("\",\"customer\":{\"id\":").append(random.nextInt(50_000)).append(",\"name\":\"");
        Invented.words(text, 2, random);
        text.append("\",\"address\":{\"city\":\"")
                .append(Invented.any(CITIES, random))
                .append("\",\"zip\":\"");
        Invented.padded(text, random.nextInt(100_000), 5);
        text.append("\",\"lat\":").append(random.nextInt(90)).append('.');
        Invented.padded(text, random.nextInt(100_000), 5);
        text.append("}}");
    }

    private static void items(StringBuilder text, SplittableRandom random) {
        text.append(",\"items\":[");
        for (int i = random.nextInt(3); i >= 0; i--) {
            text.append("{\"sku\":\"SKU-");
            Invented.padded(text, random.nextInt(20_000), 5);
            text.append("\",\"qty\":").append(1 + random.nextInt(9)).append(",\"price\":");
            Invented.decimal(text, 500, random);
            text.append(i == 0 ? "}" : "},");
        }
        text.append(']');
    }

    private static void tags(StringBuilder text, SplittableRandom random) {
        text.append(",\"tags\":[");
        for (int i = random.nextInt(4); i > 0; i--) {
            text.append('"').append(Invented.word(random)).append(i == 1 ? "\"" : "\",");
        }
        text.append(']');
    }
}
