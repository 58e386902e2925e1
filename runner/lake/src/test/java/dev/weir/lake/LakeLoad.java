package dev.weir.lake;

import dev.weir.lake.storage.Location;
import dev.weir.spi.sink.Batch;
import dev.weir.spi.sink.StreamInfo;
import dev.weir.spi.value.Row;
import dev.weir.spi.value.StreamSlice;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A program that loads many records of fifteen fields into a lake, as several streams at once: arguments are the place,
 * the number of streams, the number of records of each, and the S3 endpoint if it is not Amazon's.
 */
final class LakeLoad {

    private static final String PROPERTIES = """
            {"id": {"type": "integer"}, "customer_id": {"type": "integer"}, "status": {"type": "string"},
             "email": {"type": "string"}, "city": {"type": "string"}, "uuid": {"type": "string"},
             "note": {"type": "string"}, "amount": {"type": "number"}, "discount": {"type": ["null", "number"]},
             "paid": {"type": "boolean"}, "created_at": {"type": "string", "format": "date-time"},
             "updated_at": {"type": "string", "format": "date-time"}, "day": {"type": "string", "format": "date"},
             "address": {"type": "object", "properties": {"zip": {"type": "string"}, "country": {"type": "string"}}},
             "items": {"type": "array", "items": {"type": "object", "properties": {"sku": {"type": "string"}, "count": {"type": "integer"}}}}}""";

    private static final int BATCH = 1000;

    private LakeLoad() {}

    public static void main(String[] arguments) {
        int streams = Integer.parseInt(arguments[1]);
        int rows = Integer.parseInt(arguments[2]);
        Lakes lakes = new Lakes();
        Location place = Location.parse(arguments[0]);
        URI endpoint = arguments.length > 3 ? URI.create(arguments[3]) : null;
        long budget = Runtime.getRuntime().maxMemory() / 3;
        try (Lake lake = Lake.open(lakes.options(place, "load", endpoint, budget))) {
            List<StreamInfo> infos = new ArrayList<>();
            for (int i = 0; i < streams; i++) {
                infos.add(Lakes.stream("stream" + i, PROPERTIES));
            }
            infos.forEach(lake::started);
            SplittableRandom random = new SplittableRandom(7);
            for (int first = 0; first < rows; first += BATCH) {
                for (StreamInfo info : infos) {
                    lake.write(new Batch(info, StreamSlice.WHOLE, batch(first, Math.min(rows, first + BATCH), random)));
                }
            }
            infos.forEach(lake::completed);
            System.out.println(lake.finish().publishedRows() + " rows");
        }
    }

    private static List<Row> batch(int first, int end, SplittableRandom random) {
        List<Row> rows = new ArrayList<>(end - first);
        for (int i = first; i < end; i++) {
            rows.add(row(i, random));
        }
        return rows;
    }

    private static Row row(int id, SplittableRandom random) {
        Row row = Row.of("id", (long) id);
        row.put("customer_id", (long) random.nextInt(100_000));
        row.put("status", "status" + random.nextInt(5));
        row.put("email", "user" + random.nextInt(200_000) + "@example.com");
        row.put("city", "city " + random.nextInt(500));
        row.put("uuid", Long.toHexString(random.nextLong()) + Long.toHexString(random.nextLong()));
        row.put("note", "order " + id + " of customer " + random.nextInt(99_999) + " came in over the web");
        row.put("amount", random.nextInt(1_000_000) / 100.0);
        row.put("discount", random.nextInt(10) == 0 ? (Object) (random.nextInt(100) / 10.0) : null);
        row.put("paid", random.nextBoolean());
        row.put("created_at", time(id));
        row.put("updated_at", time(id + random.nextInt(1_000_000)));
        row.put("day", "2024-0" + (1 + random.nextInt(9)) + "-1" + random.nextInt(10));
        Row address = Row.of("zip", Integer.toString(10_000 + random.nextInt(80_000)));
        address.put("country", "C" + random.nextInt(100));
        row.put("address", address);
        List<Object> items = new ArrayList<>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            Row item = Row.of("sku", "sku-" + random.nextInt(5_000));
            item.put("count", (long) random.nextInt(10));
            items.add(item);
        }
        row.put("items", items);
        return row;
    }

    private static String time(int second) {
        int ofDay = second % 86_400;
        return "2024-03-" + two(1 + second / 86_400 % 28) + "T" + two(ofDay / 3600) + ":" + two(ofDay / 60 % 60) + ":"
                + two(ofDay % 60) + "Z";
    }

    private static String two(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }
}
