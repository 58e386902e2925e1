package dev.weir.parsers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Enumeration;
import java.util.Iterator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bodies of 100,000 rows, of which nothing is held: rows are dropped as they come. */
class LargeBodiesTest {

    private static final int ROWS = 100_000;
    private static final int BLOCK = 1_000;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            UnpivotExtractor         | path: [r], name_pattern: "^m(?<n>.)$"                 | {"r":[          | {"id":1,"m1":5,"m2":6}                              | ]}
            HeaderRowArraysExtractor | limits: {held_rows: 0}                                | [["a","b"],     | ["x",1]                                             | ]
            AnalyticsReportExtractor | layout: keys_array, dimension_names: [d], limits: {held_rows: 0} | {"rows":[ | {"keys":["x"],"clicks":1}                       | ]}
            SeriesExtractor          | layout: points, limits: {held_values: 0}              | {"values":[     | [1700,"1"]                                          | ]}
            KeyedObjectExtractor     | key_field: k, limits: {held_rows: 0, held_values: 0}  | {               | "#":{"n":1}                                         | }
            CellListExtractor        | limits: {held_rows: 1}                                | [               | [{"name":"a","value":1},{"name":"b","value":2}]      | ]
            """)
    void goThroughRowByRow(String name, String parameters, String start, String row, String end) {
        Extraction extraction = Extraction.of(
                "{type: CustomRecordExtractor, class_name: weir.parsers." + name + ", " + parameters + "}");
        int[] records = new int[1];

        int rows = extraction.each(body(start, row, end), record -> records[0]++);

        assertThat(rows).as("rows of the source").isEqualTo(ROWS);
        assertThat(records[0]).as("records").isEqualTo(name.equals("UnpivotExtractor") ? 2 * ROWS : ROWS);
    }

    private static InputStream body(String start, String row, String end) {
        Iterator<InputStream> parts = Stream.of(
                        Stream.of(start),
                        IntStream.range(0, ROWS / BLOCK).mapToObj(block -> block(block, row)),
                        Stream.of(end))
                .flatMap(part -> part)
                .<InputStream>map(part -> new ByteArrayInputStream(part.getBytes(StandardCharsets.UTF_8)))
                .iterator();
        return new SequenceInputStream(new Enumeration<>() {
            @Override
            public boolean hasMoreElements() {
                return parts.hasNext();
            }

            @Override
            public InputStream nextElement() {
                return parts.next();
            }
        });
    }

    private static String block(int number, String row) {
        StringBuilder rows = new StringBuilder();
        for (int i = number * BLOCK; i < (number + 1) * BLOCK; i++) {
            rows.append(i == 0 ? "" : ",").append(row.replace("#", "k" + i));
        }
        return rows.toString();
    }
}
