package dev.weir.parsers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.manifest.problem.ManifestException;
import dev.weir.spi.record.RecordExtractor;
import dev.weir.testkit.scope.Components;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What parameters of the extractors of JSON say together. */
class ParametersTest {

    private static String yaml(String name, String parameters) {
        return "{type: CustomRecordExtractor, class_name: weir.parsers." + name + ", " + parameters + "}";
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            UnpivotExtractor         | id_columns: [a]                                          | Cannot turn columns into rows: neither name_pattern nor columns says which
            UnpivotExtractor         | name_pattern: "(?<a>.)", captures: {b: {}}               | Cannot turn columns into rows: captures names a group 'b' that no pattern has
            UnpivotExtractor         | name_pattern: "(?<_a>.)(?<_b>.)"                         | Cannot turn columns into rows: the groups _a and _b both hold the metric
            UnpivotExtractor         | name_pattern: "(?<_>.)", metrics_to: rows                | Cannot turn columns into rows: the group _ gives its column no name
            HeaderRowArraysExtractor | header: {path: [a], names: [b]}, rows_path: [c]          | Cannot find the header of a table: path stands beside names
            HeaderRowArraysExtractor | header: {path: []}, rows_path: [c]                       | Cannot find the header of a table: path is empty
            HeaderRowArraysExtractor | header: {row: -1}                                        | Cannot find the header of a table: row is -1
            HeaderRowArraysExtractor | header: {path: [a]}                                      | Cannot name the cells of rows: header.path leads away from the table
            AnalyticsReportExtractor | layout: keys_array                                       | Cannot read a report of this layout: there is no dimension_names
            AnalyticsReportExtractor | layout: custom                                           | Cannot read a report of this layout: there is no metric_path
            AnalyticsReportExtractor | layout: keys_array, dimension_names: [a], totals: only   | Cannot read a report of this layout: there is no totals_path
            SeriesExtractor          | layout: points, index: {path: [a]}                       | Cannot read series of this layout: points have no index
            SeriesExtractor          | layout: parallel, index: {path: []}                      | Cannot find the index of series: path is empty
            SeriesExtractor          | layout: parallel, tags_path: [a]                         | Cannot read series of this layout: tags_path is for points
            SeriesExtractor          | layout: parallel, labels_path: [a]                       | Cannot read series of this layout: parallel lists have names
            SeriesExtractor          | layout: points, metrics_to: columns                      | Cannot read series of this layout: without labels_path no series has a name
            SeriesExtractor          | layout: points, labels_path: [a], metrics_to: columns, point: [t, a, b] | Cannot read series of this layout: points of several values have columns
            SeriesExtractor          | layout: points, series: {map: {a: [b]}}                  | Cannot read series of this layout: series.map is for parallel lists
            SeriesExtractor          | layout: parallel, series: {path: [c], map: {a: [b]}}     | Cannot find series: path stands beside map
            SeriesExtractor          | layout: points, point: []                                | Cannot read points: point names no columns
            SeriesExtractor          | layout: points, point: [1, 2]                            | Cannot read points: point holds something else than names
            KeyedObjectExtractor     | key_field: []                                            | Cannot read keyed objects: key_field names no column
            KeyedObjectExtractor     | key_field: [a, a]                                        | Cannot read keyed objects: key_field names a column twice
            KeyedObjectExtractor     | key_field: 5                                             | Cannot read keyed objects: key_field is no text
            KeyedObjectExtractor     | key_field: a, merge_parent: true                         | Cannot read keyed objects: without a path there is nothing around the objects
            KeyedObjectExtractor     | key_field: a, path: [b], merge_parent: true, into: list  | Cannot read keyed objects: a list stays in its document
            HeaderRowArraysExtractor | header: names                                            | found the text 'names' (give a mapping with fields of weir.parsers.MatrixHeader: row, path, name_key, names)
            CellListExtractor        | cells_path: []                                           | Cannot read cells: cells_path is empty
            CellListExtractor        | mode: long, suffixes: {id: _id}                          | Cannot read cells: long records have one value
            CellListExtractor        | names: {path: [a]}                                       | Cannot read cells: names stand beside rows
            CellListExtractor        | rows_path: [a], names: {path: []}                        | Cannot name cells: the path of names is empty
            """)
    void refusesParametersThatDoNotGoTogether(String name, String parameters, String message) {
        String yaml = yaml(name, parameters);

        assertThatThrownBy(() -> Components.bind(RecordExtractor.class, yaml))
                .isInstanceOf(ManifestException.class)
                .hasMessageContaining(message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            UnpivotExtractor         | name_pattern: "(?<a>.)_(?<_m>.)"                                | a
            UnpivotExtractor         | name_pattern: "(?<a>.)_(?<_m>.)", metrics_to: rows              | a,m
            UnpivotExtractor         | name_pattern: "(?<a>.)", fold: {into: b}                        | ``
            HeaderRowArraysExtractor | path: [a]                                                       | ``
            AnalyticsReportExtractor | layout: ga4                                                     | ``
            AnalyticsReportExtractor | layout: ga_v4, date_ranges: label                               | dateRange
            SeriesExtractor          | layout: parallel                                                | ``
            SeriesExtractor          | layout: matrix                                                  | label
            SeriesExtractor          | layout: points, point: [t, v]                                   | t
            KeyedObjectExtractor     | key_field: [a, b]                                               | a,b
            KeyedObjectExtractor     | key_field: a, path: [b], into: list                             | ``
            CellListExtractor        | rows_path: [a]                                                  | ``
            CellListExtractor        | mode: long, keys: [end_time]                                    | end_time,metric
            CellListExtractor        | mode: long, source: {type: CustomRecordExtractor, class_name: weir.parsers.KeyedObjectExtractor, key_field: day} | day,metric
            HeaderRowArraysExtractor | source: {type: CustomRecordExtractor, class_name: weir.parsers.KeyedObjectExtractor, key_field: day} | day
            ScalarAndEnvelopeExtractor | wrap: {field: v}, source: {type: CustomRecordExtractor, class_name: weir.parsers.KeyedObjectExtractor, key_field: day} | day
            ScalarAndEnvelopeExtractor | envelope: data, keep: [id], source: {type: CustomRecordExtractor, class_name: weir.parsers.KeyedObjectExtractor, key_field: [day, id]} | id
            """)
    void namesTheColumnsThatTellRecordsOfOneRowApart(String name, String parameters, String columns) {
        RecordExtractor extractor = Components.bind(RecordExtractor.class, yaml(name, parameters));

        assertThat(extractor.keyColumns()).isEqualTo(columns.isEmpty() ? List.of() : List.of(columns.split(",")));
    }
}
