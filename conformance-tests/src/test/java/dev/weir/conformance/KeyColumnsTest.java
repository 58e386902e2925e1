package dev.weir.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.descriptors.Descriptors;
import dev.weir.manifest.Manifests;
import dev.weir.manifest.tree.MappingNode;
import dev.weir.spi.record.RecordExtractor;
import dev.weir.testkit.scope.Components;
import dev.weir.validator.component.Component;
import dev.weir.validator.component.ComponentTree;
import dev.weir.validator.component.RowKeys;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What parsers declare of their key columns is what they say of them at run time. */
class KeyColumnsTest {

    private static final String KEYED =
            "source: {type: CustomRecordExtractor, class_name: weir.parsers.KeyedObjectExtractor, key_field: [day, id]}";

    private final Descriptors descriptors = Descriptors.load(KeyColumnsTest.class.getClassLoader());

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            UnpivotExtractor         | name_pattern: "(?<a>.)_(?<_m>.)"
            UnpivotExtractor         | name_pattern: "[(?<x>]\\\\(?<y>(?<a>.)_(?<_m>.)"
            UnpivotExtractor         | columns: ["(?<a>.)_b", "(?<c>.)_d"], metrics_to: columns
            UnpivotExtractor         | name_pattern: "(?<a>.)_(?<_m>.)", metrics_to: rows
            UnpivotExtractor         | name_pattern: "(?<a>.)", fold: {into: b}
            HeaderRowArraysExtractor | path: [a]
            AnalyticsReportExtractor | layout: ga4
            AnalyticsReportExtractor | layout: ga_v4, date_ranges: label
            AnalyticsReportExtractor | layout: ga_v4, date_ranges: label, date_range_field: range
            SeriesExtractor          | layout: parallel
            SeriesExtractor          | layout: parallel, metrics_to: rows
            SeriesExtractor          | layout: matrix
            SeriesExtractor          | layout: matrix, metrics_to: columns
            SeriesExtractor          | layout: points, point: [t, v]
            SeriesExtractor          | layout: points, point: {t: a, v: b}
            SeriesExtractor          | layout: points
            NestedExpansionExtractor | levels: [{path: [a], fields: {a_id: id}}, {path: [b], fields: {b_id: id}}, {path: [c]}]
            NestedExpansionExtractor | levels: [{path: [a]}, {path: [b], fields: {b_id: id}}], branches: [{path: [c], add: {kind: c}}]
            KeyedObjectExtractor     | key_field: [a, b]
            KeyedObjectExtractor     | key_field: a, path: [b], into: list
            CellListExtractor        | rows_path: [a]
            CellListExtractor        | mode: long, keys: [end_time]
            CellListExtractor        | mode: long, name_to: what, KEYED
            FlattenMapExtractor      | lists: explode, position_field: at
            FlattenMapExtractor      | lists: explode
            HeaderRowArraysExtractor | KEYED
            TotalsRowFilter          | last_row: true, KEYED
            ScalarAndEnvelopeExtractor | wrap: {field: v}, KEYED
            """)
    void areDeclaredAsTheyAre(String name, String parameters) {
        String extractor = "{type: CustomRecordExtractor, class_name: weir.parsers." + name + ", "
                + parameters.replace("KEYED", KEYED) + "}";

        List<String> declared = RowKeys.of(declared(extractor)).stream()
                .flatMap(keys -> keys.columns().stream())
                .distinct()
                .toList();

        assertThat(declared)
                .isEqualTo(Components.bind(RecordExtractor.class, extractor).keyColumns());
    }

    private Component declared(String extractor) {
        String manifest = """
                version: 7.0.0
                type: DeclarativeSource
                check: {type: CheckStream, stream_names: [a]}
                streams:
                  - type: DeclarativeStream
                    name: a
                    primary_key: [id]
                    retriever:
                      type: SimpleRetriever
                      requester: {type: HttpRequester, url: https://api.example.com/a}
                      record_selector:
                        type: RecordSelector
                        extractor: EXTRACTOR
                """.replace("EXTRACTOR", extractor);
        MappingNode resolved =
                Manifests.parse(manifest, "manifest.yaml").resolve(descriptors).root();
        Component source = ComponentTree.of(resolved, descriptors).orElseThrow();
        Component stream = Objects.requireNonNull(source.children("streams").get(0));
        return stream.child("retriever")
                .flatMap(retriever -> retriever.child("record_selector"))
                .flatMap(selector -> selector.child("extractor"))
                .orElseThrow();
    }
}
