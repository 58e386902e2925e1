package dev.weir.parsers.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.template.Template;
import dev.weir.spi.value.Row;
import dev.weir.testkit.scope.TestRuntime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TableLayoutTest {

    /** The parameters that a test sets; others are those of a table without peculiarities. */
    private static class Given implements TableParameters {
        @Override
        public TableLimits limits() {
            return new TableLimits() {
                @Override
                public int columns() {
                    return 10;
                }

                @Override
                public int preambleLines() {
                    return 5;
                }
            };
        }
    }

    private static Preamble untilHeader(String... names) {
        return new Preamble(
                0, null, Arrays.stream(names).map(Template::constant).toList());
    }

    private static List<Row> rows(TableParameters given, List<List<@Nullable Object>> lines) {
        TableLayout layout = TableLayout.of(given, "the table", ",", new TestRuntime().scope());
        List<Row> rows = new ArrayList<>();
        Iterator<Row> iterator = layout.rows(TableLines.of(lines.iterator()));
        iterator.forEachRemaining(rows::add);
        return rows;
    }

    /** Lines of cells, separated by commas; numbers are numbers, as in spreadsheets. */
    private static List<List<@Nullable Object>> lines(String... lines) {
        List<List<@Nullable Object>> cells = new ArrayList<>();
        for (String line : lines) {
            List<@Nullable Object> values = new ArrayList<>();
            for (String cell : line.isEmpty() ? new String[0] : line.split(",", -1)) {
                values.add(cell.matches("\\d+") ? (Object) Long.valueOf(cell) : cell.isEmpty() ? null : cell);
            }
            cells.add(values);
        }
        return cells;
    }

    private static String text(List<Row> rows) {
        return rows.toString();
    }

    @Test
    void typedCellsStayWhatTheyAre() {
        assertThat(text(rows(new Given(), lines("Day,2024", "Monday,5")))).isEqualTo("[{Day=Monday, 2024=5}]");
    }

    @Test
    void rowsShareTheirKeys() {
        List<Row> rows = rows(new Given(), lines("a,b", "1,2", "3,4"));

        assertThat(rows.get(0).hasKeysOf(rows.get(1))).isTrue();
    }

    @Test
    void findsTheHeaderAndFieldsAboveIt() {
        Given given = new Given() {
            @Override
            public Preamble preamble() {
                return untilHeader("Clicks", "Date");
            }

            @Override
            public Map<String, Template<String>> preambleFields() {
                return Map.of("range", Template.constant("Range: (.+)"));
            }
        };

        assertThat(text(rows(given, lines("Report,x", "Range: May", "", "Date,Clicks", "1,2"))))
                .isEqualTo("[{Date=1, Clicks=2, range=May}]");
    }

    @Test
    void failsWhereTheHeaderIsNotFound() {
        Given given = new Given() {
            @Override
            public Preamble preamble() {
                return untilHeader("Clicks");
            }
        };

        assertThatThrownBy(() -> rows(given, lines("No data")))
                .isInstanceOf(ConnectorException.class)
                .hasMessage(
                        "Cannot read the table: none of its 1 lines has the columns Clicks (correct preamble; the source"
                                + " may have sent something else than a report)");
        assertThatThrownBy(() -> rows(given, lines("1", "2", "3", "4", "5", "6")))
                .hasMessageContaining("the first 5 lines do not have the columns Clicks (raise limits.preamble_lines");
        assertThat(rows(given, lines("", ""))).isEmpty();
    }

    @Test
    void joinsHeadersOfSeveralRows() {
        Given given = new Given() {
            @Override
            public int headerRows() {
                return 2;
            }
        };

        assertThat(text(rows(given, lines("Date,Brand A,,Brand B,", ",Clk,FTD,Clk,FTD", "1,10,1,20,2"))))
                .isEqualTo("[{Date=1, Brand A | Clk=10, Brand A | FTD=1, Brand B | Clk=20, Brand B | FTD=2}]");
    }

    @Test
    void tellsDuplicatesApartWithoutNewOnes() {
        assertThat(text(rows(new Given(), lines("a,a,a_2,,a,", "1,2,3,4,5,"))))
                .isEqualTo("[{a=1, a_3=2, a_2=3, column_4=4, a_4=5}]");
    }

    @Test
    void aColumnWithoutNameAndValuesIsNone() {
        assertThat(text(rows(new Given(), lines("a,b,", "1,2,", "3,4")))).isEqualTo("[{a=1, b=2}, {a=3, b=4}]");
        assertThatThrownBy(() -> rows(new Given(), lines("a,b,", "1,2,3")))
                .hasMessage(
                        "Cannot read the table: line 2 has 3 cells, but the header has 2 (is the delimiter or the header"
                                + " right? ragged: truncate leaves them out)");
    }

    @Test
    void dropsTheLastLinesOfEachSection() {
        Given given = new Given() {
            @Override
            public Sections sections() {
                return Sections.BLANK_LINE;
            }

            @Override
            public Template<String> sectionField() {
                return Template.constant("part");
            }

            @Override
            public Footer footer() {
                return new Footer(1, null);
            }
        };

        assertThat(text(rows(
                        given,
                        lines("First,", "a,b", "1,2", "Total,2", "", "", "c,d", "3,4", "Total,4", "", "The end"))))
                .isEqualTo("[{a=1, b=2, part=First}, {c=3, d=4, part=2}]");
    }

    @Test
    void aTitleLineBeginsASection() {
        Given given = new Given() {
            @Override
            public Sections sections() {
                return Sections.REGEX;
            }

            @Override
            public Template<String> sectionRegex() {
                return Template.constant("^Table: (.+)");
            }

            @Override
            public Template<String> sectionField() {
                return Template.constant("part");
            }
        };

        assertThat(text(rows(given, lines("Report", "Table: A", "a", "1", "", "Table: B", "b", "2", "3"))))
                .isEqualTo("[{a=1, part=A}, {b=2, part=B}, {b=3, part=B}]");
        assertThatThrownBy(() -> rows(given, lines("a", "1")))
                .hasMessage("Cannot read the table: no line matches section_regex (correct section_regex)");
    }

    @Test
    void aRowBelowTheFooterIsNotLost() {
        Given given = new Given() {
            @Override
            public Footer footer() {
                return new Footer(0, Template.constant("^(Total|©)"));
            }
        };

        assertThat(text(rows(given, lines("a,b", "1,2", "Total,2", "© Co", "Printed today", ","))))
                .isEqualTo("[{a=1, b=2}]");
        assertThatThrownBy(() -> rows(given, lines("a,b", "Total Play,2", "3,4")))
                .hasMessage(
                        "Cannot read the table: line 3 looks like a row, but stands below the footer that begins in line 2"
                                + " (let footer.regex match the lines of the footer only, and drop other rows with a record_filter)");
    }
}
