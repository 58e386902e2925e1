package dev.weir.lake.kill;

import dev.weir.spi.value.Row;
import dev.weir.spi.value.StreamSlice;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** The streams: one that grows, one whose last days are read again and again, one that is read anew each time. */
final class Feeds {

    private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);

    private Feeds() {}

    static List<Feed> of(long seed) {
        return List.of(new Events(seed), new Sales(seed), new Stock(seed));
    }

    private static String day(long number) {
        return FIRST.plusDays(number).toString();
    }

    /** Each run adds the records that follow on those of the last one. */
    private static final class Events extends Feed {
        private static final int OF_A_DAY = 40;

        Events(long seed) {
            super(seed, "events", "id");
        }

        @Override
        String declaration() {
            return """
                    {"partition_by": [{"key": "date", "field": "day", "truncate": "day"}, {"key": "area", "field": "land"}],
                     "publish": "append", %s}""";
        }

        @Override
        List<Read> read(int run, long next) {
            SplittableRandom random = random(run, 0);
            int count = (int) (after(run, next) - next);
            List<Row> rows = rows(count, i -> row(next + i, run, day((next + i) / OF_A_DAY), random));
            return List.of(
                    new Read(StreamSlice.WHOLE, rows.subList(0, count / 2)),
                    new Read(StreamSlice.WHOLE, rows.subList(count / 2, count)));
        }

        @Override
        long after(int run, long next) {
            return next + 30 + random(run, 1).nextInt(70);
        }

        @Override
        boolean replaces(Row old, List<Read> read) {
            return false;
        }

        @Override
        String folder(Row row) {
            return "date=" + row.get("day") + "/" + land(row);
        }
    }

    /** Each run reads two days again that the last one has read, and up to two more; a day may have no records any more. */
    private static final class Sales extends Feed {
        private static final int AGAIN = 2;

        Sales(long seed) {
            super(seed, "sales", "day");
        }

        @Override
        String declaration() {
            return """
                    {"partition_by": [{"key": "date", "field": "day", "truncate": "day"}, {"key": "area", "field": "land"}],
                     "publish": "replace", %s}""";
        }

        @Override
        List<Read> read(int run, long next) {
            List<Read> reads = new ArrayList<>();
            for (long number = Math.max(0, next - AGAIN); number < after(run, next); number++) {
                long day = number;
                SplittableRandom random = random(run, 10 + (int) day);
                Row window = Row.of("start_time", day(day) + "T00:00:00Z");
                window.put("end_time", day(day) + "T23:59:59Z");
                int count = Math.max(0, random.nextInt(20) - 6) + (int) ((day + 1) % 2);
                List<Row> rows = rows(count, i -> row(day * 1000 + i, run, day(day), random));
                reads.add(new Read(StreamSlice.WHOLE.withCursorSlice(window), rows));
            }
            return reads;
        }

        @Override
        long after(int run, long next) {
            return next + 1 + random(run, 1).nextInt(2);
        }

        @Override
        boolean replaces(Row old, List<Read> read) {
            return read.stream()
                    .anyMatch(one ->
                            String.valueOf(one.slice().get("start_time")).startsWith(String.valueOf(old.get("day"))));
        }

        @Override
        String folder(Row row) {
            return "date=" + row.get("day") + "/" + land(row);
        }
    }

    /** Each run reads everything. */
    private static final class Stock extends Feed {
        Stock(long seed) {
            super(seed, "stock", null);
        }

        @Override
        String declaration() {
            return """
                    {"partition_by": [{"key": "area", "field": "land"}], "publish": "overwrite", %s}""";
        }

        @Override
        List<Read> read(int run, long next) {
            SplittableRandom random = random(run, 0);
            return List.of(new Read(StreamSlice.WHOLE, rows(1 + random.nextInt(60), i -> row(i, run, day(0), random))));
        }

        @Override
        long after(int run, long next) {
            return next + 1;
        }

        @Override
        boolean readsAllAgain() {
            return true;
        }

        @Override
        boolean replaces(Row old, List<Read> read) {
            return true;
        }

        @Override
        String folder(Row row) {
            return land(row);
        }
    }
}
