package dev.weir.lake.parquet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.lake.Duck;
import dev.weir.lake.Lakes;
import dev.weir.lake.layout.Partition;
import dev.weir.lake.schema.Column;
import dev.weir.lake.schema.ColumnType.Scalar;
import dev.weir.lake.storage.LocalStorage;
import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.sink.Batch;
import dev.weir.spi.sink.StreamInfo;
import dev.weir.spi.value.Row;
import dev.weir.spi.value.StreamSlice;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PartitionedWriterTest {

    private static final StreamInfo ORDERS = Lakes.stream("orders", """
            {"id": {"type": "integer"}, "amount": {"type": "number", "multipleOf": 0.01}, "country": {"type": "string"},
             "at": {"type": "string", "format": "date-time"}, "paid": {"type": "boolean"},
             "lines": {"type": "array", "items": {"type": "object", "properties": {"n": {"type": "integer"}}}},
             "who": {"type": "object", "properties": {"name": {"type": "string"}}}}""");

    @TempDir
    Path folder;

    private Duck duck;

    @BeforeEach
    void open() throws SQLException {
        duck = new Duck();
    }

    @AfterEach
    void close() throws SQLException {
        duck.close();
    }

    private Path data() {
        return folder.resolve("shop/orders");
    }

    private static List<Row> rows(String... json) {
        return Arrays.stream(json)
                .map(text -> Lakes.json(text.replace('\'', '"')))
                .toList();
    }

    @Test
    void putsRowsIntoTheFoldersOfTheirValues() throws SQLException {
        PartitionedResult result = Written.run(folder, "r1")
                .declared(
                        "{'partition_by': [{'key': 'day', 'field': 'at', 'truncate': 'day', 'time_zone': 'Europe/Berlin'},"
                                + " {'key': 'land', 'field': 'country'}]}")
                .write(
                        ORDERS,
                        List.of(),
                        rows(
                                "{'id': 1, 'at': '2024-02-29T23:30:00Z', 'country': 'DE'}",
                                "{'id': 2, 'at': '2024-02-29T22:30:00Z', 'country': 'ö/ß = %'}",
                                "{'id': 3, 'at': '2024-02-29T23:30:00Z', 'country': 'DE'}",
                                "{'id': 4, 'at': 'soon', 'country': null}"));

        assertThat(result.files())
                .extracting(
                        file -> file.file().staged().path() + " " + file.file().rows())
                .containsExactlyInAnyOrder(
                        "shop/orders/day=2024-03-01/land=DE/r1-1.parquet 2",
                        "shop/orders/day=2024-02-29/land=%C3%B6%2F%C3%9F%20%3D%20%25/r1-2.parquet 1",
                        "shop/orders/day=__HIVE_DEFAULT_PARTITION__/land=__HIVE_DEFAULT_PARTITION__/r1-3.parquet 1");
        assertThat(result.files().get(1).partition().values())
                .isEqualTo(Map.of("day", "2024-02-29", "land", "ö/ß = %"));
        assertThat(result.warnings())
                .containsExactly(
                        "1 value of 'at' can be no value of the partition key day; the rows are in its partition"
                                + " without a value");
        assertThat(result.partlyCovered()).isEmpty();
        assertThat(duck.ask(data(), "SELECT id, day, typeof(day), land FROM FILES ORDER BY id"))
                .containsExactly(
                        "1|2024-03-01|DATE|DE",
                        "2|2024-02-29|DATE|ö/ß = %",
                        "3|2024-03-01|DATE|DE",
                        "4|null|DATE|null");
        assertThat(duck.ask(data(), "SELECT id, _rescued FROM FILES WHERE day IS NULL"))
                .containsExactly("4|{\"at\":\"soon\"}");
    }

    @Test
    void saysWhichPartitionsWereReadInPart() {
        StreamInfo stream = new StreamInfo("orders", null, ORDERS.schema(), List.of(), "at");
        StreamSlice slice = new StreamSlice(
                new Row(),
                Lakes.json("{\"start_time\": \"2024-02-10T12:00:00Z\", \"end_time\": \"2024-02-12T23:59:59Z\"}"),
                new Row());
        PartitionedResult result = Written.run(folder, "r1")
                .declared("{'partition_by': [{'key': 'day', 'field': 'at', 'truncate': 'day'}]}")
                .write(
                        stream,
                        List.of(),
                        rows("{'at': '2024-02-10T13:00:00Z'}", "{'at': '2024-02-11T13:00:00Z'}"),
                        slice);

        assertThat(result.partlyCovered()).extracting(Partition::path).containsExactly("day=2024-02-10");
        assertThat(result.coverage().of(Map.of("day", "2024-02-12")).toString()).isEqualTo("WHOLE");
    }

    @Test
    void writesTenThousandPartitionsWithFewOpen() {
        OpenCount files = new OpenCount();
        PartitionedResult result = manyPartitions(files, 10_000, false);

        assertThat(result.files()).hasSize(10_000);
        assertThat(files.mostOpen).isLessThanOrEqualTo(16);
        assertThat(result.warnings()).isEmpty();
    }

    @Test
    void saysThatRowsComeInNoOrderOfTheirPartitions() {
        OpenCount files = new OpenCount();
        PartitionedResult result = manyPartitions(files, 500, true);

        assertThat(result.files().stream().mapToLong(file -> file.file().rows()).sum())
                .isEqualTo(2000);
        assertThat(result.partitions()).hasSize(500);
        assertThat(files.mostOpen).isLessThanOrEqualTo(16);
        assertThat(result.warnings())
                .hasSize(1)
                .first()
                .asString()
                .startsWith("its rows come in no order of their partitions: of 500 partitions, 16 were open at a time");
    }

    private PartitionedResult manyPartitions(OpenCount files, int count, boolean shuffled) {
        StreamPlan plan = Written.run(folder, "r1")
                .declared("{'partition_by': [{'key': 'p', 'field': 'id'}], 'files': {'open': 16}}")
                .plan(
                        Lakes.stream("orders", "{\"id\": {\"type\": \"integer\"}, \"v\": {\"type\": \"string\"}}"),
                        List.of());
        PartitionedWriter writer = plan.writer(new MemoryBudget(4 << 20), files);
        Random random = new Random(1);
        for (int i = 0; i < count / 25; i++) {
            List<Row> rows = new ArrayList<>();
            for (int j = 0; j < 100; j++) {
                int n = i * 100 + j;
                Row row = Row.of("id", shuffled ? (long) (n < count ? n : random.nextInt(count)) : (long) (n / 4));
                row.put("v", "value " + n);
                rows.add(row);
            }
            writer.write(new Batch(ORDERS, StreamSlice.WHOLE, rows));
        }
        return writer.finish();
    }

    @Test
    void leavesNothingOpenAfterAnAbort() {
        OpenCount files = new OpenCount();
        StreamPlan plan = Written.run(folder, "r1")
                .declared("{'partition_by': [{'key': 'p', 'field': 'id'}], 'files': {'open': 4}}")
                .plan(ORDERS, List.of());
        PartitionedWriter writer = plan.writer(new MemoryBudget(1), files);
        List<Row> rows = rows("{'id': 1}", "{'id': 2}", "{'id': 3}", "{'id': 4}", "{'id': 5}", "{'id': 6}");
        writer.write(new Batch(ORDERS, StreamSlice.WHOLE, rows));
        assertThat(files.open).isEqualTo(4);
        writer.abort();
        writer.abort();

        assertThat(files.open).isZero();
    }

    /** Texts that do not compress: about 40 bytes each. */
    private static List<Row> random(int count) {
        Random random = new Random(7);
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Row row = Row.of("id", (long) i);
            row.put("country", Long.toHexString(random.nextLong()) + Long.toHexString(random.nextLong()));
            row.put("at", "2024-02-29T00:00:00Z");
            row.put("amount", random.nextInt(100_000) / 100.0);
            rows.add(row);
        }
        return rows;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "'target': '1 MB', 'floor': '64 KB', 'cap': '4 MB' | 1.0 | 1.4",
                "'target': '300 KB', 'floor': '64 KB', 'cap': '500 KB' | 0.25 | 0.5",
            })
    void rollsFilesOfTheSizeThatIsWanted(String files, double least, double most) throws SQLException {
        PartitionedResult result = Written.run(folder, "r1")
                .declared("{'files': {'row_group': '256 KB', " + files + "}}")
                .write(ORDERS, List.of(), random(120_000));

        List<Double> sizes = result.files().stream()
                .map(file -> file.file().staged().bytes() / 1048576.0)
                .toList();
        assertThat(sizes).hasSizeGreaterThan(2);
        assertThat(sizes.subList(0, sizes.size() - 1)).allMatch(size -> size >= least && size <= most);
        assertThat(sizes.get(sizes.size() - 1)).isLessThanOrEqualTo(most);
        assertThat(duck.ask(data(), "SELECT count(*), sum(id) FROM FILES")).containsExactly("120000|7199940000");
    }

    @Test
    void putsASmallRestIntoTheFileBefore() {
        String files = "{'files': {'row_group': '256 KB', 'target': '256 KB', 'floor': '%s', 'cap': '1 MB'}}";
        int count = 18_000;
        List<Long> without = sizes(files.formatted("1 B"), random(count));
        while (without.get(without.size() - 1) > 64 << 10) {
            count += 500;
            without = sizes(files.formatted("1 B"), random(count));
        }

        List<Long> with = sizes(files.formatted("128 KB"), random(count));
        assertThat(without).hasSizeGreaterThan(1);
        assertThat(with).hasSize(without.size() - 1);
        assertThat(with.get(with.size() - 1)).isGreaterThan(without.get(with.size() - 1));
    }

    private List<Long> sizes(String declared, List<Row> rows) {
        PartitionedWriter writer = Written.run(folder, "r1")
                .declared(declared)
                .plan(ORDERS, List.of())
                .writer(new MemoryBudget(64 << 20), new OpenCount());
        writer.write(new Batch(ORDERS, StreamSlice.WHOLE, rows));
        return writer.finish().files().stream()
                .map(file -> file.file().staged().bytes())
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {"'compression': 'gzip' | GZIP", "'compression': 'none' | UNCOMPRESSED", "'level': 19 | ZSTD"})
    void compressesAsDeclared(String files, String codec) throws SQLException {
        Written.run(folder, "r1").declared("{'files': {" + files + "}}").write(ORDERS, List.of(), random(2000));

        assertThat(duck.ask(data(), "SELECT DISTINCT compression FROM parquet_metadata('" + data() + "/**/*.parquet')"))
                .containsExactly(codec);
        assertThat(duck.ask(data(), "SELECT count(*), sum(id) FROM FILES")).containsExactly("2000|1999000");
    }

    @ParameterizedTest
    @CsvSource({"auto, false, true", "always, true, true", "never, false, false"})
    void givesColumnsADictionaryAsDeclared(String dictionary, boolean uniqueAtFirst, boolean repeated)
            throws SQLException {
        List<Row> rows = random(60_000);
        rows.subList(30_000, 60_000).forEach(row -> row.put("country", "DE"));
        Written.run(folder, "r1")
                .declared("{'files': {'row_group': '256 KB', 'dictionary': '" + dictionary + "'}}")
                .write(ORDERS, List.of(), rows);

        String last = "(SELECT * FROM parquet_metadata('" + data()
                + "/**/*.parquet') QUALIFY row_group_id = max(row_group_id) OVER ())";
        assertThat(duck.ask(
                        data(),
                        "SELECT path_in_schema, encodings LIKE '%DICTIONARY%' FROM " + last
                                + " WHERE path_in_schema IN ('country', 'at') ORDER BY 1"))
                .containsExactly("at|" + repeated, "country|" + uniqueAtFirst);
    }

    @Test
    void makesBloomFilters() throws SQLException {
        Written.run(folder, "r1")
                .declared(
                        "{'files': {'bloom_filters': ['country', 'id', 'amount', 'who.name'], 'row_group': '256 KB'}}")
                .write(ORDERS, List.of(), random(30_000));
        List<Row> rows = random(30_000);
        String probe = "SELECT bool_and(bloom_filter_excludes) FROM parquet_bloom_probe('" + data()
                + "/**/*.parquet', %s, %s)";

        assertThat(duck.ask(data(), probe.formatted("'id'", "29999999"))).containsExactly("true");
        for (int i = 0; i < 30_000; i += 1000) {
            assertThat(duck.ask(data(), probe.formatted("'id'", String.valueOf(i))))
                    .containsExactly("false");
            assertThat(duck.ask(
                            data(),
                            probe.formatted("'country'", "'" + rows.get(i).get("country") + "'")))
                    .containsExactly("false");
        }
        assertThat(duck.ask(
                        data(),
                        "SELECT DISTINCT path_in_schema FROM parquet_metadata('" + data()
                                + "/**/*.parquet') WHERE bloom_filter_offset IS NOT NULL ORDER BY 1"))
                .containsExactly("amount", "country", "id", "who, name");
    }

    @Test
    void sortsTheRowsOfARowGroup() throws SQLException {
        PartitionedResult result = Written.run(folder, "r1")
                .declared("{'sort_by': ['load_date', '-amount', 'who.name', 'at']}")
                .write(
                        ORDERS,
                        List.of(),
                        rows(
                                "{'id': 1, 'amount': 1.5}",
                                "{'id': 2, 'amount': 10, 'who': {'name': 'b'}}",
                                "{'id': 3, 'amount': '10.00', 'who': {'name': 'B'}}",
                                "{'id': 4, 'amount': 10, 'at': '2024-02-29T12:00:00+02:00'}",
                                "{'id': 5, 'amount': 10, 'at': '2024-02-29T11:00:00Z'}",
                                "{'id': 6, 'amount': 'many'}",
                                "{'id': 7, 'amount': -3, 'at': '2024-02-29T11:00:00Z'}"));

        assertThat(duck.ask(
                        data(),
                        "SELECT id FROM FILES ORDER BY file_row_number"
                                .replace(
                                        "FILES",
                                        "read_parquet('" + data() + "/**/*.parquet', file_row_number = true)")))
                .containsExactly("3", "2", "4", "5", "1", "7", "6");
        assertThat(duck.ask(
                        data(),
                        "SELECT key::VARCHAR, value::VARCHAR FROM parquet_kv_metadata('" + data() + "/**/*.parquet')"))
                .contains("weir.sorted_by|-amount,who.name,at");
        assertThat(result.files()).hasSize(1);
    }

    @Test
    void keepsTheSliceOfEachRowThatItSorts() throws SQLException {
        StreamPlan plan =
                Written.run(folder, "r1").declared("{'sort_by': ['id']}").plan(ORDERS, List.of());
        Written files = Written.run(folder, "r1");
        PartitionedWriter writer = plan.writer(new MemoryBudget(1 << 20), files);
        for (long i = 0; i < 3000; i++) {
            StreamSlice slice = StreamSlice.ofPartition(Row.of("n", i % 7));
            Row row = Row.of("id", 2999 - i);
            row.put("amount", i % 7);
            writer.write(new Batch(ORDERS, slice, List.of(row)));
        }
        List<PartitionFile> written = writer.finish().files();
        written.forEach(file -> new LocalStorage(folder).publish(file.file().staged()));

        assertThat(
                        duck.ask(
                                data(),
                                "SELECT count(*), sum(id), bool_and((_weir_slice->'partition'->>'n')::INT = amount) FROM FILES"))
                .containsExactly("3000|4498500|true");
    }

    @Test
    void keepsRowsThatDoNotFitInQuarantine() throws SQLException {
        PartitionedResult result = Written.run(folder, "r1")
                .declared("{'schema': {'conflicts': 'quarantine'}}")
                .write(
                        ORDERS,
                        List.of(),
                        rows(
                                "{'id': 1, 'amount': 1.5}",
                                "{'id': 'x', 'amount': 'many', 'more': [1]}",
                                "{'id': 3, 'lines': [{'n': 1}, {'n': '?'}]}",
                                "{'id': 4, 'lines': [null, {'n': '7'}], 'at': '2024-02-29T00:00:00.1234567Z'}",
                                "{'id': 5, 'who': 'me'}"));

        assertThat(duck.ask(data(), "SELECT id, _rescued FROM FILES ORDER BY id"))
                .containsExactly("1|null", "4|{\"at\":\"2024-02-29T00:00:00.1234567Z\"}");
        assertThat(duck.ask(
                        folder.resolve("shop/_weir/quarantine/orders"),
                        "SELECT id, amount, lines, who, _extra, _weir_reason, _weir_run FROM FILES ORDER BY id"))
                .containsExactly(
                        "\"x\"|\"many\"|null|null|{\"more\":[1]}|values that do not fit their columns: id, amount|r1",
                        "3|null|[{\"n\":1},{\"n\":\"?\"}]|null|null|values that do not fit their columns: lines|r1",
                        "5|null|null|\"me\"|null|values that do not fit their columns: who|r1");
        assertThat(result.quarantinedRows()).isEqualTo(3);
        assertThat(result.quarantineCauses()).isEqualTo(Map.of("id", 1L, "amount", 1L, "lines", 1L, "who", 1L));
        assertThat(result.quarantine()).hasSize(1);
        assertThat(result.quarantine().get(0).staged().path()).isEqualTo("shop/_weir/quarantine/orders/r1-q1.parquet");
    }

    @Test
    void dropsAndCountsFieldsWithoutAColumn() throws SQLException {
        PartitionedResult result = Written.run(folder, "r1")
                .declared("{'schema': {'mode': 'discard'}}")
                .write(
                        ORDERS,
                        List.of(),
                        rows("{'id': 1, 'x': 5, 'who': {'name': 'a', 'age': 7}}", "{'id': 2, 'x': 6}"));

        assertThat(duck.ask(data(), "SELECT id, who.name, _extra FROM FILES ORDER BY id"))
                .containsExactly("1|a|null", "2|null|null");
        assertThat(result.droppedValues()).isEqualTo(3);
        assertThat(result.unknownFields()).containsExactly("who.age", "x");
    }

    @Test
    void refusesWhatDoesNotSuitTheStream() {
        String declared =
                "{'partition_by': [{'key': 'Country', 'field': 'country'}], 'sort_by': ['nothing', 'who', 'lines'],"
                        + " 'files': {'bloom_filters': ['paid', 'gone']}}";

        assertThatThrownBy(() -> Written.run(folder, "r1").declared(declared).plan(ORDERS, List.of()))
                .isInstanceOf(ConnectorException.class)
                .hasMessage(String.join(
                        "\n",
                        "Cannot partition the files by 'Country' of the stream orders: they have a column of that name, and"
                                + " no reader tells the two apart (name the key otherwise, for instance Country_key, or the"
                                + " column by schema: columns)",
                        "Cannot sort the rows by 'nothing' of the stream orders: no column has such a field (known: id,"
                                + " amount, country, at, paid, lines, who)",
                        "Cannot sort the rows by 'who' of the stream orders: its values have no order (name a field of"
                                + " scalars)",
                        "Cannot sort the rows by 'lines' of the stream orders: its values have no order (name a field of"
                                + " scalars)",
                        "Cannot make a Bloom filter for 'paid' of the stream orders: only columns of numbers, texts and times"
                                + " have one (remove it)",
                        "Cannot make a Bloom filter for 'gone' of the stream orders: no column has such a field (known: id,"
                                + " amount, country, at, paid, lines, who)"));
    }

    @Test
    void givesColumnsTheNamesThatAreDeclared() throws SQLException {
        StreamInfo stream = Lakes.stream(
                "orders", "{\"Total Amount\": {\"type\": \"integer\"}, \"load_date\": {\"type\": \"string\"}}");
        StreamPlan plan = Written.run(folder, "r1")
                .declared("{'schema': {'columns': {'Total Amount': 'total_amount', 'None': 'none'}}}")
                .plan(stream, List.of());
        Written.run(folder, "r1")
                .declared("{'schema': {'columns': {'Total Amount': 'total_amount'}}}")
                .write(stream, List.of(), rows("{'Total Amount': 5, 'load_date': 'mine'}"));

        assertThat(plan.columns())
                .containsExactly(
                        new Column("total_amount", "Total Amount", Scalar.INT64),
                        new Column("load_date_2", "load_date", Scalar.TEXT));
        assertThat(plan.warnings())
                .containsExactly(
                        "the field 'load_date' is in the column 'load_date_2', as not every reader takes its own name",
                        "the declaration names the column of the field 'None', which has none");
        assertThat(duck.ask(data(), "SELECT total_amount, load_date_2, load_date FROM FILES"))
                .containsExactly("5|mine|2024-02-29");
    }

    /** Random rows into random partitions: each is there once, in the folder of its values. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void losesAndDoublesNothing(long seed) throws SQLException {
        Random random = new Random(seed);
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < 1500; i++) {
            Row row = Row.of("id", (long) i);
            row.put("country", "c" + random.nextInt(4));
            row.put("at", "2024-02-" + (10 + random.nextInt(3)) + "T0" + random.nextInt(4) + ":00:00Z");
            rows.add(row);
        }
        String sort = random.nextBoolean() ? "'sort_by': ['-id'], " : "";
        PartitionedResult result = Written.run(folder, "r1", 200_000)
                .declared(
                        "{'partition_by': [{'key': 'c', 'field': 'country'}, {'key': 'h', 'field': 'at', 'truncate': 'hour'}], "
                                + sort + "'files': {'open': " + (20 + random.nextInt(40)) + "}}")
                .write(ORDERS, List.of(), rows);

        assertThat(result.files().stream().mapToLong(file -> file.file().rows()).sum())
                .isEqualTo(1500);
        assertThat(
                        duck.ask(
                                data(),
                                "SELECT count(*), count(DISTINCT id), bool_and(c = country AND h = strftime(\"at\", '%Y-%m-%dT%H')) FROM FILES"))
                .containsExactly("1500|1500|true");
    }
}
