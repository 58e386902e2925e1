package dev.weir.parsers.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.read.DocumentReader;
import dev.weir.spi.record.Decoder;
import dev.weir.testkit.scope.Components;
import dev.weir.testkit.scope.TestResponse;
import dev.weir.testkit.scope.TestRuntime;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Enumeration;
import java.util.Iterator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs in the little memory that surefire is given in the POM. */
@Tag("little-memory")
class BigPageTest {

    private static InputStream page(String start, String again, int times, String end) {
        Stream<String> middle = Stream.generate(() -> again).limit(times);
        Iterator<InputStream> parts = Stream.concat(Stream.concat(Stream.of(start), middle), Stream.of(end))
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

    private static long count(String parameters, InputStream body) {
        Decoder decoder = Components.bind(
                Decoder.class, "type: CustomDecoder\nclass_name: weir.parsers.HtmlTableDecoder\n" + parameters);
        long count = 0;
        try (DocumentReader reader = decoder.open(TestResponse.of(200, body), new TestRuntime().scope())) {
            while (reader.nextDocument()) {
                reader.skip();
                count++;
            }
        }
        return count;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<tr class=\"odd\"><td style=\"color: red\">2024-01-01</td>\n<td>5</td></tr>\n",
                "<tbody><tr><td>2024-01-01</td><td>5</td></tr></tbody>\n",
                "<tr><td>2024-01-01<td><table><tr><td>5</table>\n"
            })
    void forgetsRows(String row) {
        String again = row.repeat(1000);

        long count = count(
                "limits: {page_characters: 100000}\n",
                page("<table><tr><th>A</th><th>B</th></tr>", again, 30, "</table>"));

        assertThat(count).isEqualTo(30_000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>text</p>",
                "<b>",
                "<br>",
                "<!-- comment -->",
                "text ",
                "<div title='text'>",
                "<table></table>"
            })
    void refusesPagesWithoutEnd(String again) {
        InputStream body = page("<table><tr><th>A</th></tr></table>", again.repeat(1000), 10_000, "");

        assertThatThrownBy(() -> count("tables: {all: true}\nlimits: {page_characters: 1000000}\n", body))
                .isInstanceOf(ConnectorException.class)
                .hasMessage("Cannot read HTML: a row, or what stands outside of rows, has more than 1000000 characters"
                        + " (raise limits.page_characters if the source is to be trusted with that)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<b>text</b>", "<td>5", "<script>", "text "})
    void refusesRowsWithoutEnd(String again) {
        InputStream body = page("<table><tr><th>A</th></tr><tr><td>", again.repeat(1000), 10_000, "");

        assertThatThrownBy(() -> count("limits: {page_characters: 1000000}\n", body))
                .isInstanceOf(ConnectorException.class)
                .hasMessageContaining("has more than 1000000 characters");
    }

    @Test
    void refusesBodiesThatAreTooLong() {
        InputStream body = page("<table>", "<tr><td>1</td></tr>".repeat(1000), 10, "</table>");

        assertThatThrownBy(() -> count("limits: {bytes: 100000}\n", body))
                .hasMessageContaining("Cannot read HTML: it has more than 100000 bytes (raise limits.bytes");
    }

    @Test
    void refusesMoreRowsCellsAndCharactersThanItMay() {
        String start = "<table><tr><th>A</th><th>B</th></tr>";

        assertThatThrownBy(() -> count("limits: {rows: 10}\n", page(start, "<tr><td>1", 10, "</table>")))
                .hasMessageContaining("it has more than 10 rows");
        assertThatThrownBy(() -> count("limits: {cells: 10}\n", page(start, "<tr><td>1", 9, "</table>")))
                .hasMessageContaining("it has more than 10 cells");
        assertThatThrownBy(() ->
                        count("limits: {cell_characters: 10}\n", page(start, "<tr><td>12345678901", 1, "</table>")))
                .hasMessageContaining("a cell has more than 10 characters");
        assertThatThrownBy(() -> count("limits: {preamble_lines: 10}\n", page(start, "<tr><th>1", 10, "</table>")))
                .hasMessageContaining("a table has more than 10 rows of header");
    }
}
