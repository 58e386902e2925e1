package dev.weir.lake.declare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.lake.Lakes;
import dev.weir.lake.declare.FileSettings.Compression;
import dev.weir.lake.declare.FileSettings.Dictionary;
import dev.weir.lake.declare.PartitionKey.EpochUnit;
import dev.weir.lake.declare.PartitionKey.OfField;
import dev.weir.lake.declare.PartitionKey.OfRun;
import dev.weir.lake.declare.PartitionKey.OfSlice;
import dev.weir.lake.declare.PartitionKey.RunValue;
import dev.weir.lake.declare.PartitionKey.Truncation;
import dev.weir.lake.declare.SchemaSettings.Conflicts;
import dev.weir.lake.declare.SchemaSettings.Mode;
import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.value.Row;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LakeDeclarationTest {

    private static LakeDeclaration read(String json) {
        return LakeDeclaration.of(Lakes.json(json.replace('\'', '"')));
    }

    private static StreamDeclaration stream(String json) {
        return read("{'lake': {'streams': {'orders': " + json + "}}}").stream("orders");
    }

    @Test
    void readsEverythingThatAStreamMaySay() {
        StreamDeclaration orders = stream("""
                {'partition_by': ['load_date', 'account', 'run',
                    {'key': 'loaded', 'from': 'load_date'},
                    {'key': 'day', 'field': 'a.updated_at', 'truncate': 'day', 'time_zone': 'Europe/Berlin', 'unit': 'seconds'},
                    {'key': 'country', 'field': 'country_code'},
                    {'key': 'report', 'slice': 'report_id'}],
                 'publish': 'replace', 'sort_by': ['day', '-amount'],
                 'files': {'target': '1 MB', 'floor': '64 KB', 'cap': 2000000, 'row_group': '1MB', 'compression': 'zstd',
                   'level': 9, 'dictionary': 'never', 'bloom_filters': ['id'], 'open': 7},
                 'schema': {'mode': 'freeze', 'conflicts': 'quarantine', 'columns': {'Total Amount': 'total_amount'}},
                 'gate': {'rows': 1}}""");

        assertThat(orders.partitionBy())
                .containsExactly(
                        new OfRun("load_date", RunValue.LOAD_DATE),
                        new OfRun("account", RunValue.ACCOUNT),
                        new OfRun("run", RunValue.RUN),
                        new OfRun("loaded", RunValue.LOAD_DATE),
                        new OfField(
                                "day", "a.updated_at", Truncation.DAY, ZoneId.of("Europe/Berlin"), EpochUnit.SECONDS),
                        new OfField("country", "country_code", Truncation.NONE, ZoneOffset.UTC, EpochUnit.NONE),
                        new OfSlice("report", "report_id"));
        assertThat(orders.publish()).isEqualTo(PublishMode.REPLACE);
        assertThat(orders.sortBy()).containsExactly(new SortKey("day", false), new SortKey("amount", true));
        assertThat(orders.files())
                .isEqualTo(new FileSettings(
                        1 << 20,
                        64 << 10,
                        2_000_000,
                        1 << 20,
                        Compression.ZSTD,
                        9,
                        Dictionary.NEVER,
                        List.of("id"),
                        7));
        assertThat(orders.schema())
                .isEqualTo(
                        new SchemaSettings(Mode.FREEZE, Conflicts.QUARANTINE, Map.of("Total Amount", "total_amount")));
        assertThat(orders.gate()).containsExactly(new Unread(Row.of("rows", 1L), "lake.streams.orders.gate"));
    }

    @Test
    void completesStreamsByTheDefaultsKeyByKey() {
        LakeDeclaration lake = read("""
                {'lake': {'source': 'shop', 'defaults': {'publish': 'overwrite', 'files': {'level': 5, 'open': 3},
                    'schema': {'mode': 'discard', 'columns': {'A': 'a'}}, 'gate': {'rows': 1}},
                  'streams': {'orders': {'files': {'level': 7}, 'schema': {'columns': {'B': 'b'}}, 'gate': {'rows': 2}}, 'users': {}},
                  'commit_gate': {'x': 1}}}""");
        StreamDeclaration orders = lake.stream("orders");

        assertThat(lake.source()).isEqualTo("shop");
        assertThat(orders.publish()).isEqualTo(PublishMode.OVERWRITE);
        assertThat(orders.files().level()).isEqualTo(7);
        assertThat(orders.files().open()).isEqualTo(3);
        assertThat(orders.schema())
                .isEqualTo(new SchemaSettings(Mode.DISCARD, Conflicts.RESCUE, Map.of("A", "a", "B", "b")));
        assertThat(orders.gate())
                .containsExactly(
                        new Unread(Row.of("rows", 1L), "lake.defaults.gate"),
                        new Unread(Row.of("rows", 2L), "lake.streams.orders.gate"));
        assertThat(lake.stream("users")).isEqualTo(lake.defaults()).isEqualTo(lake.stream("others"));
        assertThat(lake.commitGate()).isEqualTo(new Unread(Row.of("x", 1L), "lake.commit_gate"));
        assertThat(lake.unknown(List.of("orders"))).containsExactly("users");
    }

    @Test
    void declaresNothingWithoutAFile() {
        assertThat(read("{}")).isEqualTo(LakeDeclaration.NONE);
        assertThat(LakeDeclaration.NONE.stream("any")).isEqualTo(StreamDeclaration.DEFAULT);
        assertThat(read("{'lake': {}}")).isEqualTo(LakeDeclaration.NONE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "{'publish': 'often'} | publish: 'often' is not one of append, replace, overwrite",
                "{'publsh': 'append'} | publsh: there is no such key (did you mean publish? known: gate, partition_by, publish, sort_by, files, schema)",
                "{'partition_by': 'load_date'} | partition_by: 'load_date' is not a list",
                "{'partition_by': [5]} | partition_by[0]: '5' cannot stand here",
                "{'partition_by': ['updated_at']} | partition_by[0].from: 'updated_at' is not one of load_date, account, run (for a field of"
                        + " the records write {key: updated_at, field: updated_at}, for a value of the slice {key: updated_at, slice: updated_at})",
                "{'partition_by': [{'field': 'a'}]} | partition_by[0].key: it has no name (give one, like key: day)",
                "{'partition_by': [{'key': '_a', 'field': 'a'}]} | partition_by[0].key: '_a' is no name that every reader takes (use letters,"
                        + " digits and _, a letter first)",
                "{'partition_by': [{'key': 'a'}]} | partition_by[0].key: it says not where its values come from (give one of field, slice and from)",
                "{'partition_by': [{'key': 'a', 'field': 'a', 'slice': 'b'}]} | partition_by[0].key: it says not where its values come from"
                        + " (give one of field, slice and from)",
                "{'partition_by': ['run', {'key': 'RUN', 'slice': 'b'}]} | partition_by[1].key: there is another key 'RUN' (name each key once,"
                        + " whatever its case)",
                "{'partition_by': [{'key': 'a', 'field': 'a', 'truncate': 'day', 'time_zone': 'Mars'}]} | partition_by[0].time_zone: 'Mars' is"
                        + " no time zone (write one like Europe/Berlin or UTC)",
                "{'partition_by': [{'key': 'a', 'field': 'a', 'unit': 'seconds'}]} | partition_by[0].unit: it says something of times, and nothing"
                        + " is truncated (add truncate, or remove it)",
                "{'partition_by': [{'key': 'a', 'slice': 'a', 'truncate': 'day'}]} | partition_by[0].truncate: there is no such key (known: key,"
                        + " field, slice, from)",
                "{'sort_by': [1]} | sort_by: '[1]' is not a list of texts",
                "{'files': 5} | files: '5' is not an object with keys",
                "{'files': {'target': '9999999999 GB'}} | files.target: '9999999999 GB' is not a size like '256 MB'",
                "{'files': {'target': '2 GB'}} | files.cap: it is below the target or the row group (raise it, or lower those)",
                "{'files': {'target': '1 MB'}} | files.floor: it is above the target, 1048576 bytes (lower it)",
                "{'files': {'row_group': '1 KB'}} | files.row_group: a row group of 1024 bytes is too small (64 KB at least)",
                "{'files': {'level': 23}} | files.level: '23' is not a level of zstd (1 to 22, 3 is a good one)",
                "{'files': {'compression': 'gzip', 'level': 3}} | files.level: only zstd has levels (remove it, or use compression: zstd)",
                "{'files': {'compression': 'lzo'}} | files.compression: 'lzo' is not one of zstd, gzip, none",
                "{'schema': {'columns': {'a': '_a'}}} | schema.columns.a: '_a' starts with _, as the lake's own columns do (name it otherwise)",
                "{'schema': {'columns': {'a': 'x', 'b': 'X'}}} | schema.columns.b: the column 'X' is that of 'a' (name it otherwise)",
                "{'schema': {'columns': {'a': 5}}} | schema.columns.a: '5' is not a text",
            })
    void saysWhatIsWrongAndWhatToDo(String declared, String message) {
        assertThatThrownBy(() -> stream(declared))
                .isInstanceOf(ConnectorException.class)
                .hasMessage("Cannot use the lake's declaration: lake.streams.orders." + message);
    }

    @Test
    void saysAllThatIsWrongAtOnce() {
        assertThatThrownBy(() -> read("{'lake': {'source': 5, 'defaults': {'publish': 1}, 'streams': []}, 'x': 1}"))
                .hasMessage("""
                        Cannot use the lake's declaration: x: there is no such key (known: lake)
                        Cannot use the lake's declaration: lake.source: '5' is not a text
                        Cannot use the lake's declaration: lake.defaults.publish: '1' is not one of append, replace, overwrite
                        Cannot use the lake's declaration: lake.streams: '[]' is not an object with keys""");
    }
}
