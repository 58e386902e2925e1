package dev.weir.parsers.totals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.spi.read.DocumentReader;
import dev.weir.spi.read.ValueReader;
import dev.weir.spi.record.RecordExtractor;
import dev.weir.spi.template.Scope;
import dev.weir.spi.value.Row;
import dev.weir.spi.value.Rows;
import dev.weir.testkit.scope.Components;
import dev.weir.testkit.scope.TestRuntime;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TotalsRowFilterTest {

    private static final TestRuntime RUNTIME = new TestRuntime();
    private static final Locale[] LOCALES = {Locale.US, Locale.GERMANY, Locale.FRANCE, new Locale("de", "CH")};

    private static RecordExtractor with(String parameters) {
        return Components.bind(
                RecordExtractor.class,
                "type: CustomRecordExtractor\nclass_name: weir.parsers.TotalsRowFilter\n" + parameters);
    }

    private static int count(RecordExtractor extractor, DocumentReader documents) {
        Scope scope = RUNTIME.scope();
        int count = 0;
        try (Rows rows = extractor.extract(documents, scope)) {
            while (rows.hasNext()) {
                rows.next();
                count++;
            }
            assertThat(rows.sourceRows()).isEqualTo(count);
        }
        return count;
    }

    private static int count(RecordExtractor extractor, List<Row> rows) {
        return count(extractor, ValueReader.of(rows.iterator()));
    }

    private static int count(RecordExtractor extractor, String json) {
        return count(
                extractor, RUNTIME.json().documents(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8))));
    }

    private static Row row(String label, Object... values) {
        Row row = Row.of("d", label);
        for (int i = 0; i < values.length; i++) {
            row.put("m" + i, values[i]);
        }
        return row;
    }

    private static BigDecimal cell(Random random) {
        return BigDecimal.valueOf(random.nextLong(20_000_000) - 5_000_000, 2);
    }

    /** A table of amounts: its columns and, as the last row, their sums. */
    private static BigDecimal[][] table(Random random) {
        int rows = 1 + random.nextInt(60);
        BigDecimal[][] table = new BigDecimal[rows + 1][3];
        for (int column = 0; column < 3; column++) {
            table[rows][column] = BigDecimal.ZERO;
            for (int row = 0; row < rows; row++) {
                table[row][column] = cell(random);
                table[rows][column] = table[rows][column].add(table[row][column]);
            }
        }
        return table;
    }

    @Test
    void reconcilesTextsOfAnyCountryAndFindsAnyCellThatChanged() {
        Random random = new Random(1);
        for (int i = 0; i < 200; i++) {
            Locale locale = LOCALES[random.nextInt(LOCALES.length)];
            NumberFormat format = NumberFormat.getInstance(locale);
            format.setMinimumFractionDigits(2);
            RecordExtractor extractor =
                    with("match: {field: d, values: [Total]}\nreconcile: {locale: " + locale.toLanguageTag() + "}");
            BigDecimal[][] table = table(random);
            List<Row> rows = texts(table, format);

            assertThat(count(extractor, rows)).isEqualTo(table.length - 1);

            table[random.nextInt(table.length - 1)][random.nextInt(3)] =
                    cell(random).add(new BigDecimal("100000000"));
            List<Row> changed = texts(table, format);
            assertThatThrownBy(() -> count(extractor, changed)).hasMessageStartingWith("Cannot reconcile totals: 'm");
        }
    }

    private static List<Row> texts(BigDecimal[][] table, NumberFormat format) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < table.length; i++) {
            String label = i == table.length - 1 ? "Total" : "day " + i;
            BigDecimal[] cells = table[i];
            rows.add(row(
                    label,
                    IntStream.range(0, 3)
                            .mapToObj(column -> format.format(cells[column]))
                            .toArray()));
        }
        return rows;
    }

    @Test
    void takesWhatFloatingNumbersLoseForNoMismatchAndFindsACentThatChanged() {
        Random random = new Random(2);
        RecordExtractor extractor = with("null_keys: [d]\nreconcile: {}");
        for (int i = 0; i < 100; i++) {
            int size = 1 + random.nextInt(2000);
            double[] cells = random.ints(size, -100_000_000, 1_000_000_000)
                    .mapToDouble(cents -> cents / 100.0)
                    .toArray();
            double total = 0;
            for (double cell : cells) {
                total += cell;
            }
            double sum = total;
            List<Row> rows = new ArrayList<>();
            for (double cell : cells) {
                rows.add(row("x", cell));
            }
            rows.add(row("", sum));

            assertThat(count(extractor, rows)).isEqualTo(size);

            int place = random.nextInt(size);
            rows.set(place, row("x", cells[place] + (random.nextBoolean() ? 0.01 : -0.01)));
            assertThatThrownBy(() -> count(extractor, rows)).hasMessageContaining("'m0' is ");
        }
    }

    @Test
    void addsExactlyWhereNumbersAreTexts() {
        RecordExtractor extractor = with("null_keys: [d]\nreconcile: {decimal: '.'}");

        assertThatCode(() -> count(
                        extractor,
                        List.of(
                                row("a", "0.100000000000000001"),
                                row("b", "100000000000000000000"),
                                row("", "100000000000000000000.100000000000000001"))))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> count(
                        extractor,
                        List.of(
                                row("a", "0.100000000000000001"),
                                row("b", "100000000000000000000"),
                                row("", "100000000000000000000.100000000000000002"))))
                .hasMessageContaining("'m0' is 100000000000000000000.100000000000000002 in the totals");
    }

    @Test
    void findsTotalsWhereverTheyStandAndHoweverTheRowsAreReached() {
        String[] sources = {
            "path: [r, rows]",
            "source: {type: DpathExtractor, field_path: [r, rows]}",
            "source: {type: DpathExtractor, field_path: ['*', rows, '*']}",
            "source: {type: CustomRecordExtractor, class_name: weir.parsers.UnpivotExtractor, path: [r, rows], columns: ['^none$'], fold: {into: f}}",
        };
        String rows = "\"rows\": [{\"n\": 1}, {\"n\": 2}]";
        String[] documents = {
            "{\"s\": {\"x\": [1, {\"t\": {\"n\": 9}}], \"t\": {\"n\": %d}}, \"r\": {" + rows + "}}",
            "{\"r\": {\"q\": 1, " + rows + ", \"z\": {\"t\": 1}}, \"s\": {\"a\": {\"t\": 0}, \"t\": [{\"n\": %d}]}}",
        };
        for (String source : sources) {
            RecordExtractor extractor = with(source + "\ntotals_path: [s, t]\nreconcile: {}");
            for (String document : documents) {
                assertThat(count(extractor, document.formatted(3))).as(source).isEqualTo(2);
                assertThatThrownBy(() -> count(extractor, document.formatted(4)))
                        .as(source + document)
                        .hasMessageContaining("'n' is 4 in the totals, but 3 in the 2 rows");
            }
        }
    }

    @Test
    void findsTotalsBesideTheRowsAndAboveThem() {
        assertThat(count(
                        with("path: [rows]\ntotals_path: [meta]\nreconcile: {metrics: [n]}"),
                        "{\"meta\": {\"n\": 1}, \"rows\": [{\"n\": 1}]}"))
                .isEqualTo(1);
        assertThat(count(
                        with(
                                "source: {type: DpathExtractor, field_path: [data]}\ntotals_path: [data, totals]\nreconcile: {}"),
                        "{\"data\": {\"n\": 5, \"totals\": {\"n\": 5}}}"))
                .isEqualTo(1);
        assertThat(count(
                        with(
                                "source: {type: DpathExtractor, field_path: [data, totals, rows]}\ntotals_path: [data, totals]\nreconcile: {}"),
                        "{\"data\": {\"totals\": {\"n\": 3, \"rows\": [{\"n\": 1}, {\"n\": 2}]}}}"))
                .isEqualTo(2);
    }

    @Test
    void refusesSeveralTotalsInOneAnswer() {
        assertThatThrownBy(() -> count(
                        with("path: [rows]\ntotals_path: [t]\nreconcile: {}"),
                        "{\"t\": {\"n\": 1}, \"rows\": [{\"n\": 1}]}\n{\"t\": {\"n\": 2}, \"rows\": []}"))
                .hasMessage("Cannot reconcile totals: there are several at 't' (correct totals_path)");
    }

    @Test
    void dropsTheLastRowOnlyIfNoOtherRuleDidSo() {
        RecordExtractor extractor = with("match: {field: d, values: [Total]}\nlast_row: true\nreconcile: {}");

        assertThat(count(extractor, List.of(row("a", 1L), row("b", 2L), row("Total", 3L))))
                .isEqualTo(2);
        assertThat(count(extractor, List.of(row("a", 1L), row("b", 2L), row("Sum", 3L))))
                .isEqualTo(2);
        assertThat(count(extractor, List.<Row>of())).isZero();
    }

    @Test
    void holdsEachRowOfTotalsAgainstTheRowsBeforeIt() {
        RecordExtractor extractor = with("match: {field: d, values: [Total]}\nreconcile: {}");

        assertThat(count(extractor, List.of(row("Total", 3L), row("a", 1L), row("b", 2L))))
                .isEqualTo(2);
        assertThatThrownBy(
                        () -> count(extractor, List.of(row("a", 1L), row("Total", 2L), row("b", 2L), row("Total", 2L))))
                .hasMessageContaining("'m0' is 2 in the totals, but 1 in the 1 row ");
        assertThatThrownBy(() -> count(
                        extractor,
                        List.of(row("a", 1L), row("Total", 1L), row("b", 2L), row("Total", 2L), row("c", 5L))))
                .hasMessageContaining("rows follow the last row of totals");
    }

    @Test
    void saysWhatTotalsLack() {
        assertThatThrownBy(() -> count(
                        with("null_keys: [d]\nreconcile: {metrics: [m0, m9]}"), List.of(row("a", 1L), row("", 1L))))
                .hasMessageContaining("the totals have no 'm9'");
        assertThatThrownBy(() -> count(with("null_keys: [d]\nreconcile: {}"), List.of(row("a", "x"), row("", "y"))))
                .hasMessageContaining("the totals have no number for any field of the rows");
        assertThatThrownBy(
                        () -> count(with("null_keys: [d]\nreconcile: {}"), List.of(row("a", "1,234"), row("", "1234"))))
                .hasMessageContaining("'m0' cannot be added up, as '1,234' may be 1234 or 1.234");
    }

    @Test
    void allowsTheToleranceThatIsGiven() {
        List<Row> rows = List.of(row("a", 99L), row("b", 100L), row("", 200L));

        assertThat(count(with("null_keys: [d]\nreconcile: {tolerance: '1'}"), rows))
                .isEqualTo(2);
        assertThat(count(with("null_keys: [d]\nreconcile: {tolerance: '0.5%'}"), rows))
                .isEqualTo(2);
        assertThatThrownBy(() -> count(with("null_keys: [d]\nreconcile: {tolerance: '0.49%'}"), rows))
                .hasMessageContaining("'m0' is 200 in the totals, but 199 in the 2 rows");
        assertThatThrownBy(() -> with("null_keys: [d]\nreconcile: {tolerance: 'much'}"))
                .hasMessageContaining(
                        "Cannot reconcile totals: the tolerance is 'much' (it is a number such as 0.05, or 0.1%)");
    }

    @Test
    void refusesToFindTotalsByNothing() {
        assertThatThrownBy(() -> with("path: [a]"))
                .hasMessageContaining(
                        "Cannot find totals: nothing says where they are (add match, null_keys, last_row or totals_path)");
        assertThatThrownBy(() -> with("totals_path: [a]"))
                .hasMessageContaining("Cannot find totals: totals_path has no use without reconcile (add reconcile)");
        assertThatThrownBy(() -> with("match: {field: a}"))
                .hasMessageContaining("Cannot find totals: match says no values (add values, for instance [Total])");
    }

    @Test
    void passesOnManyRowsWhileTheyArrive() {
        int many = 100_000;
        Iterator<Row> rows = new Iterator<>() {
            private int next;

            @Override
            public boolean hasNext() {
                return next <= many;
            }

            @Override
            public Row next() {
                return next++ < many ? row("x", "0.10", 0.1) : row("", "10000.00", 10000.0);
            }
        };

        assertThat(count(with("null_keys: [d]\nlast_row: true\nreconcile: {}"), ValueReader.of(rows)))
                .isEqualTo(many);
    }

    @Test
    void hasTheKeyColumnsOfItsSource() {
        assertThat(with("""
                last_row: true
                source:
                  type: CustomRecordExtractor
                  class_name: weir.parsers.UnpivotExtractor
                  name_pattern: "^(?<product>casino|poker)_(?<_metric>.+)$"
                """).keyColumns()).containsExactly("product");
    }
}
