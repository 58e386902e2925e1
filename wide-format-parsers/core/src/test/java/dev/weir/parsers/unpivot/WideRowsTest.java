package dev.weir.parsers.unpivot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.parsers.Extraction;
import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.value.Row;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WideRowsTest {

    private static final int COLUMNS = 5_000;

    private static Extraction extraction(String more) {
        return Extraction.of("""
                type: CustomRecordExtractor
                class_name: weir.parsers.UnpivotExtractor
                name_pattern: '^d(?<day>\\d+)$'
                captures: {day: {value_type: integer}}
                """ + more);
    }

    @Test
    void givesARecordForEachOfThousandsOfColumns() {
        List<Row> rows = new ArrayList<>();
        for (long id = 0; id < 20; id++) {
            Row row = Row.of("id", id);
            for (long day = 0; day < COLUMNS; day++) {
                row.put("d" + day, id * day);
            }
            rows.add(row);
        }

        List<Row> records = extraction("").ofRows(rows);

        List<List<?>> expected = new ArrayList<>();
        for (long id = 0; id < 20; id++) {
            for (long day = 0; day < COLUMNS; day++) {
                expected.add(List.of(id, day, id * day));
            }
        }
        assertThat(values(records).equals(expected)).isTrue();
    }

    private static List<List<?>> values(List<Row> records) {
        List<List<?>> values = new ArrayList<>();
        records.forEach(record -> values.add(new ArrayList<>(record.values())));
        return values;
    }

    @Test
    void turnsRowsOfWhichEachHasOtherColumns() {
        Random random = new Random(7);
        List<Row> rows = new ArrayList<>();
        Set<List<?>> expected = new HashSet<>();
        for (long id = 0; id < 500; id++) {
            Row row = Row.of("id", id);
            for (int i = 0; i < 40; i++) {
                long day = random.nextInt(60_000);
                if (row.put("d" + day, id + day) == null) {
                    expected.add(List.of(id, day, id + day));
                }
            }
            rows.add(row);
        }

        List<Row> records = extraction("").ofRows(rows);

        assertThat(records).hasSize(expected.size());
        assertThat(new HashSet<>(values(records)).equals(expected)).isTrue();
    }

    @Test
    void repeatsAValueThatCanBeChangedWithoutTheOthers() {
        Row row = Row.of("tags", new ArrayList<>(List.of("a")));
        row.put("d1", 1L);
        row.put("d2", 2L);

        List<Row> records = extraction("").ofRows(List.of(row));
        @SuppressWarnings("unchecked")
        List<Object> tags = (List<Object>) records.get(0).get("tags");
        tags.add("b");

        assertThat(records.get(1).get("tags")).isEqualTo(List.of("a"));
    }

    @Test
    void refusesRowsOfMoreColumnsThanTheLimit() {
        Row row = new Row();
        for (int day = 0; day < 11; day++) {
            row.put("d" + day, 1L);
        }

        assertThatThrownBy(() -> extraction("limits: {columns: 10}").ofRows(List.of(row)))
                .isInstanceOf(ConnectorException.class)
                .hasMessage(
                        "Cannot read a table: it has more than 10 columns (raise limits.columns if the source is to be"
                                + " trusted with that)");
    }

    @Test
    void refusesAPatternThatMakesAMetricOfEachColumn() {
        Row row = new Row();
        for (int i = 0; i < 100; i++) {
            row.put("k" + i + "_m" + i, 1L);
        }

        assertThatThrownBy(() -> Extraction.of("""
                        type: CustomRecordExtractor
                        class_name: weir.parsers.UnpivotExtractor
                        name_pattern: "^(?<key>.+)_(?<_metric>.+)$"
                        limits: {held_values: 9999}
                        """).ofRows(List.of(row)))
                .isInstanceOf(ConnectorException.class)
                .hasMessageContaining("it has more than 9999 values");
    }
}
