package dev.weir.benchmarks.api;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Invented orders of fifteen fields, about 540 bytes of JSON each, the same in every run. */
final class Orders {

    private static final List<String> WORDS = List.of(
            "anchor", "birch", "copper", "delta", "elm", "fjord", "garnet", "heron", "iris", "juniper", "kelp",
            "linden");
    private static final List<String> STATUSES = List.of("open", "paid", "shipped", "delivered", "cancelled");
    private static final List<String> CITIES = List.of("Berlin", "München", "São Paulo", "Kraków", "Osaka", "Austin");
    private static final Instant FIRST = Instant.parse("2023-01-01T00:00:00Z");

    private final byte[] text;
    private final int[] starts;

    private Orders(byte[] text, int[] starts) {
        this.text = text;
        this.starts = starts;
    }

    static Orders make(int count) {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        int[] starts = new int[count + 1];
        Random random = new Random(20250615);
        for (int i = 0; i < count; i++) {
            starts[i] = text.size();
            text.writeBytes((order(random, i + 1) + ",").getBytes(StandardCharsets.UTF_8));
        }
        starts[count] = text.size();
        return new Orders(text.toByteArray(), starts);
    }

    int count() {
        return starts.length - 1;
    }

    /** The body of a page, with the orders from one index to another. */
    byte[] page(int from, int to) {
        byte[] head = "{\"data\":[".getBytes(StandardCharsets.UTF_8);
        byte[] tail = "]}".getBytes(StandardCharsets.UTF_8);
        int length = Math.max(0, starts[to] - starts[from] - 1);
        byte[] body = new byte[head.length + length + tail.length];
        System.arraycopy(head, 0, body, 0, head.length);
        System.arraycopy(text, starts[from], body, head.length, length);
        System.arraycopy(tail, 0, body, head.length + length, tail.length);
        return body;
    }

    private static String order(Random random, int id) {
        Instant created = FIRST.plusSeconds(id * 61L);
        return "{\"id\":" + id + ",\"uuid\":\"" + new java.util.UUID(random.nextLong(), random.nextLong())
                + "\",\"status\":\"" + any(STATUSES, random) + "\",\"created_at\":\"" + created
                + "\",\"updated_at\":\"" + created.plusSeconds(random.nextInt(86_400))
                + "\",\"amount\":" + decimal(random, 1_000_000) + ",\"currency\":\"EUR\",\"quantity\":"
                + random.nextInt(100) + ",\"is_gift\":" + (random.nextInt(4) == 0)
                + ",\"discount\":" + (random.nextInt(3) > 0 ? "null" : decimal(random, 50))
                + ",\"email\":\"" + any(WORDS, random) + id + "@example.com\",\"note\":\""
                + (random.nextInt(20) == 0 ? "two\\nlines, \\\"quoted\\\" " : "") + words(random, 3 + random.nextInt(6))
                + "\",\"customer\":" + customer(random) + ",\"items\":[" + items(random) + "],\"tags\":["
                + tags(random) + "]}";
    }

    private static String customer(Random random) {
        return "{\"id\":" + random.nextInt(50_000) + ",\"name\":\"" + words(random, 2) + "\",\"address\":{\"city\":\""
                + any(CITIES, random) + "\",\"zip\":\"" + (10_000 + random.nextInt(90_000)) + "\",\"lat\":"
                + decimal(random, 9_000) + "}}";
    }

    private static String items(Random random) {
        return IntStream.rangeClosed(0, random.nextInt(3))
                .mapToObj(i -> "{\"sku\":\"SKU-" + random.nextInt(20_000) + "\",\"qty\":" + (1 + random.nextInt(9))
                        + ",\"price\":" + decimal(random, 50_000) + "}")
                .collect(Collectors.joining(","));
    }

    private static String tags(Random random) {
        return IntStream.range(0, random.nextInt(4))
                .mapToObj(i -> "\"" + any(WORDS, random) + "\"")
                .collect(Collectors.joining(","));
    }

    private static String words(Random random, int count) {
        return IntStream.range(0, count).mapToObj(i -> any(WORDS, random)).collect(Collectors.joining(" "));
    }

    private static String any(List<String> texts, Random random) {
        return texts.get(random.nextInt(texts.size()));
    }

    private static String decimal(Random random, int cents) {
        return String.format(Locale.ROOT, "%.2f", random.nextInt(cents) / 100.0);
    }
}
