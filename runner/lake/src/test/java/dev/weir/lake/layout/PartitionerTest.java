package dev.weir.lake.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.lake.Lakes;
import dev.weir.lake.declare.LakeDeclaration;
import dev.weir.lake.declare.PartitionKey;
import dev.weir.lake.schema.Column;
import dev.weir.lake.schema.ColumnType.Scalar;
import dev.weir.lake.schema.ColumnType.Struct;
import dev.weir.lake.table.PartitionColumn;
import dev.weir.lake.table.PartitionColumn.Type;
import dev.weir.spi.value.Row;
import dev.weir.spi.value.StreamSlice;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PartitionerTest {

    private static final List<Column> COLUMNS = List.of(
            new Column("n", Scalar.INT64),
            new Column("day", Scalar.DATE),
            new Column("local", Scalar.TIMESTAMP_LOCAL),
            new Column("a", new Struct(List.of(new Column("at", Scalar.TIMESTAMP_UTC)))));

    static PartitionKeys keys(@Nullable String account, String partitionBy) {
        List<PartitionKey> declared = LakeDeclaration.of(Lakes.json(
                        "{\"lake\": {\"defaults\": {\"partition_by\": " + partitionBy.replace('\'', '"') + "}}}"))
                .defaults()
                .partitionBy();
        return PartitionKeys.of(declared, account);
    }

    private static Partitioner partitioner(@Nullable String account, String partitionBy) {
        RunFacts run = new RunFacts("r1", Lakes.NOW, account, false);
        return new Partitioner(keys(account, partitionBy), COLUMNS, run, null);
    }

    private static List<String> split(Partitioner partitioner, StreamSlice slice, Object... values) {
        List<Row> rows = new ArrayList<>();
        for (Object value : values) {
            rows.add(value instanceof Row row ? row : Row.of("v", value));
        }
        return partitioner.split(rows, slice).stream()
                .map(part -> part.partition().path() + " " + part.rows().size())
                .collect(Collectors.toList());
    }

    @Test
    void putsAllRowsOfARunIntoItsLoadDate() {
        assertThat(split(partitioner(null, "['load_date']"), StreamSlice.WHOLE, 1L, 2L))
                .containsExactly("load_date=2024-02-29 2");
        assertThat(split(partitioner("Acme & Co", "['load_date', 'run']"), StreamSlice.WHOLE, 1L))
                .containsExactly("account=Acme%20%26%20Co/load_date=2024-02-29/run=r1 1");
        assertThat(split(
                        partitioner("Acme", "['load_date', {'key': 'who', 'from': 'account'}]"), StreamSlice.WHOLE, 1L))
                .containsExactly("load_date=2024-02-29/who=Acme 1");
        assertThat(split(partitioner(null, "['account']"), StreamSlice.WHOLE, 1L))
                .containsExactly("account=__HIVE_DEFAULT_PARTITION__ 1");
        assertThat(split(partitioner(null, "[]"), StreamSlice.WHOLE, 1L)).containsExactly(" 1");
    }

    @ParameterizedTest
    @CsvSource({
        "day, UTC, 2024-02-29, 2024-02-29",
        "day, UTC, 2024-02-29T23:59:59.999999999Z, 2024-02-29",
        "day, UTC, 2024-02-29T23:30:00-01:00, 2024-03-01",
        "day, UTC, 2024-03-01T00:30:00+0100, 2024-02-29",
        "day, UTC, 2024-02-29 13:00, 2024-02-29",
        "day, Europe/Berlin, 2024-02-29T23:30:00Z, 2024-03-01",
        "day, Europe/Berlin, 2024-02-29T23:30:00, 2024-03-01",
        "day, Europe/Berlin, 2024-02-29, 2024-02-29",
        "day, America/New_York, 2024-02-29T03:00:00Z, 2024-02-28",
        "hour, UTC, 2024-02-29T13:45:00Z, 2024-02-29T13",
        "hour, Asia/Kolkata, 2024-02-29T13:45:00Z, 2024-02-29T19",
        "hour, Europe/Berlin, 2024-03-31T00:59:59Z, 2024-03-31T01",
        "hour, Europe/Berlin, 2024-03-31T01:00:00Z, 2024-03-31T03",
        "hour, Europe/Berlin, 2024-10-27T00:30:00Z, 2024-10-27T02",
        "hour, Europe/Berlin, 2024-10-27T01:30:00Z, 2024-10-27T02",
        "month, Europe/Berlin, 2024-02-29T23:30:00Z, 2024-03",
        "year, Europe/Berlin, 2023-12-31T23:30:00Z, 2024",
        "year, UTC, 0001-01-01, 0001",
        "year, America/New_York, 0001-01-01T00:00:00Z, __HIVE_DEFAULT_PARTITION__",
        "day, UTC, 2024-02-30, __HIVE_DEFAULT_PARTITION__",
        "day, UTC, soon, __HIVE_DEFAULT_PARTITION__",
    })
    void cutsTimesInTheirZone(String truncate, String zone, String time, String expected) {
        String key = "[{'key': 'k', 'field': 'v', 'truncate': '" + truncate + "', 'time_zone': '" + zone + "'}]";

        assertThat(split(partitioner(null, key), StreamSlice.WHOLE, time)).containsExactly("k=" + expected + " 1");
    }

    @Test
    void takesNumbersAsTimesOnlyIfAUnitIsDeclared() {
        String key = "[{'key': 'k', 'field': 'v', 'truncate': 'day', 'unit': '%s'}]";
        Object[] values = {1709251199L, "1709251199", 1709251199.9, "2024-02-29", true, "x", Double.NaN};

        assertThat(split(partitioner(null, key.formatted("seconds")), StreamSlice.WHOLE, values))
                .containsExactly("k=2024-02-29 4", "k=__HIVE_DEFAULT_PARTITION__ 3");
        assertThat(split(partitioner(null, key.formatted("milliseconds")), StreamSlice.WHOLE, 1709251199999L, -1L))
                .containsExactly("k=2024-02-29 1", "k=1969-12-31 1");
        assertThat(split(partitioner(null, key.formatted("none")), StreamSlice.WHOLE, values))
                .containsExactly("k=__HIVE_DEFAULT_PARTITION__ 6", "k=2024-02-29 1");
        assertThat(split(
                        partitioner(null, key.formatted("seconds")), StreamSlice.WHOLE, Long.MAX_VALUE, Long.MIN_VALUE))
                .containsExactly("k=__HIVE_DEFAULT_PARTITION__ 2");
    }

    @Test
    void leavesWallClocksAsTheyAre() {
        String key = "[{'key': 'k', 'field': 'local', 'truncate': 'day', 'time_zone': 'Europe/Berlin'}]";

        assertThat(split(partitioner(null, key), StreamSlice.WHOLE, Row.of("local", "2024-02-29T23:30:00")))
                .containsExactly("k=2024-02-29 1");
    }

    @Test
    void takesValuesAsTheyAre() {
        String key = "[{'key': 'k', 'field': 'v'}]";
        Object[] values = {
            "a/b=ü", "", null, 5L, true, 1.5, List.of(), new Row(), "x".repeat(150), "x".repeat(151), "ü".repeat(26)
        };
        Partitioner partitioner = partitioner(null, key);

        assertThat(split(partitioner, StreamSlice.WHOLE, values))
                .containsExactly(
                        "k=a%2Fb%3D%C3%BC 1",
                        "k=__HIVE_DEFAULT_PARTITION__ 6",
                        "k=5 1",
                        "k=true 1",
                        "k=1.5 1",
                        "k=" + "x".repeat(150) + " 1");
        assertThat(partitioner.warnings())
                .containsExactly("3 values of 'v' can be no value of the partition key k; the rows are in its partition"
                        + " without a value");
    }

    @Test
    void keepsToTheTypeOfTheColumn() {
        String key = "[{'key': 'k', 'field': '%s'}]";

        assertThat(split(
                        partitioner(null, key.formatted("n")),
                        StreamSlice.WHOLE,
                        Row.of("n", 7L),
                        Row.of("n", "8"),
                        Row.of("n", "007"),
                        Row.of("n", "many")))
                .containsExactly("k=7 1", "k=8 1", "k=__HIVE_DEFAULT_PARTITION__ 2");
        assertThat(split(
                        partitioner(null, key.formatted("day")),
                        StreamSlice.WHOLE,
                        Row.of("day", "2024-02-29"),
                        Row.of("day", "2024-02-29T10:00:00Z"),
                        Row.of("day", "today")))
                .containsExactly("k=2024-02-29 2", "k=__HIVE_DEFAULT_PARTITION__ 1");
    }

    @Test
    void findsFieldsOfObjects() {
        Row row = Row.of("a", Row.of("at", "2024-02-29T01:00:00Z"));
        String key = "[{'key': 'k', 'field': 'a.at', 'truncate': 'hour'}]";

        assertThat(split(partitioner(null, key), StreamSlice.WHOLE, row, Row.of("a.at", "2024-03-01"), Row.of("a", 5L)))
                .containsExactly("k=2024-02-29T01 1", "k=2024-03-01T00 1", "k=__HIVE_DEFAULT_PARTITION__ 1");
    }

    @Test
    void takesValuesOfTheSlice() {
        Partitioner partitioner =
                partitioner(null, "[{'key': 'report', 'slice': 'report_id'}, {'key': 'm', 'slice': 'parent.id'}]");
        StreamSlice slice = new StreamSlice(Row.of("parent", Row.of("id", 7L)), Row.of("report_id", "r/1"), new Row());

        assertThat(split(partitioner, slice, 1L, 2L)).containsExactly("report=r%2F1/m=7 2");
        assertThatThrownBy(() -> split(partitioner, StreamSlice.ofPartition(Row.of("shop", 1L)), 1L))
                .hasMessage(
                        "Cannot partition by report: the stream's slices have no 'report_id' (they have shop; correct"
                                + " partition_by in the lake's declaration)");
        assertThatThrownBy(() -> split(partitioner, StreamSlice.WHOLE, 1L))
                .hasMessage(
                        "Cannot partition by report: the stream's slices have no 'report_id' (it is read in one slice;"
                                + " correct partition_by in the lake's declaration)");
    }

    @Test
    void saysWhatTheKeysAreToReaders() {
        PartitionKeys keys = keys("Acme", """
                ['load_date', 'run', {'key': 's', 'slice': 'x'}, {'key': 'n', 'field': 'n'}, {'key': 'd', 'field': 'day'},
                 {'key': 't', 'field': 'v'}, {'key': 'h', 'field': 'v', 'truncate': 'hour'},
                 {'key': 'dd', 'field': 'v', 'truncate': 'day'}, {'key': 'y', 'field': 'v', 'truncate': 'year'}]""");

        assertThat(keys.columns(COLUMNS))
                .containsExactly(
                        new PartitionColumn("account", Type.TEXT),
                        new PartitionColumn("load_date", Type.DATE),
                        new PartitionColumn("run", Type.TEXT),
                        new PartitionColumn("s", Type.TEXT),
                        new PartitionColumn("n", Type.INTEGER),
                        new PartitionColumn("d", Type.DATE),
                        new PartitionColumn("t", Type.TEXT),
                        new PartitionColumn("h", Type.TEXT),
                        new PartitionColumn("dd", Type.DATE),
                        new PartitionColumn("y", Type.INTEGER));
        assertThat(keys.clashes(COLUMNS)).containsExactly("n");
    }

    /** Random times of many spellings, compared with java.time. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void cutsTimesAsJavaDoes(long seed) {
        Random random = new Random(seed);
        String[] zones = {"UTC", "Europe/Berlin", "America/St_Johns", "Australia/Lord_Howe", "Africa/Monrovia"};
        ZoneId zone = ZoneId.of(zones[random.nextInt(zones.length)]);
        String unit = new String[] {"hour", "day", "month", "year"}[random.nextInt(4)];
        Partitioner partitioner = partitioner(
                null, "[{'key': 'k', 'field': 'v', 'truncate': '" + unit + "', 'time_zone': '" + zone + "'}]");
        for (int i = 0; i < 3000; i++) {
            String text = randomTime(random);
            assertThat(split(partitioner, StreamSlice.WHOLE, text))
                    .as(text + " in " + zone)
                    .containsExactly("k=" + expected(text, unit, zone) + " 1");
        }
    }

    private static String randomTime(Random random) {
        LocalDateTime time = LocalDateTime.ofEpochSecond(
                random.nextInt() * 2L, random.nextBoolean() ? 0 : random.nextInt(1_000_000_000), ZoneOffset.UTC);
        String text = time.toString();
        return switch (random.nextInt(6)) {
            case 0 -> text;
            case 1 -> text.substring(0, 10);
            case 2 -> text + "Z";
            case 3 -> text.replace('T', ' ') + "+05:30";
            case 4 -> text.substring(0, 4) + "-13" + text.substring(7);
            default -> text + ZoneOffset.ofHours(random.nextInt(25) - 12);
        };
    }

    private static String expected(String text, String unit, ZoneId zone) {
        try {
            LocalDateTime local = text.length() == 10
                    ? LocalDateTime.parse(text + "T00:00")
                    : instant(text).atZoneSameInstant(zone).toLocalDateTime();
            String shown = local.toString();
            return switch (unit) {
                case "hour" -> shown.substring(0, 13);
                case "day" -> shown.substring(0, 10);
                case "month" -> shown.substring(0, 7);
                default -> shown.substring(0, 4);
            };
        } catch (DateTimeException e) {
            return PartitionColumn.NO_VALUE;
        }
    }

    private static OffsetDateTime instant(String text) {
        String iso = text.replace(' ', 'T');
        boolean zoned = iso.endsWith("Z") || iso.indexOf('+') > 0 || iso.lastIndexOf('-') > 10;
        return OffsetDateTime.parse(zoned ? iso : iso + "Z");
    }
}
